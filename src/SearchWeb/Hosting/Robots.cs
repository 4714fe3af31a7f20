using NewsSearch.Web.Exports;

namespace NewsSearch.Web.Hosting;

/// <summary>What robots are asked to leave alone: searches have no end of combinations, documents and people do.</summary>
internal static class Robots
{
    private const string Text = """
        User-agent: *
        Disallow: /tim-kiem
        Disallow: /api/
        Disallow: /van-ban-tho/
        Disallow: /trich-dan/
        Disallow: /so-sanh
        Allow: /

        """;

    public static void MapRobots(this IEndpointRouteBuilder routes)
        => routes.MapGet("/robots.txt", static (HttpRequest request) =>
            Results.Text($"{Text}\nSitemap: {SiteOrigin.Of(request)}{Sitemap.Path}\n", "text/plain; charset=utf-8"));
}
