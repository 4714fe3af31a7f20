namespace NewsSearch.Engine.Collecting;

/// <summary>Counts of a facet field.</summary>
/// <param name="Field">The field.</param>
/// <param name="Values">Values with a count above 0, ascending by path.</param>
/// <param name="Missing">Documents without any value.</param>
/// <param name="Total">Documents looked at: with a value or without.</param>
public sealed record FacetCounts(string Field, IReadOnlyList<FacetValueStatistics> Values, int Missing, int Total);
