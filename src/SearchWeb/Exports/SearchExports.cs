using NewsSearch.Articles.Json;
using NewsSearch.Articles.Searching;
using NewsSearch.Catalogue;
using NewsSearch.Web.Api;
using NewsSearch.Web.Hosting;
using NewsSearch.Web.Links;
using NewsSearch.Web.Localization;

namespace NewsSearch.Web.Exports;

/// <summary>
/// The results page to take along: its address with <c>.json</c>, <c>.csv</c> or <c>.atom</c> behind the path, and every
/// filter that it has.
/// </summary>
internal static class SearchExports
{
    /// <summary>How many articles the search finds: a header, for a table has no other place for it.</summary>
    public const string TotalHeader = "X-Total-Count";

    public static void MapSearchExports(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(SiteLinks.JsonPath, static (HttpRequest request, CurrentIndex current, NewsCatalogue catalogue, CancellationToken cancellation) =>
            ApiRequest.Answer(request, current, search => ApiRequest.Json(ArticleJson.SearchResults(current.Search(search, cancellation), catalogue))))
            .ExcludeFromDescription();
        routes.MapGet(SiteLinks.CsvPath, static (HttpRequest request, CurrentIndex current, NewsCatalogue catalogue, CancellationToken cancellation) =>
            ApiRequest.Answer(request, current, search => CsvDownload.Of(search, current.Index, catalogue, request.HttpContext.Response, cancellation)))
            .ExcludeFromDescription();
        routes.MapGet(SiteLinks.AtomPath, static (HttpRequest request, CurrentIndex current, NewsCatalogue catalogue, Texts texts, SiteLinks links, CancellationToken cancellation) =>
            ApiRequest.Answer(request, current, search => AtomFeed.Of(search, current, new AtomFeed.Site(SiteOrigin.Of(request), catalogue, texts, links), cancellation)))
            .ExcludeFromDescription();
    }
}
