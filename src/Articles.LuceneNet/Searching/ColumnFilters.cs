using Lucene.Net.Search;
using NewsSearch.Articles.LuceneNet.Reading;

namespace NewsSearch.Articles.LuceneNet.Searching;

/// <summary>Filters over columns.</summary>
internal static class ColumnFilters
{
    /// <summary>Documents whose number lies in a range, both ends inclusive.</summary>
    public static Filter Range(string field, long minimum, long maximum) => Filter.NewAnonymous((leaf, acceptDocs) =>
    {
        long[] values = SegmentColumns.Of(leaf.AtomicReader).Numbers(field).Values;
        if (values.Length == 0) return null;
        return new FieldCacheDocIdSet(leaf.AtomicReader.MaxDoc, acceptDocs, document => values[document] is var value && value != NumberColumn.Missing && value >= minimum && value <= maximum);
    });

    /// <summary>Documents that have a value of a facet.</summary>
    public static Filter HasFacet(string field) => Filter.NewAnonymous((leaf, acceptDocs) =>
    {
        int[] starts = SegmentColumns.Of(leaf.AtomicReader).Facets(field).Starts;
        return starts.Length == 0 ? null : new FieldCacheDocIdSet(leaf.AtomicReader.MaxDoc, acceptDocs, document => starts[document + 1] > starts[document]);
    });
}
