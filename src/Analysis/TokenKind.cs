namespace NewsSearch.Analysis;

/// <summary>What a token is, so that a reader of an analysis can see which rule cut it.</summary>
public enum TokenKind : byte
{
    /// <summary>A run of letters: a syllable, a foreign word.</summary>
    Word,

    /// <summary>A number: 1530 for "1.530", 8.04 for "8,04%".</summary>
    Number,

    /// <summary>A date: 28/6 or 14/10/2023.</summary>
    Date,

    /// <summary>A document code such as 35-ct/tw.</summary>
    DocumentCode,

    /// <summary>An acronym written with dots, joined: "T.Ư" is tw.</summary>
    Acronym,

    /// <summary>Letters and digits in one run: covid19, 1000x1000.</summary>
    Mixed,

    /// <summary>A numeral kept for its context: "quý IV" adds quý#4.</summary>
    Ordinal,
}
