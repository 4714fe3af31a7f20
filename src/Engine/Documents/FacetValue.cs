namespace NewsSearch.Engine.Documents;

/// <summary>A facet value of a document.</summary>
/// <param name="Path">Parts joined by '/', general first.</param>
/// <param name="Label">What to show for it, or null.</param>
public readonly record struct FacetValue(string Path, string? Label);
