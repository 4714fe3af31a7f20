using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsSearch.Articles.Searching;
using NewsSearch.Catalogue;
using NewsSearch.Catalogue.Officials;
using NewsSearch.Catalogue.Provinces;
using NewsSearch.Web.Api;
using NewsSearch.Web.Charts;
using NewsSearch.Web.Hosting;
using NewsSearch.Web.Links;
using NewsSearch.Web.Localization;
using NewsSearch.Web.Models;
using NewsSearch.Web.People;
using NewsSearch.Web.Searching;

namespace NewsSearch.Web.Pages;

/// <summary>The results of a search.</summary>
[NeedsIndex]
public sealed class SearchModel(CurrentIndex current, NewsCatalogue catalogue, Texts texts, SiteLinks links) : PageModel
{
    private const int MostPeopleNamed = 3;
    private const int FewestPartial = 3;

    public ArticleSearchResults Results { get; private set; } = null!;

    public IReadOnlyList<SentencePart> Sentence { get; private set; } = [];

    /// <summary>The sentence as text.</summary>
    public string PlainSentence => string.Concat(Sentence.Select(static part => part.Text));

    public IReadOnlyList<string> Explanation { get; private set; } = [];

    public IReadOnlyList<RequestProblem> Problems { get; private set; } = [];

    public IReadOnlyList<FacetGroup> Facets { get; private set; } = [];

    public IReadOnlyList<MarksChoice> MarksChoices { get; private set; } = [];

    public Timeline Timeline { get; private set; } = null!;

    /// <summary>Whether time sufficed to count articles by date: else a chart would say that there are none.</summary>
    public bool CountedDates => !Results.Partial || Timeline.Total > 0;

    public Pager Pager { get; private set; } = null!;

    /// <summary>The page asked for where there is none, as it is to be shown; else null.</summary>
    public string? MissingPage { get; private set; }

    /// <summary>Articles in the whole index.</summary>
    public int Articles => current.Index.Status.Articles;

    /// <summary>People and the province whose name was typed.</summary>
    public IReadOnlyList<NamedCard> Named { get; private set; } = [];

    /// <summary>The province whose name a repair would be, for a search that found nothing; or null.</summary>
    public Province? ProvinceNearby { get; private set; }

    /// <summary>1-based number of the first hit of the page.</summary>
    public int FirstHit => (Results.Request.Page - 1) * Results.Request.PageSize + 1;

    /// <summary>Articles of the page, those under another one included.</summary>
    public int Covered => Results.Hits.Count + Results.Folded;

    /// <summary>Articles with some of the words, as many as fill the page, and a few where it is full.</summary>
    public IEnumerable<ArticleHit> PartialHits => Results.PartialHits.Take(Math.Max(FewestPartial, Results.Request.PageSize - Results.Hits.Count));

    /// <summary>The orders to choose from; relevance needs words.</summary>
    public IEnumerable<ArticleSort> Sorts => string.IsNullOrWhiteSpace(Results.Request.Query)
        ? [ArticleSort.Newest, ArticleSort.Oldest]
        : [ArticleSort.Relevance, ArticleSort.Newest, ArticleSort.Oldest];

    public void OnGet(CancellationToken cancellation)
    {
        ArticleSearchRequest request = RequestParameters.Parse(Request, out IReadOnlyList<RequestProblem> problems);
        Results = current.Search(request, cancellation);
        Pager = Pager.Of(Results.Total, request.PageSize, request.Page, ArticleSearchRequest.MaxPage);
        MissingPage = PageBeyond(request, problems);
        if (MissingPage is not null) Response.StatusCode = StatusCodes.Status404NotFound;

        Problems = [.. problems.Concat(Results.Problems).Distinct().Where(problem => MissingPage is null || problem.Code != "bad-page")];
        Sentence = SearchSentence.Of(Results, new FilterNames(catalogue, Results.Facets, texts), texts, links);
        Explanation = SearchExplanation.Of(Results, catalogue, texts);
        Facets = new FacetGroups(Results.Request, catalogue, texts, links).All(Results.Facets);
        MarksChoices = MarksChoice.Of(Results, texts);
        Timeline = Timeline.Of(Results.Histogram);
        Named = NamedBy(request.Query.Trim());
        if (Results.Total == 0 && Named.Count == 0) ProvinceNearby = ProvinceOfRepairs();
    }

    /// <summary>The page asked for, if it is a number beyond the last page.</summary>
    private string? PageBeyond(ArticleSearchRequest request, IReadOnlyList<RequestProblem> problems)
    {
        RequestProblem? unreadable = problems.LastOrDefault(static problem => problem.Code == "bad-page");
        if (unreadable is not null)
        {
            bool isNumber = unreadable.Value.Length > 0 && unreadable.Value.All(char.IsAsciiDigit) && unreadable.Value.Any(static digit => digit != '0');
            return isNumber ? Shown(unreadable.Value) : null;
        }

        // Where time ran out nobody knows which page is the last.
        return request.Page > Pager.Last && !Results.Partial ? texts.Show.Number(request.Page) : null;
    }

    private string Shown(string digits)
        => long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? texts.Show.Number(number) : digits;

    private List<NamedCard> NamedBy(string query)
    {
        if (query.Length == 0) return [];
        List<NamedCard> cards = [];
        if (catalogue.Provinces.FindByName(query) is { } province)
        {
            cards.Add(new NamedCard(province.FullName, links.Province(province.Id), catalogue.BecameOf(province, texts)));
        }

        foreach (FacetEntry person in current.Digest.Officials.Called(query).Take(MostPeopleNamed))
        {
            string count = texts.Articles(person.Count);
            string? post = catalogue.Officials.Find(person.Id)?.LatestTenure is { } latest ? TenureNames.Of(latest, catalogue.Provinces) : null;
            cards.Add(new NamedCard(person.Name, links.Official(person.Id), post is null ? count : $"{post}, {count}"));
        }

        if (cards.Count > 0) return cards;
        foreach (PostHolder held in catalogue.Posts.Find(query))
        {
            cards.Add(new NamedCard(held.Official.Name, links.Official(held.Official.Id), $"{TenureNames.Of(held.Tenure, catalogue.Provinces)}, {texts.HeldBetween(held.Tenure)}"));
        }

        return cards;
    }

    private Province? ProvinceOfRepairs()
        => Results.Repairs.Select(repair => catalogue.Provinces.FindByName(repair.Request.Query.Trim())).FirstOrDefault(static province => province is not null);
}
