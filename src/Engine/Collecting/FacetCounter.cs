using NewsSearch.Engine.Columns;
using NewsSearch.Engine.Indexing;

namespace NewsSearch.Engine.Collecting;

/// <summary>Counts documents by the values of a facet field: one flat array a segment, merged by path.</summary>
internal sealed class FacetCounter(FacetCountRequest request) : DocumentCounter(request.Dimension)
{
    private List<FacetValueStatistics> _merged = [];
    private FacetColumn? _column;
    private int[] _counts = [];
    private int _missing;
    private int _total;

    public override void Open(SegmentReader segment)
    {
        _column = segment.Facets(request.Field);
        if (_counts.Length < _column.ValueCount) _counts = new int[_column.ValueCount];
    }

    public override void Count(ReadOnlySpan<int> documents)
    {
        _total += documents.Length;
        ReadOnlySpan<int> starts = _column!.Starts;
        if (starts.IsEmpty)
        {
            _missing += documents.Length;
            return;
        }

        ReadOnlySpan<int> ordinals = _column.Ordinals;
        int[] counts = _counts;
        foreach (int document in documents)
        {
            int at = starts[document];
            int end = starts[document + 1];
            if (at == end) _missing++;
            for (; at < end; at++) counts[ordinals[at]]++;
        }
    }

    public override void Close()
    {
        Span<int> counts = _counts.AsSpan(0, _column!.ValueCount);
        var merged = new List<FacetValueStatistics>(_merged.Count + counts.Length - counts.Count(0));
        int next = 0;
        for (int ordinal = counts.IndexOfAnyExcept(0); ordinal >= 0 && ordinal < counts.Length; ordinal++)
        {
            int count = counts[ordinal];
            if (count == 0) continue;
            counts[ordinal] = 0;
            string path = _column.Path(ordinal);
            string? label = _column.Label(ordinal);
            while (next < _merged.Count && string.CompareOrdinal(_merged[next].Path, path) < 0) merged.Add(_merged[next++]);
            if (next < _merged.Count && _merged[next].Path == path)
            {
                // The newest segment's label counts: it is the one written last.
                count += _merged[next].Count;
                label ??= _merged[next].Label;
                next++;
            }

            merged.Add(new FacetValueStatistics(path, label, count));
        }

        while (next < _merged.Count) merged.Add(_merged[next++]);
        _merged = merged;
    }

    public FacetCounts Result() => new(request.Field, _merged, _missing, _total);
}
