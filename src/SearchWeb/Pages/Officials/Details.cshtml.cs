using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsSearch.Articles;
using NewsSearch.Articles.Searching;
using NewsSearch.Catalogue;
using NewsSearch.Catalogue.Officials;
using NewsSearch.Catalogue.Provinces;
using NewsSearch.Web.Charts;
using NewsSearch.Web.Hosting;
using NewsSearch.Web.Links;
using NewsSearch.Web.Localization;
using NewsSearch.Web.Models;
using NewsSearch.Web.People;

namespace NewsSearch.Web.Pages;

/// <summary>An official: posts over time, mentions, provinces and company, all of it from evidence.</summary>
[NeedsIndex]
public sealed class OfficialModel(CurrentIndex current, NewsCatalogue catalogue, Texts texts, SiteLinks links) : PageModel
{
    private const int ChartHeight = 84;
    private const int MostNeighbours = 10;

    public string Key { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>Other spellings of the name that the catalogue knows.</summary>
    public IReadOnlyList<string> Variants { get; private set; } = [];

    /// <summary>What the page is about, for search engines.</summary>
    public string StructuredData => Citing.StructuredData.Of(Name, Variants, Career, SiteOrigin.Of(Request) + "/can-bo/" + Uri.EscapeDataString(Key));

    public string Letter => OfficialDirectory.LetterOf(OfficialDirectory.GivenName(Name));

    public Career Career { get; private set; } = null!;

    public ArticleSearchRequest Search { get; private set; } = new();

    public ArticleSearchResults Results { get; private set; } = null!;

    public Timeline Timeline { get; private set; } = null!;

    public IReadOnlyList<RankedItem> Together { get; private set; } = [];

    public IReadOnlyList<RankedItem> Provinces { get; private set; } = [];

    public IReadOnlyList<(string Key, string Name, string? Detail)> Namesakes { get; private set; } = [];

    public string? FirstSeen => Results.Histogram.Bars is [{ } first, ..] ? texts.Show.Date(first.From, first.Precision) : null;

    public string? LastSeen => Results.Histogram.Bars is [.., { } last] ? texts.Show.Date(last.Precision == DatePrecision.Day ? last.To : last.From, last.Precision) : null;

    public IActionResult OnGet(string key, CancellationToken cancellation)
    {
        Official? known = catalogue.Officials.Find(key);
        FacetEntry? named = current.Digest.Officials.Find(key);
        if (known is null && named is null) return NotFound();

        Key = key;
        Name = known?.Name ?? named!.Name;
        Variants = known?.Variants ?? [];
        Search = new ArticleSearchRequest { Officials = [new FacetSelection(key)] };
        Results = current.Search(Search, cancellation);
        Timeline = Timeline.Of(Results.Histogram, ChartHeight);
        Career = current.Digest.CareerOf(key, () => Career.Read(current.Index, catalogue, key));
        Together = RankedItem.Of(
            [.. Career.Companions.Take(MostNeighbours)],
            static other => other.Count,
            other => new RankedItem(other.Name, links.Official(other.Key), LatestPostOf(other.Key), other.Count, links.Search(JointWith(other.Key))));
        Provinces = RankedItem.Of(
            [.. Results.Facets.Provinces.Values.Where(static province => province.Count > 0)],
            static province => province.Count,
            province => new RankedItem(province.Name, links.Province(province.Id), PartsOf(province), province.Count));
        Namesakes =
        [
            .. catalogue.Officials.FindByName(Name).Select(static other => (other.Id, other.Name))
                .Concat(current.Digest.Officials.Named(Name).Select(static other => (other.Id, other.Name)))
                .DistinctBy(static other => other.Id)
                .Where(other => other.Id != key)
                .Select(other => (other.Id, other.Name, LatestPostOf(other.Id) ?? (current.Digest.Officials.Find(other.Id) is { } entry ? texts.Articles(entry.Count) : null))),
        ];
        return Page();
    }

    /// <summary>The articles that name another person too: two values of one filter would mean either.</summary>
    private ArticleSearchRequest JointWith(string other) => Search with { Query = "official:" + other };

    private string? LatestPostOf(string key)
        => catalogue.Officials.Find(key)?.LatestTenure is { } latest ? TenureNames.Of(latest, catalogue.Provinces) : null;

    /// <summary>The former units that the articles concern: "Hậu Giang cũ".</summary>
    private string? PartsOf(FacetEntry province)
    {
        string[] parts = [.. province.Children.Where(static child => child.Count > 0).Select(static child => child.Name)];
        return parts.Length == 0 ? null : texts.List(parts) + " " + texts.Then;
    }
}
