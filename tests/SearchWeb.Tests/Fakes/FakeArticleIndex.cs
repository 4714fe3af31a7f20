using NewsSearch.Analysis.Queries;
using NewsSearch.Articles;
using NewsSearch.Articles.Reading;
using NewsSearch.Articles.Searching;

namespace NewsSearch.SearchWeb.Tests.Fakes;

/// <summary>
/// A handful of articles behind the door of an index, for what a real index does not do on request: documents full of
/// markup, an index that is slow or closed at the wrong moment. It finds every article that holds the query as it is.
/// </summary>
internal sealed class FakeArticleIndex(IReadOnlyList<Article> articles, long generation = 1) : IArticleIndex
{
    private int _disposed;

    public bool IsDisposed => Volatile.Read(ref _disposed) != 0;

    /// <summary>Called at the beginning of each search: a test may wait here.</summary>
    public Action<ArticleSearchRequest> OnSearch { get; set; } = static _ => { };

    /// <summary>Whether searches run out of time before they found anything.</summary>
    public bool RunsOut { get; set; }

    public IReadOnlyList<ExplainedAcronym> Acronyms { get; } = [new("BHXH", "bảo hiểm xã hội", 12), new("XSS", "<script>alert(1)</script>", 2)];

    public IndexStatus Status { get; } = new()
    {
        Generation = generation,
        Articles = articles.Count,
        PublishedAt = new DateTimeOffset(2026, 11, 21, 3, 0, 0, TimeSpan.Zero),
        Dated = (articles.Count(static article => article.Published.Precision == DatePrecision.Day), articles.Count(static article => article.Published.Precision is DatePrecision.Month or DatePrecision.Year), articles.Count(static article => article.Published.Precision == DatePrecision.None)),
        Located = (articles.Count(static article => article.Provinces.Any(static province => province.NamedInText)), articles.Count(static article => article.Provinces.Any(static province => !province.NamedInText)), articles.Count(static article => article.Provinces.Count == 0)),
        Span = (new DateOnly(2021, 10, 4), new DateOnly(2024, 7, 31)),
        Files = [("segment", 1234)],
        Rejected = 0,
    };

    public ArticleSearchResults Search(ArticleSearchRequest request, CancellationToken cancellation = default)
    {
        ObjectDisposedException.ThrowIf(IsDisposed, this);
        OnSearch(request);
        ObjectDisposedException.ThrowIf(IsDisposed, this);
        List<Article> found = [.. articles.Where(article => !RunsOut && article.Text.Contains(request.Query, StringComparison.Ordinal))];
        return new ArticleSearchResults
        {
            Request = request,
            Partial = RunsOut,
            Interpretation = new QueryInterpretation([new ClauseInterpretation("word", request.Query, false, [])], request.Query, false, null, []),
            Total = found.Count,
            TookMilliseconds = 1,
            Generation = generation,
            Hits = [.. found.Skip((request.Page - 1) * request.PageSize).Take(request.PageSize).Select(article => HitOf(article, request.Query))],
            Facets = new ArticleFacets(None, OfficialsOf(found), None, None, None),
            Histogram = HistogramOf(found),
        };
    }

    public DateHistogram Histogram(ArticleSearchRequest request, CancellationToken cancellation = default)
        => HistogramOf([.. articles.Where(article => article.Text.Contains(request.Query, StringComparison.Ordinal))]);

    public ArticleListing List(ArticleSearchRequest request, CancellationToken cancellation = default)
    {
        List<Article> found = [.. articles.Where(article => article.Text.Contains(request.Query, StringComparison.Ordinal))];
        return new ArticleListing(found.Count, [], found);
    }

    public int CountCommon(IReadOnlyList<ArticleSearchRequest> requests, CancellationToken cancellation = default)
        => articles.Count(article => requests.All(request => article.Text.Contains(request.Query, StringComparison.Ordinal)));

    public Facet FacetValues(ArticleSearchRequest request, string facet, string? contains, int limit, CancellationToken cancellation = default)
        => facet == "official" ? OfficialsOf(articles) : None;

    public Article? Find(string id) => articles.FirstOrDefault(article => article.Id == id);

    public IReadOnlyList<Span> Highlight(Article article, ArticleSearchRequest request) => MarksOf(article.Text, request.Query);

    public IReadOnlyList<ArticleHit> Similar(Article article, int limit) => [.. articles.Where(other => other.Id != article.Id).Take(limit).Select(static other => HitOf(other, ""))];

    public IReadOnlyList<Article> NearDuplicates(Article article, int limit) => [];

    public IReadOnlyList<Suggestion> Suggest(string typed, int limit) => [];

    public void Dispose() => Interlocked.Exchange(ref _disposed, 1);

    private static Facet None { get; } = new([], 0, 0);

    private static Facet OfficialsOf(IReadOnlyList<Article> found)
    {
        FacetEntry[] entries =
        [
            .. from article in found
               from official in article.Officials
               group official by (official.Key, official.Name) into same
               select new FacetEntry(same.Key.Key, same.Key.Name, same.Count(), 0, false, false, false, []),
        ];
        return new Facet(entries, entries.Length, 0);
    }

    private static DateHistogram HistogramOf(IReadOnlyList<Article> found)
    {
        HistogramBar[] bars =
        [
            .. from article in found
               where article.Published.Days is not null
               let days = article.Published.Days!.Value
               let month = new DateOnly(days.First.Year, days.First.Month, 1)
               group article by (month, article.Published.Precision) into same
               orderby same.Key.month
               select new HistogramBar(same.Key.month, same.Key.month.AddMonths(1).AddDays(-1), same.Count(), same.Key.Precision),
        ];
        int exact = bars.Where(static bar => bar.Precision == DatePrecision.Day).Sum(static bar => bar.Count);
        int partial = bars.Sum(static bar => bar.Count) - exact;
        return new DateHistogram(DatePrecision.Month, bars, found.Count - exact - partial, exact, partial);
    }

    private static ArticleHit HitOf(Article article, string query)
    {
        string passage = article.Text.Length > 200 ? article.Text[..200] : article.Text;
        return new ArticleHit
        {
            Article = article,
            Score = 1,
            TitleMarks = MarksOf(article.Title.Value, query),
            Snippets = [new Snippet(passage, MarksOf(passage, query), false, true)],
        };
    }

    private static List<Span> MarksOf(string text, string query)
    {
        List<Span> marks = [];
        if (query.Length == 0) return marks;
        for (int at = text.IndexOf(query, StringComparison.Ordinal); at >= 0; at = text.IndexOf(query, at + query.Length, StringComparison.Ordinal))
        {
            marks.Add(new Span(at, at + query.Length));
        }

        return marks;
    }
}
