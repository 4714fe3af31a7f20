using NewsSearch.Engine.Collecting;
using NewsSearch.Engine.Highlighting;
using NewsSearch.Engine.Queries;

namespace NewsSearch.Articles.Searching.Presenting;

/// <summary>Loads the articles of a page of hits and marks what matched in them.</summary>
internal sealed class HitPresenter(SearchContext context, ArticleSearchRequest request, Query query)
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
        IReadOnlyList<MatchedPiece> pieces = MatchedText.Find(article, query, request.Scope, highlighter);
        var presented = new ArticleHit
        {
            Article = article,
            Score = hit.Score,
            TitleMarks = MatchedText.FindInTitle(article.Title, query, request.Scope, highlighter),
            Snippets = SnippetMaker.Make(article, pieces),
            Duplicates = [.. duplicates.Take(MostDuplicates).Select(DuplicateOf)],
            DuplicateCount = duplicates.Count,
            Explanation = request.Explain ? ScoreAccount.Of(context.Searcher.Explain(query, hit.Document)) : null,
        };
        return new PresentedHit(presented, pieces);
    }

    private DuplicateHit DuplicateOf(int document)
    {
        Article article = context.LoadHead(document);
        return new DuplicateHit(article.Id, article.Title.Value, article.Published, article.Source);
    }
}
