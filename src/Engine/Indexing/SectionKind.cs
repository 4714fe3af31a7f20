namespace NewsSearch.Engine.Indexing;

/// <summary>What a section of a segment file holds.</summary>
internal enum SectionKind : ushort
{
    /// <summary>How many documents there are.</summary>
    Info = 1,

    /// <summary>Ids by document, and documents by id.</summary>
    Ids = 2,

    /// <summary>A stored field: compressed blocks and their table.</summary>
    Stored = 3,

    /// <summary>A text field's postings: documents, frequencies, positions, term after term.</summary>
    Postings = 4,

    /// <summary>A text field's terms in blocks.</summary>
    Terms = 5,

    /// <summary>Where the blocks of terms begin.</summary>
    TermIndex = 6,

    /// <summary>A text field's lengths.</summary>
    FieldLengths = 7,

    /// <summary>A number field.</summary>
    Numbers = 8,

    /// <summary>A facet field.</summary>
    Facets = 9,
}
