using System.Diagnostics;
using NewsSearch.Articles;
using NewsSearch.Articles.Reading;
using NewsSearch.Articles.Searching;

namespace NewsSearch.Web.Operating;

/// <summary>An index whose searches are recorded and traced; everything else passes through.</summary>
internal sealed class MeasuredIndex(IArticleIndex inner, SearchRecord record) : IArticleIndex
{
    public IndexStatus Status => inner.Status;

    public IReadOnlyList<ExplainedAcronym> Acronyms => inner.Acronyms;

    public ArticleSearchResults Search(ArticleSearchRequest request, CancellationToken cancellation = default)
    {
        using Activity? trace = SearchRecord.Traces.StartActivity("search");
        ArticleSearchResults results = inner.Search(request, cancellation);
        trace?.SetTag("news_search.total", results.Total);
        trace?.SetTag("news_search.partial", results.Partial);
        trace?.SetTag("news_search.generation", results.Generation);
        record.Add(results);
        return results;
    }

    public ArticleListing List(ArticleSearchRequest request, CancellationToken cancellation = default) => inner.List(request, cancellation);

    public int CountCommon(IReadOnlyList<ArticleSearchRequest> requests, CancellationToken cancellation = default) => inner.CountCommon(requests, cancellation);

    public Facet FacetValues(ArticleSearchRequest request, string facet, string? contains, int limit, CancellationToken cancellation = default)
        => inner.FacetValues(request, facet, contains, limit, cancellation);

    public DateHistogram Histogram(ArticleSearchRequest request, CancellationToken cancellation = default) => inner.Histogram(request, cancellation);

    public Article? Find(string id) => inner.Find(id);

    public IReadOnlyList<Span> Highlight(Article article, ArticleSearchRequest request) => inner.Highlight(article, request);

    public IReadOnlyList<ArticleHit> Similar(Article article, int limit) => inner.Similar(article, limit);

    public IReadOnlyList<Article> NearDuplicates(Article article, int limit) => inner.NearDuplicates(article, limit);

    public IReadOnlyList<Suggestion> Suggest(string typed, int limit) => inner.Suggest(typed, limit);

    public void Dispose() => inner.Dispose();
}
