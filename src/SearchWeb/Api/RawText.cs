using NewsSearch.Articles;
using NewsSearch.Web.Hosting;

namespace NewsSearch.Web.Api;

/// <summary>An article's text exactly as it was decoded, as plain text.</summary>
internal static class RawText
{
    public static void MapRawText(this IEndpointRouteBuilder routes)
        => routes.MapGet("/van-ban-tho/{id}", static (string id, CurrentIndex current) => current switch
        {
            { IsOpen: false } => Results.StatusCode(StatusCodes.Status503ServiceUnavailable),
            _ when current.Index.Find(ArticleIds.FromRoute(id)) is { } article => Results.Text(article.Text, "text/plain; charset=utf-8"),
            _ => Results.NotFound(),
        });
}
