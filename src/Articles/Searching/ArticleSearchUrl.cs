namespace NewsSearch.Articles.Searching;

/// <summary>
/// Reads and writes a request as the parameters of a URL: <c>q province official role from to date source marks scope
/// named group sort page limit explain</c>. Canonical: defaults left out, fixed order, values in the order given.
/// </summary>
public static class ArticleSearchUrl
{
    /// <summary>Reads parameters. Never fails: what cannot be read is left out and named in <paramref name="problems"/>.</summary>
    /// <param name="parameters">Name and value pairs, decoded; unknown names are ignored.</param>
    /// <param name="problems">One for each value that could not be used.</param>
    public static ArticleSearchRequest Parse(IEnumerable<KeyValuePair<string, string>> parameters, out IReadOnlyList<RequestProblem> problems)
        => throw new NotImplementedException();

    /// <summary>The parameters of a request, canonical, in order; empty for the default request.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> ToParameters(ArticleSearchRequest request) => throw new NotImplementedException();

    /// <summary>The canonical query string without '?': percent-encoded, spaces as '+'.</summary>
    public static string ToQueryString(ArticleSearchRequest request) => throw new NotImplementedException();
}

/// <summary>A value of a request that could not be used.</summary>
/// <param name="Parameter">Its name: <c>page</c>, <c>from</c>…</param>
/// <param name="Value">What was given (cut to a sane length).</param>
/// <param name="Code">Stable English code: <c>bad-date</c>, <c>bad-page</c>, <c>bad-value</c>, <c>too-long</c>, <c>unknown-province</c>…</param>
public sealed record RequestProblem(string Parameter, string Value, string Code);
