namespace NewsSearch.Web.Hosting;

/// <summary>Whether the process lives, and whether it can answer searches.</summary>
internal static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", static () => Results.Text("live\n"));
        routes.MapGet("/health/ready", static (CurrentIndex index) => index.IsOpen
            ? Results.Text("ready\n")
            : Results.Text("no index\n", statusCode: StatusCodes.Status503ServiceUnavailable));
    }
}
