using NewsSearch.Analysis.Queries;
using NewsSearch.Articles.Indexing;

namespace NewsSearch.Articles.Searching.Compiling;

/// <summary>How a query is compiled.</summary>
/// <param name="Marks">How marks are read.</param>
/// <param name="Scope">Where the words are looked for.</param>
/// <param name="StrictMarks">Only the spelling typed, its variants and aliases: no word with more marks than typed.</param>
/// <param name="EveryWord">Every word has to match, however long the query is.</param>
/// <param name="MatchesOnly">Only which articles match is asked: what scores them is not worked out.</param>
internal sealed record CompileOptions(MarksMode Marks, SearchScope Scope, bool StrictMarks = false, bool EveryWord = false, bool MatchesOnly = false)
{
    /// <summary>The text fields searched.</summary>
    public IReadOnlyList<string> Fields => Scope switch
    {
        SearchScope.Title => [ArticleSchema.Title],
        SearchScope.All => [ArticleSchema.Body, ArticleSchema.Chrome],
        _ => [ArticleSchema.Body],
    };

    /// <summary>Whether forms of a tier count.</summary>
    public bool Allows(MatchTier tier) => !StrictMarks || tier is MatchTier.Exact or MatchTier.Variant or MatchTier.Alias or MatchTier.Synonym;
}
