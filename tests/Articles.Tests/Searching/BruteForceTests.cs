using NewsSearch.Articles.Searching;
using NewsSearch.Catalogue;
using NewsSearch.Catalogue.Provinces;
using NewsSearch.TestSupport;
using Xunit.Abstractions;

namespace NewsSearch.Articles.Tests.Searching;

/// <summary>Totals, facets and timeline of random searches against the obvious way of counting them.</summary>
public class BruteForceTests(ITestOutputHelper output)
{
    private const int Seed = 20_250_701;

    private static readonly string[] Words = ["alpha", "bravo", "delta", "gamma", "kilo"];
    private static readonly string[] Provinces = ["hau-giang", "soc-trang", "can-tho-cu", "can-tho", "tra-vinh", "ha-noi", "?bac-kan", "?hau-giang", "?ha-noi"];
    private static readonly string[] Officials = ["Nguyễn Văn An", "Trần Thị Bình", "Lê Văn Cường"];

    private static readonly Lazy<(List<Article> Articles, IArticleIndex Index)> Sample = new(() =>
    {
        var random = new Random(Seed);
        List<Article> articles = [.. Enumerable.Range(0, 300).Select(i => RandomArticle(random, i))];
        return (articles, MemoryArticleIndex.Of(articles));
    });

    [Fact]
    public void Search_RandomFilters_CountAsTheObviousWayDoes()
    {
        int seed = RandomTests.Seed();
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        (List<Article> articles, IArticleIndex index) = Sample.Value;
        int count = RandomTests.Count(200, 10_000);
        for (int i = 0; i < count; i++)
        {
            ArticleSearchRequest request = RandomRequest(random);
            string url = ArticleSearchUrl.ToQueryString(request);
            ArticleSearchResults results = index.Search(request);
            Assert.Equal((url, articles.Count(article => Passes(article, request, null))), (url, results.Total));
            CheckFlat(url, results.Facets.Officials, articles, request, "official", article => article.Officials.Select(official => official.Key));
            CheckFlat(url, results.Facets.Years, articles, request, "date", article => article.Published.Value is { } day ? [day.Year.ToString()] : []);
            CheckProvinces(url, results.Facets.Provinces, articles, request);
            CheckHistogram(url, results.Histogram, articles, request);
        }
    }

    [Fact]
    public void Search_SelectingAValue_GivesTheCountThatItShowed()
    {
        int seed = RandomTests.Seed();
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        IArticleIndex index = Sample.Value.Index;
        int count = RandomTests.Count(20, 500);
        for (int i = 0; i < count; i++)
        {
            ArticleSearchRequest request = RandomRequest(random) with { Provinces = [], Officials = [] };
            ArticleFacets facets = index.Search(request).Facets;
            foreach (FacetEntry value in facets.Provinces.Values.SelectMany(value => value.Children.Append(value)))
            {
                Assert.Equal(value.Count, index.Search(request with { Provinces = [new FacetSelection(value.Id)] }).Total);
            }

            foreach (FacetEntry value in facets.Officials.Values)
            {
                Assert.Equal(value.Count, index.Search(request with { Officials = [new FacetSelection(value.Id)] }).Total);
            }

            Assert.Equal(facets.Officials.Unknown, index.Search(request with { Officials = [new FacetSelection(FacetSelection.Unknown)] }).Total);
        }
    }

    [Fact]
    public void Search_Pages_HoldEveryHitOnceInOrder()
    {
        IArticleIndex index = Sample.Value.Index;
        foreach (ArticleSort sort in Enum.GetValues<ArticleSort>())
        {
            var request = new ArticleSearchRequest { Query = "alpha OR bravo", Sort = sort, PageSize = 7 };
            int total = index.Search(request).Total;
            List<ArticleHit> hits = [.. Enumerable.Range(1, (total / 7) + 1).SelectMany(page => index.Search(request with { Page = page }).Hits)];
            Assert.Equal(total, hits.Select(hit => hit.Article.Id).Distinct().Count());
            List<DateOnly> dates = [.. hits.Where(hit => hit.Article.Published.Value is not null).Select(hit => hit.Article.Published.Value!.Value)];
            if (sort == ArticleSort.Newest) Assert.Equal(dates.OrderDescending(), dates);
            if (sort == ArticleSort.Oldest) Assert.Equal(dates.Order(), dates);
            if (sort == ArticleSort.Relevance) Assert.Equal(hits.Select(hit => hit.Score).OrderDescending(), hits.Select(hit => hit.Score));
            else Assert.All(hits.Skip(dates.Count), hit => Assert.Null(hit.Article.Published.Value));
        }
    }

