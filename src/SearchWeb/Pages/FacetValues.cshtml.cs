using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsSearch.Analysis.Vietnamese;
using NewsSearch.Articles.Searching;
using NewsSearch.Catalogue;
using NewsSearch.Web.Api;
using NewsSearch.Web.Charts;
using NewsSearch.Web.Hosting;
using NewsSearch.Web.Links;
using NewsSearch.Web.Localization;
using NewsSearch.Web.Searching;

namespace NewsSearch.Web.Pages;

/// <summary>All values of one facet for a search, with a filter by name.</summary>
[NeedsIndex]
public sealed class FacetValuesModel(CurrentIndex current, NewsCatalogue catalogue, Texts texts, SiteLinks links) : PageModel
{
    private const int MostValues = 500;
    private const int PageSize = 100;
    private const int LongestContains = 80;

    public string Facet { get; private set; } = "";

    public ArticleSearchRequest Search { get; private set; } = new();

    public IReadOnlyList<SentencePart> Sentence { get; private set; } = [];

    public FacetGroup Group { get; private set; } = null!;

    /// <summary>The provinces of the search as a map; null for other facets.</summary>
    public TileMap? Map { get; private set; }

    /// <summary>The letters that names have to hold, or null.</summary>
    public string? Contains { get; private set; }

    /// <summary>Whether values stand by name and not by count.</summary>
    public bool ByName { get; private set; }

    /// <summary>Values that there are.</summary>
    public int Total { get; private set; }

    /// <summary>Values that can be paged through.</summary>
    public int Reachable { get; private set; }

    public Pager Pages { get; private set; } = Pager.Of(0, PageSize, 1, int.MaxValue);

    public void OnGet(string facet, string? contains, string? order, CancellationToken cancellation)
    {
        Facet = facet;
        ArticleSearchRequest asked = RequestParameters.Parse(Request, out _);
        Search = asked with { Page = 1 };
        Contains = string.IsNullOrWhiteSpace(contains) ? null : contains.Trim()[..Math.Min(contains.Trim().Length, LongestContains)];
        ByName = order == "name";

        ArticleSearchResults results = current.Search(Search, cancellation);
        Sentence = SearchSentence.Of(results, new FilterNames(catalogue, results.Facets, texts), texts, links);
        Facet values = current.Index.FacetValues(Search, facet, Contains, MostValues, cancellation);
        Total = values.TotalValues;
        Reachable = values.Values.Count;
        Pages = Pager.Of(Reachable, PageSize, Math.Min(asked.Page, Pager.Of(Reachable, PageSize, 1, int.MaxValue).Last), int.MaxValue);
        if (facet == FacetNames.Province && Contains is null)
        {
            Map = TileMap.Of(values.Values.ToDictionary(static value => value.Id, static value => value.Count, StringComparer.Ordinal));
        }

        if (ByName) values = values with { Values = [.. values.Values.Order(Comparer<FacetEntry>.Create(static (left, right) => VietnameseText.Compare(left.Name, right.Name)))] };
        bool showsUnknown = Contains is null && Pages.Current == Pages.Last;
        Group = new FacetGroups(Search, catalogue, texts, links).Group(facet, values with
        {
            Values = [.. values.Values.Skip((Pages.Current - 1) * PageSize).Take(PageSize)],
            Unknown = showsUnknown ? values.Unknown : 0,
        });
    }
}
