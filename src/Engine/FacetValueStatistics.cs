namespace NewsSearch.Engine;

/// <summary>A facet value of the index.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Label">Its label, or null.</param>
/// <param name="Count">Live documents that have it or a value below it.</param>
public readonly record struct FacetValueStatistics(string Path, string? Label, int Count);
