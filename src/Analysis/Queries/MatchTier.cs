namespace NewsSearch.Analysis.Queries;

/// <summary>How closely a form in a document answers what was typed; closer tiers rank higher.</summary>
public enum MatchTier
{
    /// <summary>The spelling that was typed.</summary>
    Exact,

    /// <summary>Another spelling of the same word: i/y, number form, Roman numeral.</summary>
    Variant,

    /// <summary>An acronym for its full form, a full form for its acronym, another name of the same place.</summary>
    Alias,

    /// <summary>Other words for the same: "từ nhiệm" for "từ chức", or more narrowly, "cảnh cáo" for "kỷ luật".</summary>
    Synonym,

    /// <summary>A word with more marks than were typed.</summary>
    UnderMarked,

    /// <summary>A document written without marks, found by a query that has them.</summary>
    Stripped,
}
