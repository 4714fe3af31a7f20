using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsSearch.Articles.Searching;
using NewsSearch.Catalogue;
using NewsSearch.Catalogue.Officials;
using NewsSearch.Catalogue.Provinces;
using NewsSearch.Web.Charts;
using NewsSearch.Web.Hosting;
using NewsSearch.Web.Links;
using NewsSearch.Web.Models;
using NewsSearch.Web.People;
using NewsSearch.Web.Places;

namespace NewsSearch.Web.Pages;

/// <summary>A province, of today or former: what became of it, who is named in its articles, and when.</summary>
[NeedsIndex]
public sealed class ProvinceModel(CurrentIndex current, NewsCatalogue catalogue, SiteLinks links) : PageModel
{
    /// <summary>Latest articles shown.</summary>
    public const int MostArticles = 8;

    private const int MostEntries = 10;
    private const int MostLeaders = 40;
    private const int ChartHeight = 84;

    public Province Province { get; private set; } = null!;

    /// <summary>The unit of today that took it in, or null for one that exists.</summary>
    public Province? Today { get; private set; }

    public bool IsFormer => Today is not null;

    /// <summary>The former units in it.</summary>
    public IReadOnlyList<Province> Former { get; private set; } = [];

    /// <summary>The former units that it was formed from on its first day: those that ended the day before.</summary>
    public IReadOnlyList<Province> FormedFrom => [.. Former.Where(former => Province.From is { } first && former.To == first.AddDays(-1))];

    /// <summary>What the page is about, for search engines.</summary>
    public string StructuredData
    {
        get
        {
            string origin = SiteOrigin.Of(Request);
            return Citing.StructuredData.Of(Province, catalogue.Provinces, $"{origin}/tinh/{Province.Id}", origin);
        }
    }

    /// <summary>The other former units that became part of the same one.</summary>
    public IReadOnlyList<Province> Siblings { get; private set; } = [];

    public ArticleSearchRequest Search { get; private set; } = new();

    public ArticleSearchResults Results { get; private set; } = null!;

    public Timeline Timeline { get; private set; } = null!;

    /// <summary>Articles that concern it by inference.</summary>
    public int Inferred { get; private set; }

    public IReadOnlyList<RankedItem> Officials { get; private set; } = [];

    public IReadOnlyList<RankedItem> Roles { get; private set; } = [];

    public IReadOnlyList<(Official Official, Tenure Tenure, string Post)> Leaders { get; private set; } = [];

    /// <summary>Those who led it, as a chart.</summary>
    public Leadership Leadership { get; private set; } = new([], []);

    /// <summary>The units before it, itself and those after it.</summary>
    public IReadOnlyList<Province> Lineage { get; private set; } = [];

    /// <summary>What took its area over; empty for one of today.</summary>
    public IReadOnlyList<Province> Successors => catalogue.Provinces.SuccessorsOf(Province);

    /// <summary>Where the timeline is divided: at the merger, for a unit that took part in it.</summary>
    public DateOnly? Divide => Province.From == ProvinceCatalogue.MergerDay || Province.To == ProvinceCatalogue.MergerDay.AddDays(-1) ? ProvinceCatalogue.MergerDay : null;

    public IActionResult OnGet(string id, CancellationToken cancellation)
    {
        if (catalogue.Provinces.Find(id) is not { } province) return NotFound();
        Province = province;
        Today = province.TodayId == province.Id ? null : catalogue.Provinces.Find(province.TodayId);
        Former = catalogue.Provinces.FormerOf(id);
        Siblings = Today is null ? [] : [.. catalogue.Provinces.FormerOf(Today.Id).Where(other => other.Id != id && other.To == province.To)];

        Search = new ArticleSearchRequest { Provinces = [new FacetSelection(id)] };
        Results = current.Search(Search, cancellation);
        Timeline = Timeline.Of(Results.Histogram, ChartHeight);
        Inferred = EntryOf(id)?.InferredCount ?? 0;
        Officials = RankedItem.Of(
            [.. Results.Facets.Officials.Values.Take(MostEntries)],
            static official => official.Count,
            official => new RankedItem(official.Name, links.Official(official.Id), null, official.Count, links.Search(Search.Including(FacetNames.Official, official.Id))));
        Roles = RankedItem.Of(
            [.. Results.Facets.Roles.Values.Take(MostEntries)],
            static role => role.Count,
            role => new RankedItem(role.Name, links.Search(Search.Including(FacetNames.Role, role.Id)), null, role.Count));
        List<string> units = [id, .. Former.Select(static former => former.Id)];
        Leaders = ReadLeaders(units);
        Leadership = Leadership.Of(catalogue, units);
        Lineage = Places.Lineage.Of(province, catalogue.Provinces);
        return Page();
    }

    public int CountOf(string provinceId) => EntryOf(provinceId)?.Count ?? 0;

    private FacetEntry? EntryOf(string provinceId) => current.Digest.Provinces.Values
        .SelectMany(static entry => entry.Children.Prepend(entry))
        .FirstOrDefault(entry => entry.Id == provinceId);

    /// <summary>Who held which post here according to the catalogue, latest first.</summary>
    private List<(Official, Tenure, string)> ReadLeaders(List<string> ids) =>
    [
        .. (from official in catalogue.Officials.All
            from tenure in official.Tenures
            where tenure.ProvinceId is not null && ids.Contains(tenure.ProvinceId)
            orderby tenure.To ?? DateOnly.MaxValue descending, tenure.From descending
            select (official, tenure, TenureNames.Of(tenure, catalogue.Provinces))).Take(MostLeaders),
    ];
}
