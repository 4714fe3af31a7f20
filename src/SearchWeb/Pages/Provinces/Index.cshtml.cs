using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsSearch.Articles.Searching;
using NewsSearch.Catalogue;
using NewsSearch.Web.Charts;
using NewsSearch.Web.Hosting;

namespace NewsSearch.Web.Pages;

/// <summary>All provinces of today with the former ones in them.</summary>
[NeedsIndex]
public sealed class ProvincesModel(CurrentIndex current, NewsCatalogue catalogue) : PageModel
{
    private Dictionary<string, int> _counts = [];

    public NewsCatalogue Catalogue { get; } = catalogue;

    public TileMap Map { get; private set; } = null!;

    public void OnGet()
    {
        Map = TileMap.Of(current.Digest.ProvinceCounts);
        _counts = current.Digest.Provinces.Values
            .SelectMany(static entry => entry.Children.Prepend(entry))
            .DistinctBy(static entry => entry.Id)
            .ToDictionary(static entry => entry.Id, static entry => entry.Count, StringComparer.Ordinal);
    }

    public int CountOf(string provinceId) => _counts.GetValueOrDefault(provinceId);
}
