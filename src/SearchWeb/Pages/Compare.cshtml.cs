using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsSearch.Articles.Searching;
using NewsSearch.Catalogue;
using NewsSearch.Web.Charts;
using NewsSearch.Web.Hosting;
using NewsSearch.Web.Links;
using NewsSearch.Web.Localization;
using NewsSearch.Web.Models;
using NewsSearch.Web.Searching;

namespace NewsSearch.Web.Pages;

/// <summary>Up to four searches side by side: one chart, one table, and what they have in common.</summary>
[NeedsIndex]
public sealed class CompareModel(CurrentIndex current, NewsCatalogue catalogue, Texts texts, SiteLinks links) : PageModel
{
    private const int LongestGiven = 2000;
    private static readonly string[] Places = ["a", "b", "c", "d"];

    /// <summary>The boxes: place, letter, and what is in them.</summary>
    public IReadOnlyList<(string Place, string Letter, string Value)> Boxes { get; private set; } = [];

    public IReadOnlyList<ComparedSearch> Searches { get; private set; } = [];

    public IReadOnlyList<RequestProblem> Problems { get; private set; } = [];

    public ComparedTimelines Chart { get; private set; } = null!;

    /// <summary>Searches by their numbers, and how many articles all of them find.</summary>
    public IReadOnlyList<(IReadOnlyList<int> Of, int Count)> Overlaps { get; private set; } = [];

    public void OnGet(CancellationToken cancellation)
    {
        List<RequestProblem> problems = [];
        List<ComparedSearch> searches = [];
        List<(string, string, string)> boxes = [];
        foreach (string place in Places)
        {
            string given = (Request.Query[place].LastOrDefault() ?? "").Trim();
            if (given.Length > LongestGiven) given = given[..LongestGiven];
            string letter = place.ToUpperInvariant();
            boxes.Add((place, letter, Shown(given)));
            if (given.Length == 0) continue;
            ArticleSearchRequest search = Read(given, out IReadOnlyList<RequestProblem> unread);
            ArticleSearchResults results = current.Search(search with { Page = 1, PageSize = 1 }, cancellation);
            problems.AddRange(unread.Concat(results.Problems));
            searches.Add(new ComparedSearch(letter, results, SearchSentence.Of(results, new FilterNames(catalogue, results.Facets, texts), texts, links)));
        }

        (Boxes, Searches, Problems) = (boxes, searches, [.. problems.Distinct()]);
        Chart = ComparedTimelines.Of([.. searches.Select(static search => search.Results.Histogram)]);
        if (searches.Count > 1) Overlaps = FindOverlaps(cancellation);
    }

    /// <summary>The search without what belongs to a page of results.</summary>
    public static ArticleSearchRequest Whole(ComparedSearch search) => search.Results.Request with { PageSize = ArticleSearchRequest.DefaultPageSize };

    private List<(IReadOnlyList<int> Of, int Count)> FindOverlaps(CancellationToken cancellation)
    {
        List<(IReadOnlyList<int> Of, int Count)> overlaps = [];
        void Add(int[] of) => overlaps.Add((of, current.Index.CountCommon([.. of.Select(i => Searches[i].Results.Request)], cancellation)));
        for (int i = 0; i < Searches.Count; i++)
        {
            for (int j = i + 1; j < Searches.Count; j++) Add([i, j]);
        }

        if (Searches.Count > 2) Add([.. Enumerable.Range(0, Searches.Count)]);
        return overlaps;
    }

    /// <summary>Words, or the parameters of a results page, as they stand in its address or behind the question mark of it.</summary>
    private static ArticleSearchRequest Read(string given, out IReadOnlyList<RequestProblem> problems)
    {
        problems = [];
        return Parameters(given) is { } parameters ? ArticleSearchUrl.Parse(parameters, out problems) : new ArticleSearchRequest { Query = given };
    }

    // What is words alone is shown as words.
    private static string Shown(string given)
    {
        if (Parameters(given) is null) return given;
        ArticleSearchRequest search = Read(given, out _);
        return search == new ArticleSearchRequest { Query = search.Query, Provinces = search.Provinces, Officials = search.Officials, Roles = search.Roles, Sources = search.Sources } && !search.HasFilters
            ? search.Query
            : ArticleSearchUrl.ToQueryString(search);
    }

    private static IReadOnlyList<KeyValuePair<string, string>>? Parameters(string given)
    {
        int question = given.IndexOf('?', StringComparison.Ordinal);
        bool isAddress = question >= 0 && (given.StartsWith('/') || given.StartsWith('?') || given.StartsWith("http", StringComparison.OrdinalIgnoreCase));
        string query = isAddress ? given[(question + 1)..] : given;
        int equals = query.IndexOf('=', StringComparison.Ordinal);
        return equals > 0 && ArticleSearchUrl.Names.Contains(query[..equals]) ? ArticleSearchUrl.Split(query.Split('#')[0]) : null;
    }
}
