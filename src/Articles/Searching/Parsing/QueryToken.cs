namespace NewsSearch.Articles.Searching.Parsing;

internal enum QueryTokenKind
{
    Word,
    Phrase,
    Prefix,
    Field,
    Open,
    Close,
    And,
    Or,
    Not,
    End,
}

/// <summary>A piece of the query language.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The words, the operator, or the field's name.</param>
/// <param name="Start">First UTF-16 unit in the query.</param>
/// <param name="End">One past the last.</param>
internal readonly record struct QueryToken(QueryTokenKind Kind, string Text, int Start, int End);
