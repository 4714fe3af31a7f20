using NewsSearch.Engine.Indexing;

namespace NewsSearch.Engine.Columns;

/// <summary>The values of a facet field over all segments, and where those of each segment are among them. Immutable.</summary>
internal sealed class FacetValueMap
{
    private FacetValueMap(string[] paths, string?[] labels, int[][] bySegment)
    {
        Paths = paths;
        Labels = labels;
        BySegment = bySegment;
    }

    /// <summary>The paths, ascending.</summary>
    public IReadOnlyList<string> Paths { get; }

    /// <summary>The label of each path: the newest segment's that has one.</summary>
    public IReadOnlyList<string?> Labels { get; }

    /// <summary>By segment and ordinal: the number among <see cref="Paths"/>.</summary>
    public IReadOnlyList<int[]> BySegment { get; }

    /// <summary>Merges the dictionaries of the segments.</summary>
    public static FacetValueMap Of(IReadOnlyList<SegmentReader> segments, string field)
    {
        FacetColumn[] columns = [.. segments.Select(segment => segment.Facets(field))];
        string[] paths = [.. columns.SelectMany(static column => Enumerable.Range(0, column.ValueCount).Select(column.Path)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var labels = new string?[paths.Length];
        var bySegment = new int[columns.Length][];
        for (int i = 0; i < columns.Length; i++)
        {
            bySegment[i] = new int[columns[i].ValueCount];
            int at = 0;
            for (int ordinal = 0; ordinal < bySegment[i].Length; ordinal++)
            {
                string path = columns[i].Path(ordinal);
                while (!string.Equals(paths[at], path, StringComparison.Ordinal)) at++;
                bySegment[i][ordinal] = at;
                labels[at] = columns[i].Label(ordinal) ?? labels[at];
            }
        }

        return new FacetValueMap(paths, labels, bySegment);
    }
}
