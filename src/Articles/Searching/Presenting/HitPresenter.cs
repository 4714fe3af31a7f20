using NewsSearch.Articles.Searching.Compiling;
using NewsSearch.Engine.Collecting;
using NewsSearch.Engine.Highlighting;

namespace NewsSearch.Articles.Searching.Presenting;

/// <summary>Loads the articles of a page of hits and marks what matched in them.</summary>
/// <param name="context">The generation.</param>
/// <param name="request">The request.</param>
/// <param name="compiled">The query that found the hits.</param>
/// <param name="found">The search that found them.</param>
internal sealed class HitPresenter(SearchContext context, ArticleSearchRequest request, CompiledQuery compiled, SearchResults found)
{
    /// <summary>A hit and the pieces it was marked in.</summary>
    /// <param name="Article">The hit.</param>
    /// <param name="Pieces">The pieces of its text with their matches.</param>
    public sealed record PresentedHit(ArticleHit Article, IReadOnlyList<MatchedPiece> Pieces);

    // A list longer than this is no list to look through; the search without grouping has it whole.
    private const int MostDuplicates = 20;

    /// <summary>The hits of a page.</summary>
    /// <param name="hits">The hits.</param>
    /// <param name="folding">What stands under them, or null.</param>
    public IReadOnlyList<PresentedHit> Present(IReadOnlyList<Hit> hits, HitFolding? folding = null)
        => hits.Count == 0 ? [] : context.Highlighters.Use(highlighter => hits.Select(hit => Present(hit, folding?.Under(hit.Document) ?? [], highlighter)).ToList());

    private PresentedHit Present(Hit hit, IReadOnlyList<int> duplicates, Highlighter highlighter)
    {
        Article article = context.Load(hit.Document);
        IReadOnlyList<MatchedPiece> pieces = MatchedText.Find(article, compiled.Query, request.Scope, highlighter);
        var presented = new ArticleHit
        {
            Article = article,
            Score = hit.Score,
            TitleMarks = MatchedText.FindInTitle(article.Title, compiled.Query, request.Scope, highlighter),
            Snippets = SnippetMaker.Make(article, pieces),
            Duplicates = [.. duplicates.Take(MostDuplicates).Select(DuplicateOf)],
            DuplicateCount = duplicates.Count,
            Explanation = request.Explain ? Account(hit.Document) : null,
        };
        return new PresentedHit(presented, pieces);
    }

    private ScoreAccount Account(int document)
        => ScoreAccount.Of(context.Searcher.Explain(compiled.Query, document, found.Rescored.Contains(document) ? found.Looks : null));

    private DuplicateHit DuplicateOf(int document)
    {
        Article article = context.LoadHead(document);
        return new DuplicateHit(article.Id, article.Title.Value, article.Published, article.Source);
    }
}
