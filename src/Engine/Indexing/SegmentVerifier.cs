using NewsSearch.Engine.Columns;
using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Storage;
using NewsSearch.Engine.StoredFields;

namespace NewsSearch.Engine.Indexing;

/// <summary>Reads every structure of a segment and compares them with each other.</summary>
internal sealed class SegmentVerifier(FileSegmentReader segment, Schema schema, CancellationToken cancellation)
{
    private readonly List<string> _problems = [];

    /// <summary>What is wrong; at most one thing a structure, since one usually leads to others.</summary>
    public IReadOnlyList<string> Check()
    {
        Try("ids", CheckIds);
        foreach (FieldDefinition field in schema.Fields)
        {
            cancellation.ThrowIfCancellationRequested();
            Action check = field.Kind switch
            {
                FieldKind.Text => () => new TextFieldVerifier(segment, field.Name, cancellation).Check(),
                FieldKind.Number => () => CheckNumbers(field.Name),
                FieldKind.Facet => () => CheckFacets(field.Name),
                _ => () => CheckStored(field.Name),
            };
            Try(field.Name, check);
        }

        return _problems;
    }

    /// <summary>The error that a check ends with.</summary>
    internal static CorruptIndexException Wrong(string message) => new("", message);

    private void Try(string structure, Action check)
    {
        try
        {
            check();
        }
        catch (CorruptIndexException e)
        {
            _problems.Add($"{structure}: {e.Message.TrimStart(':', ' ')}");
        }
    }

    private void CheckIds()
    {
        ReadOnlySpan<int> sorted = segment.Ids.Sorted;
        var seen = new bool[segment.MaxDocument];
        for (int rank = 0; rank < sorted.Length; rank++)
        {
            int document = sorted[rank];
            ReadOnlySpan<byte> id = segment.Ids[document];
            if (id.IsEmpty || id.Length > DocumentRules.MaxIdLength) throw Wrong($"The id of document {document} has {id.Length} bytes.");
            if (seen[document]) throw Wrong($"The document {document} is twice among the sorted ids.");
            seen[document] = true;
            if (rank > 0 && segment.Ids[sorted[rank - 1]].SequenceCompareTo(id) >= 0) throw Wrong($"The ids are not ascending at rank {rank}.");
        }
    }

    private void CheckNumbers(string field)
    {
        NumberColumn column = segment.Numbers(field);
        int count = 0;
        long minimum = long.MaxValue;
        long maximum = long.MinValue;
        foreach (long value in column.Values)
        {
            if (value == NumberColumn.Missing) continue;
            count++;
            minimum = Math.Min(minimum, value);
            maximum = Math.Max(maximum, value);
        }

        if (count != column.Count) throw Wrong($"{count} documents have a number, the column says {column.Count}.");
        if (count > 0 && (minimum, maximum) != (column.Minimum, column.Maximum)) throw Wrong($"The numbers go from {minimum} to {maximum}, the column says {column.Minimum} to {column.Maximum}.");
    }

    private void CheckFacets(string field)
    {
        FacetColumn column = segment.Facets(field);
        var parents = new int[column.ValueCount];
        for (int ordinal = 0; ordinal < column.ValueCount; ordinal++)
        {
            string path = column.Path(ordinal);
            if (ordinal > 0 && string.CompareOrdinal(column.Path(ordinal - 1), path) >= 0) throw Wrong($"The facet values are not ascending at '{path}'.");
            column.Label(ordinal);
            int slash = path.LastIndexOf('/');
            parents[ordinal] = slash < 0 ? -1 : column.FindOrdinal(path[..slash]);
            if (slash >= 0 && parents[ordinal] < 0) throw Wrong($"The facet value '{path}' is there without the one above it.");
        }

        ReadOnlySpan<int> starts = column.Starts;
        for (int document = 0; document < segment.MaxDocument; document++)
        {
            ReadOnlySpan<int> ordinals = column.Ordinals[starts[document]..starts[document + 1]];
            for (int i = 0; i < ordinals.Length; i++)
            {
                if (i > 0 && ordinals[i] <= ordinals[i - 1]) throw Wrong($"The facet values of document {document} are not ascending.");
                int parent = parents[ordinals[i]];
                if (parent >= 0 && !ordinals.Contains(parent)) throw Wrong($"The document {document} has '{column.Path(ordinals[i])}' without the value above it.");
            }
        }
    }

    private void CheckStored(string field)
    {
        StoredFieldReader reader = segment.StoredField(field);
        int next = 0;
        for (int block = 0; block < reader.BlockCount; block++)
        {
            cancellation.ThrowIfCancellationRequested();
            (int first, int documents, _) = reader.Bounds(block);
            if (first != next) throw Wrong($"The stored block {block} begins with document {first}, expected {next}.");
            reader.UnpackBlock(block);
            next = first + documents;
        }

        if (next != segment.MaxDocument) throw Wrong($"The stored blocks end with document {next} of {segment.MaxDocument}.");
    }
}
