using System.Runtime.InteropServices;
using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Coding;
using NewsSearch.Engine.Indexing;

namespace NewsSearch.Engine.Columns;

/// <summary>Collects facet values of documents and writes them as a column.</summary>
internal sealed class FacetColumnBuilder
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _paths = [];
    private readonly List<string?> _labels = [];
    private readonly List<int> _starts = [0];
    private readonly List<int> _ordinals = [];

    /// <summary>Adds a value, with its ancestors, to the document being collected.</summary>
    public void Add(FacetValue value)
    {
        string path = value.Path;
        for (int slash = path.IndexOf('/'); slash >= 0; slash = path.IndexOf('/', slash + 1)) AddNumber(NumberOf(path[..slash]));
        int number = NumberOf(path);
        if (!string.IsNullOrEmpty(value.Label)) _labels[number] = value.Label;
        AddNumber(number);
    }

    /// <summary>Ends the document being collected and begins the next.</summary>
    public void EndDocument() => _starts.Add(_ordinals.Count);

    /// <summary>Writes the section.</summary>
    public void Write(SegmentFileWriter target, ushort field)
    {
        int[] order = [.. Enumerable.Range(0, _paths.Count)];
        Array.Sort(order, (a, b) => string.CompareOrdinal(_paths[a], _paths[b]));
        var ordinalOf = new int[order.Length];
        for (int ordinal = 0; ordinal < order.Length; ordinal++) ordinalOf[order[ordinal]] = ordinal;
        Span<int> ordinals = CollectionsMarshal.AsSpan(_ordinals);
        foreach (ref int ordinal in ordinals) ordinal = ordinalOf[ordinal];
        for (int document = 0; document + 1 < _starts.Count; document++) ordinals[_starts[document].._starts[document + 1]].Sort();

        target.BeginSection(SectionKind.Facets, field);
        FacetDictionary dictionary = new([.. order.Select(number => _paths[number])], [.. order.Select(number => _labels[number])]);
        dictionary.WriteTables(target, ordinals.Length);
        target.Write(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(_starts)));
        target.Write(MemoryMarshal.AsBytes(ordinals));
        dictionary.WriteTexts(target);
        target.EndSection();
    }

    private int NumberOf(string path)
    {
        if (_numbers.TryGetValue(path, out int number)) return number;
        number = _paths.Count;
        _numbers.Add(path, number);
        _paths.Add(path);
        _labels.Add(null);
        return number;
    }

    // A document has a handful of values: looking through them beats a set.
    private void AddNumber(int number)
    {
        if (!CollectionsMarshal.AsSpan(_ordinals)[_starts[^1]..].Contains(number)) _ordinals.Add(number);
    }
}
