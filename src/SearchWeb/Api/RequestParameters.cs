using NewsSearch.Articles.Searching;

namespace NewsSearch.Web.Api;

/// <summary>The parameters of an address as a search.</summary>
internal static class RequestParameters
{
    public static ArticleSearchRequest Parse(HttpRequest request, out IReadOnlyList<RequestProblem> problems)
        => ArticleSearchUrl.Parse(
            from parameter in request.Query
            from value in parameter.Value
            select new KeyValuePair<string, string>(parameter.Key, value ?? ""),
            out problems);
}
