using Lucene.Net.Index;
using NewsSearch.Articles.LuceneNet.Reading;
using NewsSearch.Engine.Collecting;

namespace NewsSearch.Articles.LuceneNet.Searching;

/// <summary>Counts documents by ranges of a number.</summary>
internal sealed class HistogramCounter(HistogramRequest request) : DocumentCounter(request.Dimension)
{
    private readonly long[] _bounds = [.. request.LowerBounds];
    private readonly int[] _counts = new int[request.LowerBounds.Count];
    private NumberColumn? _column;
    private int _missing;
    private long? _minimum;
    private long? _maximum;

    public override void Open(AtomicReaderContext leaf) => _column = SegmentColumns.Of(leaf.AtomicReader).Numbers(request.Field);

    public override void Count(int document)
    {
        if (!_column!.Has(document))
        {
            _missing++;
            return;
        }

        long value = _column.Values[document];
        _minimum = value < (_minimum ?? long.MaxValue) ? value : _minimum;
        _maximum = value > (_maximum ?? long.MinValue) ? value : _maximum;
        int at = Array.BinarySearch(_bounds, value);
        int bucket = at >= 0 ? at : ~at - 1;
        if (bucket >= 0) _counts[bucket]++;
    }

    public HistogramCounts Result() => new(request.Field, _counts, _missing, _minimum, _maximum);
}
