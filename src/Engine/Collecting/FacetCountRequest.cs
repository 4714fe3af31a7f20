namespace NewsSearch.Engine.Collecting;

/// <summary>Asks for the counts of a facet field.</summary>
/// <param name="Field">The facet field.</param>
/// <param name="Dimension">Filters of this dimension are set aside.</param>
public sealed record FacetCountRequest(string Field, string Dimension);
