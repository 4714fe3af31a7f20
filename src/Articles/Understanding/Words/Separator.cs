namespace NewsSearch.Articles.Understanding.Words;

/// <summary>What stands between a word and the one before it: the strongest sign, in rising order.</summary>
internal enum Separator : byte
{
    /// <summary>Blanks only.</summary>
    Space,

    /// <summary>A hyphen, ampersand or slash without blanks: "NN-PTNT", "GD&amp;ĐT".</summary>
    Hyphen,

    /// <summary>An apostrophe within a name: "K'Bốt", "Ea H’leo".</summary>
    Apostrophe,

    /// <summary>A dash between blanks.</summary>
    Dash,

    /// <summary>A comma.</summary>
    Comma,

    /// <summary>A quotation mark or any other sign.</summary>
    Other,

    /// <summary>An opening bracket.</summary>
    Open,

    /// <summary>A closing bracket.</summary>
    Close,

    /// <summary>A colon.</summary>
    Colon,

    /// <summary>A semicolon.</summary>
    Semicolon,

    /// <summary>The end of a sentence.</summary>
    Stop,

    /// <summary>The end of a line.</summary>
    Line,
}
