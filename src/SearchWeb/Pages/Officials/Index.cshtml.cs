using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsSearch.Articles.Searching;
using NewsSearch.Catalogue;
using NewsSearch.Web.Hosting;
using NewsSearch.Web.Links;
using NewsSearch.Web.People;
using NewsSearch.Web.Searching;

namespace NewsSearch.Web.Pages;

/// <summary>The officials that the articles name, by the letter of the given name, or those whose name holds some letters.</summary>
[NeedsIndex]
public sealed class OfficialsModel(CurrentIndex current, NewsCatalogue catalogue, SiteLinks links) : PageModel
{
    private const int PageSize = 120;
    private const int LongestContains = 80;

    public OfficialDirectory Directory => current.Digest.Officials;

    /// <summary>The letter shown; null while names are looked for.</summary>
    public string? Letter { get; private set; }

    /// <summary>The letters that names have to hold, or null.</summary>
    public string? Contains { get; private set; }

    public IReadOnlyList<FacetEntry> People { get; private set; } = [];

    public Pager Pages { get; private set; } = Pager.Of(0, PageSize, 1, int.MaxValue);

    public void OnGet([FromQuery(Name = "chu-cai")] string? letter, string? contains, [FromQuery(Name = "page")] string? page, CancellationToken cancellation)
    {
        IReadOnlyList<FacetEntry> all;
        if (!string.IsNullOrWhiteSpace(contains))
        {
            Contains = contains.Trim()[..Math.Min(contains.Trim().Length, LongestContains)];
            all = current.Index.FacetValues(new ArticleSearchRequest(), FacetNames.Official, Contains, int.MaxValue, cancellation).Values;
        }
        else
        {
            string asked = letter?.Trim().ToUpperInvariant() ?? "";
            Letter = Directory.Letters.Contains(asked) ? asked : Directory.Letters is [{ } first, ..] ? first : "A";
            all = Directory.Of(Letter);
        }

        int number = int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out int given) && given > 0 ? given : 1;
        int last = Pager.Of(all.Count, PageSize, 1, int.MaxValue).Last;
        Pages = Pager.Of(all.Count, PageSize, Math.Min(number, last), int.MaxValue);
        People = [.. all.Skip((Pages.Current - 1) * PageSize).Take(PageSize)];
    }

    public string UrlOf(int page) => Contains is null ? links.OfficialsOf(Letter ?? "", page) : links.OfficialsContaining(Contains, page);

    public string? LatestPostOf(FacetEntry person)
        => catalogue.Officials.Find(person.Id)?.LatestTenure is { } latest ? TenureNames.Of(latest, catalogue.Provinces) : null;
}
