namespace NewsSearch.Engine.Documents;

/// <summary>What a field holds.</summary>
public enum FieldKind : byte
{
    /// <summary>Analysed text: postings with positions, and a length per document.</summary>
    Text = 1,

    /// <summary>One whole number a document, or none: sort, range, histogram.</summary>
    Number = 2,

    /// <summary>Any number of values a document, each a path of parts joined by '/': facets and their filters.</summary>
    Facet = 3,

    /// <summary>Bytes kept for display, compressed; neither searched nor sorted.</summary>
    Stored = 4,
}

/// <summary>A field of a schema.</summary>
/// <param name="Name">Short English name, lower case ASCII; part of the index format.</param>
/// <param name="Kind">What it holds.</param>
public sealed record FieldDefinition(string Name, FieldKind Kind);
