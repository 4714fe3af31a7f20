using System.Runtime.InteropServices;
using NewsSearch.Engine.Indexing;

namespace NewsSearch.Engine.Columns;

/// <summary>Merges a facet field of several segments; values that no live document has are left out.</summary>
internal static class FacetColumnMerger
{
    private const int Chunk = 1 << 14;

    /// <summary>Writes the field's section.</summary>
    public static void Merge(SegmentFileWriter target, IReadOnlyList<FileSegmentReader> sources, ushort field, string name)
    {
        FacetColumn[] columns = [.. sources.Select(source => source.Facets(name))];
        var labels = new SortedDictionary<string, string?>(StringComparer.Ordinal);
        int ordinalCount = 0;
        for (int i = 0; i < columns.Length; i++) CollectValues(columns[i], sources[i].Live, labels, ref ordinalCount);
        string[] paths = [.. labels.Keys];
        var dictionary = new FacetDictionary(paths, [.. labels.Values]);
        // Both dictionaries ascend, so the mapped ordinals of a document still do.
        int[][] maps = [.. columns.Select(column => Enumerable.Range(0, column.ValueCount).Select(ordinal => Array.BinarySearch(paths, column.Path(ordinal), StringComparer.Ordinal)).ToArray())];

        target.BeginSection(SectionKind.Facets, field);
        dictionary.WriteTables(target, ordinalCount);
        WriteStarts(target, sources, columns);
        WriteOrdinals(target, sources, columns, maps);
        dictionary.WriteTexts(target);
        target.EndSection();
    }

    private static void CollectValues(FacetColumn column, LiveDocuments live, SortedDictionary<string, string?> labels, ref int ordinalCount)
    {
        var used = new bool[column.ValueCount];
        ReadOnlySpan<int> starts = column.Starts;
        ReadOnlySpan<int> ordinals = column.Ordinals;
        for (int document = 0; document < live.MaxDocument; document++)
        {
            if (!live[document]) continue;
            foreach (int ordinal in ordinals[starts[document]..starts[document + 1]]) used[ordinal] = true;
            ordinalCount = checked(ordinalCount + starts[document + 1] - starts[document]);
        }

        for (int ordinal = 0; ordinal < used.Length; ordinal++)
        {
            if (!used[ordinal]) continue;
            string path = column.Path(ordinal);
            labels.TryGetValue(path, out string? older);
            labels[path] = column.Label(ordinal) ?? older;
        }
    }

    private static void WriteStarts(SegmentFileWriter target, IReadOnlyList<FileSegmentReader> sources, FacetColumn[] columns)
    {
        var buffer = new List<int>(Chunk) { 0 };
        int start = 0;
        for (int i = 0; i < columns.Length; i++)
        {
            ReadOnlySpan<int> starts = columns[i].Starts;
            for (int document = 0; document < sources[i].MaxDocument; document++)
            {
                if (!sources[i].Live[document]) continue;
                buffer.Add(start += starts[document + 1] - starts[document]);
                if (buffer.Count >= Chunk) Write(target, buffer);
            }
        }

        Write(target, buffer);
    }

    private static void WriteOrdinals(SegmentFileWriter target, IReadOnlyList<FileSegmentReader> sources, FacetColumn[] columns, int[][] maps)
    {
        var buffer = new List<int>(Chunk);
        for (int i = 0; i < columns.Length; i++)
        {
            ReadOnlySpan<int> starts = columns[i].Starts;
            ReadOnlySpan<int> ordinals = columns[i].Ordinals;
            for (int document = 0; document < sources[i].MaxDocument; document++)
            {
                if (!sources[i].Live[document]) continue;
                foreach (int ordinal in ordinals[starts[document]..starts[document + 1]]) buffer.Add(maps[i][ordinal]);
                if (buffer.Count >= Chunk) Write(target, buffer);
            }
        }

        Write(target, buffer);
    }

    private static void Write(SegmentFileWriter target, List<int> buffer)
    {
        target.Write(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(buffer)));
        buffer.Clear();
    }
}
