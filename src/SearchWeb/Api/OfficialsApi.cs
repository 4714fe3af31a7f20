using System.Globalization;
using NewsSearch.Articles.Json;
using NewsSearch.Articles.Searching;
using NewsSearch.Catalogue;
using NewsSearch.Catalogue.Officials;
using NewsSearch.Web.Hosting;
using NewsSearch.Web.Links;

namespace NewsSearch.Web.Api;

/// <summary>Officials that the articles name.</summary>
internal static class OfficialsApi
{
    private const int MostOfficials = 1000;
    private const int DefaultOfficials = 50;

    public static void MapOfficials(this IEndpointRouteBuilder api)
    {
        api.MapGet("/officials", static (string? contains, int? limit, HttpResponse response, CurrentIndex current, NewsCatalogue catalogue, CancellationToken cancellation) =>
            ApiRequest.Answer(response, current, () => Results.Json(List(contains, Math.Clamp(limit ?? DefaultOfficials, 1, MostOfficials), current, catalogue, cancellation), ApiJson.Unescaped.OfficialsAnswer)))
            .Describes("Officials", "Officials by the number of articles that name them.", typeof(OfficialsAnswer));
        api.MapGet("/officials/{slug}", static (string slug, HttpResponse response, CurrentIndex current, NewsCatalogue catalogue) =>
            ApiRequest.Answer(response, current, () => Find(slug, current, catalogue) is { } official
                ? Results.Json(official, ApiJson.Unescaped.OfficialAnswer)
                : ApiRequest.NotFound($"Nobody has the id '{slug}'.")))
            .Describes("Official", "An official: posts, the articles that name the person, namesakes.", typeof(OfficialAnswer));
    }

    private static OfficialsAnswer List(string? contains, int limit, CurrentIndex current, NewsCatalogue catalogue, CancellationToken cancellation)
    {
        Facet found = current.Index.FacetValues(new ArticleSearchRequest(), FacetNames.Official, contains, limit, cancellation);
        return new OfficialsAnswer(ArticleJson.SchemaVersion, found.TotalValues, [.. found.Values.Select(entry => Summary(entry, catalogue))]);
    }

    private static OfficialAnswer? Find(string slug, CurrentIndex current, NewsCatalogue catalogue)
    {
        FacetEntry? named = current.Digest.Officials.Find(slug);
        Official? known = catalogue.Officials.Find(slug);
        string? name = known?.Name ?? named?.Name;
        if (name is null) return null;
        return new OfficialAnswer(
            ArticleJson.SchemaVersion,
            slug,
            name,
            known?.Variants ?? [],
            named?.Count ?? 0,
            [.. (known?.Tenures ?? []).Select(tenure => TenureOf(tenure, catalogue))],
            [.. current.Digest.Officials.Named(name).Where(other => other.Id != slug).Select(other => Summary(other, catalogue))]);
    }

    private static OfficialSummary Summary(FacetEntry entry, NewsCatalogue catalogue)
        => new(entry.Id, entry.Name, catalogue.Officials.Find(entry.Id)?.LatestTenure is { } latest ? PostName.Of(latest, catalogue.Provinces) : null, entry.Count);

    private static OfficialTenure TenureOf(Tenure tenure, NewsCatalogue catalogue) => new(
        PostName.Of(tenure, catalogue.Provinces), tenure.Title, tenure.Organisation, tenure.ProvinceId, Iso(tenure.From), tenure.StartKnown, Iso(tenure.To), tenure.EndKnown, tenure.Source);

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>Officials, those named most first.</summary>
/// <param name="SchemaVersion">Version of the shapes; they only gain fields.</param>
/// <param name="Total">How many there are.</param>
/// <param name="Officials">The first of them.</param>
internal sealed record OfficialsAnswer(int SchemaVersion, int Total, IReadOnlyList<OfficialSummary> Officials);

/// <summary>An official.</summary>
/// <param name="Id">What the filter takes.</param>
/// <param name="Name">Full name.</param>
/// <param name="Post">The post held last as far as known, or null.</param>
/// <param name="Count">Articles that name the person.</param>
internal sealed record OfficialSummary(string Id, string Name, string? Post, int Count);

/// <summary>An official with the posts that are known.</summary>
/// <param name="SchemaVersion">Version of the shapes; they only gain fields.</param>
/// <param name="Id">What the filter takes.</param>
/// <param name="Name">Full name.</param>
/// <param name="Variants">Other spellings.</param>
/// <param name="Count">Articles that name the person.</param>
/// <param name="Tenures">Posts of the catalogue, oldest first as far as known.</param>
/// <param name="Namesakes">Other people of that name.</param>
internal sealed record OfficialAnswer(
    int SchemaVersion, string Id, string Name, IReadOnlyList<string> Variants, int Count, IReadOnlyList<OfficialTenure> Tenures, IReadOnlyList<OfficialSummary> Namesakes);

/// <summary>A post that a person held.</summary>
/// <param name="Post">Title and organisation in words.</param>
/// <param name="Title">Title.</param>
/// <param name="Organisation">Organisation without the province.</param>
/// <param name="Province">Id of the province as it was then, or null for a national post.</param>
/// <param name="From">First day known, or null.</param>
/// <param name="StartKnown">Whether that is the day it began.</param>
/// <param name="To">Last day, or null where open or unknown.</param>
/// <param name="EndKnown">Whether that is the day it ended.</param>
/// <param name="Source">Where it is known from.</param>
internal sealed record OfficialTenure(
    string Post, string Title, string Organisation, string? Province, string? From, bool StartKnown, string? To, bool EndKnown, string Source);