    [Fact]
    public async Task Search_ManyThreads_GiveTheSameAnswers()
    {
        IArticleIndex index = Sample.Value.Index;
        string[] queries = ["alpha", "alpha bravo", "\"alpha bravo\"", "al*", "kilo -delta", "title:alpha"];
        string[] expected = [.. queries.Select(query => index.Search(query).Ids())];
        await Parallel.ForAsync(0, 200, (i, _) =>
        {
            Assert.Equal(expected[i % queries.Length], index.Search(queries[i % queries.Length]).Ids());
            return ValueTask.CompletedTask;
        });
    }

    private static Article RandomArticle(Random random, int i)
    {
        string text = string.Join(' ', Enumerable.Range(0, random.Next(1, 30)).Select(_ => Words[Math.Min(random.Next(Words.Length), random.Next(Words.Length))]));
        DateFinding published = random.Next(5) switch
        {
            0 => DateFinding.None,
            1 => ArticleSamples.Month(2021 + random.Next(4), random.Next(1, 13)),
            2 => ArticleSamples.Year(2021 + random.Next(4)),
            _ => ArticleSamples.Day(2021 + random.Next(4), random.Next(1, 13), random.Next(1, 29)),
        };
        string[] provinces = [.. Provinces.Where(_ => random.Next(6) == 0)];
        return ArticleSamples.Article($"d{i}", random.Next(2) == 0 ? $"Alpha {i}\n{text}" : text, published, provinces, [.. Officials.Where(_ => random.Next(3) == 0)]);
    }

    private static ArticleSearchRequest RandomRequest(Random random)
    {
        T? Maybe<T>(Func<T> value, int oneIn = 3) => random.Next(oneIn) == 0 ? value() : default;
        FacetSelection Selection(params string[] values) => new(values[random.Next(values.Length)], random.Next(4) == 0);
        DatePrecision RandomPrecision() => (DatePrecision)random.Next(1, 4);
        PartialDate RandomDate(DatePrecision precision) => precision switch
        {
            DatePrecision.Year => new PartialDate(new DateOnly(2021 + random.Next(4), 1, 1), precision),
            DatePrecision.Month => new PartialDate(new DateOnly(2021 + random.Next(4), random.Next(1, 13), 1), precision),
            _ => new PartialDate(new DateOnly(2021 + random.Next(4), random.Next(1, 13), random.Next(1, 29)), precision),
        };
        string[] officialIds = [.. Officials.Select(name => ArticleSamples.Official(name).Key), FacetSelection.Unknown];
        return new ArticleSearchRequest
        {
            Query = string.Join(' ', Words.Where(_ => random.Next(4) == 0)),
            Provinces = [.. Enumerable.Range(0, Maybe(() => random.Next(3), 2)).Select(_ => Selection("can-tho", "hau-giang", "can-tho-cu", "ha-noi", "thai-nguyen", "vinh-long", FacetSelection.Unknown)).Distinct()],
            Officials = [.. Enumerable.Range(0, Maybe(() => random.Next(3), 2)).Select(_ => Selection(officialIds)).Distinct()],
            From = random.Next(3) == 0 ? RandomDate(RandomPrecision()) : null,
            To = random.Next(3) == 0 ? RandomDate(RandomPrecision()) : null,
            Date = Maybe(() => (DateFilter)random.Next(4), 4),
            NamedOnly = random.Next(5) == 0,
        };
    }

    // What an article has to be to pass; the filter of one dimension may be set aside.
    private static bool Passes(Article article, ArticleSearchRequest request, string? aside)
    {
        HashSet<string> words = [.. article.Text.ToLowerInvariant().Split([' ', '\n'])];
        if (!request.Query.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(words.Contains)) return false;
        if (aside != "province" && !Selected(request.Provinces, Paths(article, request.NamedOnly), Path)) return false;
        if (aside != "province" && request.NamedOnly && !request.Provinces.Any(s => !s.Exclude) && Paths(article, true).Count == 0) return false;
        if (aside != "official" && !Selected(request.Officials, [.. article.Officials.Select(official => official.Key)], id => id)) return false;
        return aside == "date" || DatePasses(article.Published, request);
    }

