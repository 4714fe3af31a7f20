using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsSearch.Articles.Searching;
using NewsSearch.Catalogue;
using NewsSearch.Catalogue.Provinces;
using NewsSearch.Web.Charts;
using NewsSearch.Web.Hosting;

namespace NewsSearch.Web.Pages;

/// <summary>All provinces of today with the former ones in them; or those before 1 July 2025, with what they are part of today.</summary>
[NeedsIndex]
public sealed class ProvincesModel(CurrentIndex current, NewsCatalogue catalogue) : PageModel
{
    private static readonly DateOnly LastDayThen = ProvinceCatalogue.MergerDay.AddDays(-1);

    private Dictionary<string, int> _counts = [];

    /// <summary>Whether the table is of the provinces before 1 July 2025.</summary>
    public bool Then { get; private set; }

    /// <summary>The rows of the table.</summary>
    public IReadOnlyList<Province> Provinces { get; private set; } = [];

    public TileMap Map { get; private set; } = null!;

    public void OnGet(string? boundary)
    {
        Then = boundary == "then";
        Provinces = Then ? catalogue.Provinces.ExistingOn(LastDayThen) : catalogue.Provinces.Today;
        Map = TileMap.Of(current.Digest.ProvinceCounts);
        _counts = current.Digest.Provinces.Values
            .SelectMany(static entry => entry.Children.Prepend(entry))
            .DistinctBy(static entry => entry.Id)
            .ToDictionary(static entry => entry.Id, static entry => entry.Count, StringComparer.Ordinal);
    }

    /// <summary>What a row's province is part of today, where that is another one; or which ones became part of it.</summary>
    public IReadOnlyList<Province> Beside(Province province) => Then
        ? [.. catalogue.Provinces.TodayOf(province).Where(today => today.Id != province.Id)]
        : catalogue.Provinces.FormerOf(province.Id);

    public int CountOf(string provinceId) => _counts.GetValueOrDefault(provinceId);
}
