using NewsSearch.Articles.Json;
using NewsSearch.Articles.Searching;
using NewsSearch.Catalogue;
using NewsSearch.Web.Hosting;

namespace NewsSearch.Web.Api;

/// <summary>
/// Searches for programs: the parameters of the results page, the JSON of the command line. Where a page goes on with a
/// notice, a program is told to correct itself: dropping a filter silently would answer another question.
/// </summary>
internal static class SearchApi
{
    public static void MapSearchApi(this IEndpointRouteBuilder routes)
        => routes.MapGet("/api/v1/search", static (HttpRequest request, CurrentIndex current, NewsCatalogue catalogue, CancellationToken cancellation) =>
        {
            ArticleSearchRequest search = RequestParameters.Parse(request, out IReadOnlyList<RequestProblem> problems);
            if (problems.Count > 0)
            {
                return Results.Problem(
                    title: "A parameter cannot be used",
                    detail: string.Join("; ", problems.Select(static problem => $"{problem.Parameter}={problem.Value}: {problem.Code}")),
                    statusCode: StatusCodes.Status400BadRequest);
            }

            if (!current.IsOpen)
            {
                return Results.Problem(
                    title: "There is no index",
                    detail: "The index has not been made yet or cannot be read; ask again later.",
                    statusCode: StatusCodes.Status503ServiceUnavailable);
            }

            ArticleSearchResults results = current.Index.Search(search, cancellation);
            return Results.Text(ArticleJson.SearchResults(results, catalogue), "application/json; charset=utf-8");
        });
}
