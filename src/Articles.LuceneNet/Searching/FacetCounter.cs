using Lucene.Net.Index;
using NewsSearch.Articles.LuceneNet.Reading;
using NewsSearch.Engine;
using NewsSearch.Engine.Collecting;

namespace NewsSearch.Articles.LuceneNet.Searching;

/// <summary>Counts documents by the values of a facet.</summary>
internal sealed class FacetCounter(FacetCountRequest request, FacetTable values) : DocumentCounter(request.Dimension)
{
    private readonly int[] _totals = new int[values.Paths.Length];
    private FacetColumn? _column;
    private int[] _numbers = [];
    private int _missing;
    private int _total;

    public override void Open(AtomicReaderContext leaf)
    {
        _column = SegmentColumns.Of(leaf.AtomicReader).Facets(request.Field);
        _numbers = values.BySegment[leaf.Ord];
    }

    public override void Count(int document)
    {
        _total++;
        ReadOnlySpan<int> ordinals = _column!.Of(document);
        if (ordinals.IsEmpty) _missing++;
        foreach (int ordinal in ordinals) _totals[_numbers[ordinal]]++;
    }

    public FacetCounts Result()
    {
        var counted = new List<FacetValueStatistics>();
        for (int i = 0; i < _totals.Length; i++)
        {
            if (_totals[i] > 0) counted.Add(new FacetValueStatistics(values.Paths[i], values.Labels[i], _totals[i]));
        }

        return new FacetCounts(request.Field, counted, _missing, _total);
    }
}
