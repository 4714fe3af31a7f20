using NewsSearch.Engine.Indexing;

namespace NewsSearch.Engine.Columns;

/// <summary>All values of a facet field over several segments.</summary>
internal static class FacetSummary
{
    /// <summary>Counts the live documents of each value; a value only deleted documents have is left out.</summary>
    public static IReadOnlyList<FacetValueStatistics> Of(IReadOnlyList<FileSegmentReader> segments, string field)
    {
        var merged = new SortedDictionary<string, FacetValueStatistics>(StringComparer.Ordinal);
        foreach (FileSegmentReader segment in segments)
        {
            FacetColumn column = segment.Facets(field);
            int[] counts = Count(column, segment.Live);
            for (int ordinal = 0; ordinal < counts.Length; ordinal++)
            {
                if (counts[ordinal] == 0) continue;
                string path = column.Path(ordinal);
                merged.TryGetValue(path, out FacetValueStatistics sum);
                // Of several labels the newest counts.
                merged[path] = new FacetValueStatistics(path, column.Label(ordinal) ?? sum.Label, sum.Count + counts[ordinal]);
            }
        }

        return [.. merged.Values];
    }

    private static int[] Count(FacetColumn column, LiveDocuments live)
    {
        var counts = new int[column.ValueCount];
        ReadOnlySpan<int> starts = column.Starts;
        ReadOnlySpan<int> ordinals = column.Ordinals;
        for (int document = 0; document < live.MaxDocument; document++)
        {
            if (!live[document]) continue;
            foreach (int ordinal in ordinals[starts[document]..starts[document + 1]]) counts[ordinal]++;
        }

        return counts;
    }
}
