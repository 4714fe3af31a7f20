using NewsSearch.Articles.Json;
using NewsSearch.Catalogue;
using NewsSearch.Web.Hosting;
using NewsSearch.Web.Links;

namespace NewsSearch.Web.Api;

/// <summary>
/// The same answers for programs: the parameters of the pages, the JSON of the command line, errors as problem details
/// (RFC 9457). <c>/openapi/v1.json</c> describes it.
/// </summary>
internal static class NewsApi
{
    private const int MostValues = 1000;
    private const int DefaultValues = 50;
    private const int MostSuggestions = 20;
    private const int DefaultSuggestions = 8;

    public static void MapNewsApi(this IEndpointRouteBuilder routes)
    {
        RouteGroupBuilder api = routes.MapGroup("/api/v1");
        api.MapGet("/search", static (HttpRequest request, CurrentIndex current, NewsCatalogue catalogue, CancellationToken cancellation) =>
            ApiRequest.Answer(request, current, search => ApiRequest.Json(ArticleJson.SearchResults(current.Search(search, cancellation), catalogue))))
            .Describes("Search", "One page of articles with facets, timeline and how the words were read.", ApiShape.SearchResults, ApiParameters.Search);

        api.MapGet("/documents/{id}", static (string id, HttpResponse response, CurrentIndex current, NewsCatalogue catalogue) =>
            ApiRequest.Answer(response, current, () => current.Index.Find(ArticleIds.FromRoute(id)) is { } article
                ? ApiRequest.Json(ArticleJson.Document(article, catalogue))
                : ApiRequest.NotFound($"No article has the id '{id}'.")))
            .Describes("Document", "An article: its text, and what was understood of it with the evidence.", ApiShape.Document);

        api.MapGet("/facets/{field}", static (string field, string? contains, int? limit, HttpRequest request, CurrentIndex current, CancellationToken cancellation) =>
            !FacetNames.All.Contains(field)
                ? ApiRequest.NotFound($"There is no facet '{field}'; there are {string.Join(", ", FacetNames.All)}.")
                : ApiRequest.Answer(request, current, search => ApiRequest.Json(ArticleJson.FacetValues(
                    field, current.Index.FacetValues(search, field, contains, Math.Clamp(limit ?? DefaultValues, 1, MostValues), cancellation)))))
            .Describes("Facets", "The values of a facet (province, official, role, year, source) for a search, with their counts.", ApiShape.FacetValues, ApiParameters.Filters);

        api.MapGet("/suggest", static (string? q, int? limit, HttpResponse response, CurrentIndex current) =>
            ApiRequest.Answer(response, current, () => ApiRequest.Json(ArticleJson.Suggestions(
                q ?? "", current.Index.Suggest(q ?? "", Math.Clamp(limit ?? DefaultSuggestions, 1, MostSuggestions))))))
            .Describes("Suggest", "Completions of what is typed: people with their present post, provinces, phrases. Marks may be missing.", ApiShape.Suggestions);

        api.MapGet("/stats", static (HttpResponse response, CurrentIndex current) =>
            ApiRequest.Answer(response, current, () => ApiRequest.Json(ArticleJson.Status(current.Index.Status))))
            .Describes("Stats", "What the index holds, and how well it is dated and located.", ApiShape.Status);

        api.MapOfficials();
        api.MapProvinces();
    }
}
