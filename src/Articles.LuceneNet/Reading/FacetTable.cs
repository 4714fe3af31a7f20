using Lucene.Net.Index;

namespace NewsSearch.Articles.LuceneNet.Reading;

/// <summary>The values of a facet field over all segments, and where those of each segment are among them. Immutable.</summary>
/// <param name="Paths">Ascending.</param>
/// <param name="Labels">The newest segment's that has one.</param>
/// <param name="BySegment">By segment and ordinal: the place among <paramref name="Paths"/>.</param>
internal sealed record FacetTable(string[] Paths, string?[] Labels, int[][] BySegment)
{
    /// <summary>Puts the segments' values together.</summary>
    public static FacetTable Of(IList<AtomicReaderContext> leaves, string field)
    {
        FacetColumn[] columns = [.. leaves.Select(leaf => SegmentColumns.Of(leaf.AtomicReader).Facets(field))];
        string[] paths = [.. columns.SelectMany(static column => column.Paths).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var labels = new string?[paths.Length];
        var bySegment = new int[columns.Length][];
        for (int i = 0; i < columns.Length; i++)
        {
            bySegment[i] = new int[columns[i].Paths.Length];
            for (int ordinal = 0; ordinal < bySegment[i].Length; ordinal++)
            {
                int place = Array.BinarySearch(paths, columns[i].Paths[ordinal], StringComparer.Ordinal);
                bySegment[i][ordinal] = place;
                labels[place] = columns[i].Labels[ordinal] ?? labels[place];
            }
        }

        return new FacetTable(paths, labels, bySegment);
    }
}