    private static bool DatePasses(DateFinding published, ArticleSearchRequest request)
    {
        if (request.From is { } from && !(published.Days?.First >= from.First)) return false;
        if (request.To is { } to && !(published.Days?.Last <= to.Last)) return false;
        return request.Date switch
        {
            DateFilter.Exact => published.Precision == DatePrecision.Day,
            DateFilter.Partial => published.Precision is DatePrecision.Month or DatePrecision.Year,
            DateFilter.Undated => published.Precision == DatePrecision.None,
            _ => true,
        };
    }

    private static bool Selected(IReadOnlyList<FacetSelection> selections, List<string> paths, Func<string, string> pathOf)
    {
        bool Has(FacetSelection selection) => selection.Value == FacetSelection.Unknown
            ? paths.Count == 0
            : paths.Any(path => path == pathOf(selection.Value) || path.StartsWith(pathOf(selection.Value) + "/", StringComparison.Ordinal));
        bool any = selections.Any(selection => !selection.Exclude);
        return (!any || selections.Any(selection => !selection.Exclude && Has(selection))) && !selections.Any(selection => selection.Exclude && Has(selection));
    }

    private static string Path(string id) => NewsCatalogue.Default.Provinces.PathOf(NewsCatalogue.Default.Provinces.Find(id)!);

    private static List<string> Paths(Article article, bool namedOnly)
        => [.. article.Provinces.Where(province => province.NamedInText || !namedOnly).Select(province => Path(province.ProvinceId)).Distinct()];

    private static void CheckFlat(string url, Facet facet, List<Article> articles, ArticleSearchRequest request, string dimension, Func<Article, IEnumerable<string>> values)
    {
        List<Article> passing = [.. articles.Where(article => Passes(article, request, dimension))];
        Dictionary<string, int> expected = passing.SelectMany(article => values(article).Distinct()).CountBy(value => value).ToDictionary();
        Assert.Equal((url, expected.Count), (url, facet.TotalValues));
        foreach (FacetEntry value in facet.Values) Assert.Equal((url, value.Id, expected.GetValueOrDefault(value.Id)), (url, value.Id, value.Count));
        Assert.Equal((url, passing.Count(article => !values(article).Any())), (url, facet.Unknown));
    }

    private static void CheckProvinces(string url, Facet facet, List<Article> articles, ArticleSearchRequest request)
    {
        List<Article> passing = [.. articles.Where(article => Passes(article, request, "province"))];
        int Count(string path, bool named) => passing.Count(article => Paths(article, named).Any(p => p == path || p.StartsWith(path + "/", StringComparison.Ordinal)));
        foreach (FacetEntry value in facet.Values.SelectMany(value => value.Children.Append(value)))
        {
            int count = Count(Path(value.Id), request.NamedOnly);
            Assert.Equal((url, value.Id, count, count - Count(Path(value.Id), true)), (url, value.Id, value.Count, value.InferredCount));
        }

        Assert.Equal(passing.SelectMany(article => Paths(article, request.NamedOnly)).Select(path => path.Split('/')[0]).Distinct().Count(), facet.TotalValues);
        Assert.Equal((url, passing.Count(article => Paths(article, request.NamedOnly).Count == 0)), (url, facet.Unknown));
    }

    private static void CheckHistogram(string url, DateHistogram histogram, List<Article> articles, ArticleSearchRequest request)
    {
        List<Article> passing = [.. articles.Where(article => Passes(article, request, "date"))];
        Assert.Equal((url, passing.Count), (url, histogram.Bars.Sum(bar => bar.Count) + histogram.Undated));
        Assert.Equal((url, passing.Count(article => article.Published.Value is null)), (url, histogram.Undated));
        Assert.Equal((url, passing.Count(article => article.Published.Precision == DatePrecision.Day)), (url, histogram.Exact));
        Assert.InRange(histogram.Bars.Select(bar => bar.From).Distinct().Count(), 0, 60);
        foreach (HistogramBar bar in histogram.Bars)
        {
            int expected = passing.Count(article => article.Published.Precision == bar.Precision && article.Published.Value >= bar.From && article.Published.Value <= bar.To);
            Assert.Equal((url, bar.From, bar.Precision, expected), (url, bar.From, bar.Precision, bar.Count));
        }
    }
}
