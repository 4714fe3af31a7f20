namespace NewsSearch.Engine.Documents;

/// <summary>A document on its way into the index.</summary>
/// <remarks>Not thread-safe; the writer owns it once it is added.</remarks>
public sealed class Document
{
    private readonly List<(string Field, string Text)> _texts = [];
    private readonly List<(string Field, long Value)> _numbers = [];
    private readonly List<(string Field, FacetValue Value)> _facets = [];
    private readonly List<(string Field, ReadOnlyMemory<byte> Bytes)> _stored = [];

    /// <summary>Creates a document.</summary>
    /// <param name="id">Unique key by which it is replaced and deleted; 1 to 200 bytes of UTF-8.</param>
    public Document(string id)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        Id = id;
    }

    /// <summary>The unique key.</summary>
    public string Id { get; }

    /// <summary>Text fields, in the order added. The same field again continues it after a gap of 100 positions.</summary>
    public IReadOnlyList<(string Field, string Text)> Texts => _texts;

    /// <summary>Number fields; the last value given for a field counts.</summary>
    public IReadOnlyList<(string Field, long Value)> Numbers => _numbers;

    /// <summary>Facet fields; a path given twice counts once.</summary>
    public IReadOnlyList<(string Field, FacetValue Value)> Facets => _facets;

    /// <summary>Stored fields; one value a field.</summary>
    public IReadOnlyList<(string Field, ReadOnlyMemory<byte> Bytes)> Stored => _stored;

    /// <summary>Adds text to be analysed.</summary>
    public Document AddText(string field, string text)
    {
        _texts.Add((field, text));
        return this;
    }

    /// <summary>Sets a number.</summary>
    public Document AddNumber(string field, long value)
    {
        _numbers.Add((field, value));
        return this;
    }

    /// <summary>Adds a facet value.</summary>
    /// <param name="field">The facet field.</param>
    /// <param name="path">Parts joined by '/', general first: <c>can-tho/hau-giang</c> counts for both.</param>
    /// <param name="label">What to show for the last part; kept once per value.</param>
    public Document AddFacet(string field, string path, string? label = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        _facets.Add((field, new FacetValue(path, label)));
        return this;
    }

    /// <summary>Keeps bytes for display.</summary>
    public Document AddStored(string field, ReadOnlyMemory<byte> bytes)
    {
        _stored.Add((field, bytes));
        return this;
    }

    /// <summary>Lets go of the texts once they are analysed.</summary>
    internal void ReleaseTexts()
    {
        _texts.Clear();
        _texts.TrimExcess();
    }
}
