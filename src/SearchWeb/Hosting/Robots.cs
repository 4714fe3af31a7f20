namespace NewsSearch.Web.Hosting;

/// <summary>What robots are asked to leave alone: searches have no end of combinations, documents and people do.</summary>
internal static class Robots
{
    private const string Text = """
        User-agent: *
        Disallow: /tim-kiem
        Disallow: /api/
        Disallow: /van-ban-tho/
        Allow: /

        """;

    public static void MapRobots(this IEndpointRouteBuilder routes)
        => routes.MapGet("/robots.txt", static () => Results.Text(Text, "text/plain; charset=utf-8"));
}
