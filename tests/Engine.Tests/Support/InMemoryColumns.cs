using NewsSearch.Engine.Columns;
using NewsSearch.Engine.Documents;

namespace NewsSearch.Engine.Tests.Support;

/// <summary>A number column in an array.</summary>
internal sealed class InMemoryNumberColumn : NumberColumn
{
    private readonly long[] _values;

    public InMemoryNumberColumn(IReadOnlyList<Document> documents, string field)
    {
        long[] values = [.. documents.Select(document => document.Numbers.Where(n => n.Field == field).Select(n => n.Value).LastOrDefault(Missing))];
        long[] present = [.. values.Where(static value => value != Missing)];
        Count = present.Length;
        _values = Count == 0 ? [] : values;
        Minimum = Count == 0 ? 0 : present.Min();
        Maximum = Count == 0 ? 0 : present.Max();
    }

    public override ReadOnlySpan<long> Values => _values;

    public override long Minimum { get; }

    public override long Maximum { get; }

    public override int Count { get; }
}

/// <summary>A facet column in arrays.</summary>
internal sealed class InMemoryFacetColumn : FacetColumn
{
    private readonly string[] _paths;
    private readonly Dictionary<string, string> _labels = [];
    private readonly int[] _starts;
    private readonly int[] _ordinals;

    public InMemoryFacetColumn(IReadOnlyList<Document> documents, string field)
    {
        List<SortedSet<string>> byDocument = [.. documents.Select(document => PathsOf(document, field))];
        _paths = [.. byDocument.SelectMany(static paths => paths).Distinct().Order(StringComparer.Ordinal)];
        var starts = new List<int> { 0 };
        var ordinals = new List<int>();
        foreach (SortedSet<string> paths in byDocument)
        {
            ordinals.AddRange(paths.Select(FindOrdinal));
            starts.Add(ordinals.Count);
        }

        _starts = [.. starts];
        _ordinals = [.. ordinals];
        foreach ((string name, FacetValue value) in documents.SelectMany(static document => document.Facets))
        {
            if (name == field && value.Label is not null) _labels[value.Path] = value.Label;
        }
    }

    public override int ValueCount => _paths.Length;

    public override ReadOnlySpan<int> Starts => _starts;

    public override ReadOnlySpan<int> Ordinals => _ordinals;

    /// <summary>The values of a document with all their ancestors.</summary>
    public static SortedSet<string> PathsOf(Document document, string field)
    {
        var paths = new SortedSet<string>(StringComparer.Ordinal);
        foreach ((string name, FacetValue value) in document.Facets)
        {
            if (name != field) continue;
            string[] parts = value.Path.Split('/');
            for (int i = 1; i <= parts.Length; i++) paths.Add(string.Join('/', parts.Take(i)));
        }

        return paths;
    }

    public override string Path(int ordinal) => _paths[ordinal];

    public override string? Label(int ordinal) => _labels.GetValueOrDefault(_paths[ordinal]);

    public override int FindOrdinal(string path) => Math.Max(-1, Array.BinarySearch(_paths, path, StringComparer.Ordinal));
}
