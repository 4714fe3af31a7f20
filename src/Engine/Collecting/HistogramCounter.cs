using NewsSearch.Engine.Columns;
using NewsSearch.Engine.Indexing;

namespace NewsSearch.Engine.Collecting;

/// <summary>Counts documents by ranges of a number field.</summary>
internal sealed class HistogramCounter : DocumentCounter
{
    private const int TableWorthwhile = 1000;
    private const int MaxTable = 1 << 16;

    private readonly string _field;
    private readonly long[] _lowerBounds;
    private readonly int[] _counts;
    private short[]? _buckets;
    private int _lookedUp;
    private NumberColumn? _column;
    private int _missing;
    private long _minimum = long.MaxValue;
    private long _maximum = NumberColumn.Missing;

    /// <exception cref="ArgumentException">The bounds do not ascend.</exception>
    public HistogramCounter(HistogramRequest request)
        : base(request.Dimension)
    {
        _field = request.Field;
        _lowerBounds = [.. request.LowerBounds];
        for (int i = 1; i < _lowerBounds.Length; i++)
        {
            if (_lowerBounds[i] > _lowerBounds[i - 1]) continue;
            throw new ArgumentException($"The lower bounds of the histogram of '{_field}' have to ascend: {_lowerBounds[i - 1]} is followed by {_lowerBounds[i]}.", nameof(request));
        }

        _counts = new int[_lowerBounds.Length];
    }

    public override void Open(SegmentReader segment, int number) => _column = segment.Numbers(_field);

    public override void Count(ReadOnlySpan<int> documents)
    {
        ReadOnlySpan<long> values = _column!.Values;
        if (values.IsEmpty)
        {
            _missing += documents.Length;
            return;
        }

        foreach (int document in documents)
        {
            long value = values[document];
            if (value == NumberColumn.Missing)
            {
                _missing++;
                continue;
            }

            _minimum = Math.Min(_minimum, value);
            _maximum = Math.Max(_maximum, value);
            int bucket = Bucket(value);
            if (bucket >= 0) _counts[bucket]++;
        }
    }

    public override void Close() => _column = null;

    public HistogramCounts Result() => _maximum == NumberColumn.Missing
        ? new HistogramCounts(_field, _counts, _missing, null, null)
        : new HistogramCounts(_field, _counts, _missing, _minimum, _maximum);

    /// <summary>
    /// The bucket of a value, or -1. Days of months are a few thousand numbers: once enough values were looked up, a
    /// table of them answers at once where a binary search over many bounds mispredicts its way.
    /// </summary>
    private int Bucket(long value)
    {
        if (_buckets is null)
        {
            if (_lookedUp++ == TableWorthwhile) BuildTable();
            return Search(value);
        }

        ulong offset = unchecked((ulong)(value - _lowerBounds[0]));
        if (offset < (ulong)_buckets.Length) return _buckets[offset];
        return value < _lowerBounds[0] ? -1 : _lowerBounds.Length - 1;
    }

    private void BuildTable()
    {
        // The last bucket has no end: the table stops where it begins.
        if (_lowerBounds.Length is < 8 or > short.MaxValue) return;
        ulong span = unchecked((ulong)(_lowerBounds[^1] - _lowerBounds[0]));
        if (span > MaxTable) return;
        _buckets = new short[span];
        for (int i = 0; i + 1 < _lowerBounds.Length; i++)
        {
            _buckets.AsSpan((int)(_lowerBounds[i] - _lowerBounds[0]), (int)(_lowerBounds[i + 1] - _lowerBounds[i])).Fill((short)i);
        }
    }

    private int Search(long value)
    {
        int found = Array.BinarySearch(_lowerBounds, value);
        return found >= 0 ? found : ~found - 1;
    }
}
