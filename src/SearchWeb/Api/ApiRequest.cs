using NewsSearch.Articles.Searching;
using NewsSearch.Web.Hosting;

namespace NewsSearch.Web.Api;

/// <summary>
/// What programs ask for. Where a page goes on with a notice, a program is told to correct itself: dropping a filter
/// silently would answer another question.
/// </summary>
internal static class ApiRequest
{
    /// <summary>Answers a search, or says as problem details why it cannot.</summary>
    public static IResult Answer(HttpRequest request, CurrentIndex current, Func<ArticleSearchRequest, IResult> answer)
    {
        ArticleSearchRequest search = RequestParameters.Parse(request, out IReadOnlyList<RequestProblem> problems);
        if (problems.Count > 0)
        {
            return Results.Problem(
                title: "A parameter cannot be used",
                detail: string.Join("; ", problems.Select(static problem => $"{problem.Parameter}={problem.Value}: {problem.Code}")),
                statusCode: StatusCodes.Status400BadRequest);
        }

        return current.IsOpen ? answer(search) : NoIndex(request.HttpContext.Response);
    }

    /// <summary>Answers a question that has no filters, or says that there is no index.</summary>
    public static IResult Answer(HttpResponse response, CurrentIndex current, Func<IResult> answer) => current.IsOpen ? answer() : NoIndex(response);

    /// <summary>JSON that is written already.</summary>
    public static IResult Json(string json) => Results.Text(json, "application/json; charset=utf-8");

    /// <summary>There is nothing of that name.</summary>
    public static IResult NotFound(string what) => Results.Problem(title: "Not found", detail: what, statusCode: StatusCodes.Status404NotFound);

    private static IResult NoIndex(HttpResponse response)
    {
        response.Headers.RetryAfter = "5";
        return Results.Problem(
            title: "There is no index",
            detail: "The index has not been made yet or cannot be read; ask again later.",
            statusCode: StatusCodes.Status503ServiceUnavailable);
    }
}
