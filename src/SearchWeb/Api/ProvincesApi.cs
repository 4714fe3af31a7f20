using System.Globalization;
using NewsSearch.Articles.Json;
using NewsSearch.Articles.Searching;
using NewsSearch.Catalogue;
using NewsSearch.Catalogue.Provinces;
using NewsSearch.Web.Hosting;

namespace NewsSearch.Web.Api;

/// <summary>Provinces, today's and former.</summary>
internal static class ProvincesApi
{
    public static void MapProvinces(this IEndpointRouteBuilder api)
        => api.MapGet("/provinces", static (HttpResponse response, CurrentIndex current, NewsCatalogue catalogue) =>
            ApiRequest.Answer(response, current, () => Results.Json(List(current.Digest.Provinces, catalogue), ApiJson.Unescaped.ProvincesAnswer)))
            .Describes("Provinces", "Provinces of today and before the merger of 1 July 2025, each with its articles.", typeof(ProvincesAnswer));

    private static ProvincesAnswer List(Facet counted, NewsCatalogue catalogue)
    {
        // A former unit that was divided stands below each of its successors, with one count.
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        foreach (FacetEntry value in counted.Values.SelectMany(static value => value.Children.Prepend(value))) counts.TryAdd(value.Id, value.Count);
        return new ProvincesAnswer(ArticleJson.SchemaVersion, [.. catalogue.Provinces.All.Select(province => Of(province, counts))]);
    }

    private static ProvinceAnswer Of(Province province, Dictionary<string, int> counts)
        => new(province.Id, province.Name, province.FullName, Iso(province.From), Iso(province.To), province.TodayIds, province.Aliases, counts.GetValueOrDefault(province.Id));

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>Provinces.</summary>
/// <param name="SchemaVersion">Version of the shapes; they only gain fields.</param>
/// <param name="Provinces">All of them.</param>
internal sealed record ProvincesAnswer(int SchemaVersion, IReadOnlyList<ProvinceAnswer> Provinces);

/// <summary>A province or centrally run city, as it was between two dates.</summary>
/// <param name="Id">What the filter takes.</param>
/// <param name="Name">Short name.</param>
/// <param name="FullName">Full name.</param>
/// <param name="From">First day, or null where it is older than the catalogue.</param>
/// <param name="To">Last day, or null where it still exists.</param>
/// <param name="Today">Ids of the units of today that its area lies in; its own where it still exists.</param>
/// <param name="Aliases">Other names.</param>
/// <param name="Count">Articles; those of a unit of today include the former ones.</param>
internal sealed record ProvinceAnswer(
    string Id, string Name, string FullName, string? From, string? To, IReadOnlyList<string> Today, IReadOnlyList<string> Aliases, int Count);
