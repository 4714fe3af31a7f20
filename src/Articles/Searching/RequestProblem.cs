namespace NewsSearch.Articles.Searching;

/// <summary>A value of a request that could not be used.</summary>
/// <param name="Parameter">Its name: <c>page</c>, <c>from</c>…</param>
/// <param name="Value">What was given (cut to a sane length).</param>
/// <param name="Code">
/// Stable English code. From reading the parameters: <c>bad-date</c>, <c>bad-page</c>, <c>bad-value</c>, <c>too-long</c>,
/// <c>too-many</c>. From searching: <c>unknown-province</c>, <c>unknown-official</c>, <c>unknown-role</c>,
/// <c>unknown-source</c> (a value that no article and no catalogue has: it matches nothing), <c>from-after-to</c>.
/// </param>
public sealed record RequestProblem(string Parameter, string Value, string Code);
