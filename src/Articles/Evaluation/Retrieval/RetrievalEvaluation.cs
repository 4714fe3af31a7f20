using System.Diagnostics;
using NewsSearch.Articles.Searching;

namespace NewsSearch.Articles.Evaluation.Retrieval;

/// <summary>Searches for queries with known answers, as the page of results does: full matches, then those of some of the words.</summary>
public static class RetrievalEvaluation
{
    /// <summary>Runs the queries one after the other.</summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static RetrievalReport Run(IArticleIndex index, IEnumerable<RetrievalQuery> queries, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(index);
        ArgumentNullException.ThrowIfNull(queries);
        return new RetrievalReport([.. queries.Select(query => Run(index, query, cancellation))]);
    }

    private static RetrievalResult Run(IArticleIndex index, RetrievalQuery query, CancellationToken cancellation)
    {
        long started = Stopwatch.GetTimestamp();
        ArticleSearchResults results = index.Search(new ArticleSearchRequest { Query = query.Text, PageSize = RetrievalResult.Depth, Group = false }, cancellation);
        TimeSpan elapsed = Stopwatch.GetElapsedTime(started);
        return new RetrievalResult(query, [.. results.Hits.Concat(results.PartialHits).Take(RetrievalResult.Depth).Select(hit => hit.Article.Id)], elapsed);
    }
}
