using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsSearch.Articles;
using NewsSearch.Articles.Searching;
using NewsSearch.Catalogue;
using NewsSearch.Web.Charts;
using NewsSearch.Web.Hosting;
using NewsSearch.Web.Links;
using NewsSearch.Web.Models;
using NewsSearch.Web.People;

namespace NewsSearch.Web.Pages;

/// <summary>The first page: the box, and what the collection holds.</summary>
[NeedsIndex]
public sealed class IndexModel(CurrentIndex current, NewsCatalogue catalogue, SiteLinks links) : PageModel
{
    private const int MostOfficials = 10;
    private const double ChartHeight = 150;

    /// <summary>Searches that show what the box understands: no marks, a phrase, a name, an abbreviation, an exclusion.</summary>
    public IReadOnlyList<string> Examples { get; } =
        ["giai ngan dau tu cong", "\"xây dựng nông thôn mới\"", "Nghiêm Xuân Thành", "Bí thư Tỉnh ủy Hậu Giang 2023", "UBND -đầu tư"];

    public NewsCatalogue Catalogue { get; } = catalogue;

    public IndexStatus Status => current.Index.Status;

    public TileMap Map { get; private set; } = TileMap.Of(new Dictionary<string, int>());

    public Timeline Years { get; private set; } = null!;

    public IReadOnlyList<RankedItem> Officials { get; private set; } = [];

    public void OnGet()
    {
        Map = TileMap.Of(current.Digest.ProvinceCounts);
        Years = Timeline.Of(current.Digest.Histogram, ChartHeight, DatePrecision.Year);
        Officials = RankedItem.Of(
            current.Digest.Officials.MostMentioned(MostOfficials),
            static official => official.Count,
            official => new RankedItem(official.Name, links.Official(official.Id), LatestPostOf(official.Id), official.Count, links.Search(new ArticleSearchRequest { Officials = [new FacetSelection(official.Id)] })));
    }

    private string? LatestPostOf(string id)
        => Catalogue.Officials.Find(id)?.LatestTenure is { } latest ? TenureNames.Of(latest, Catalogue.Provinces) : null;
}
