namespace NewsSearch.Web.People;

/// <summary>Someone named in the same articles as a person.</summary>
/// <param name="Key">Facet id.</param>
/// <param name="Name">Full name.</param>
/// <param name="Count">Articles that name both.</param>
public sealed record Companion(string Key, string Name, int Count);
