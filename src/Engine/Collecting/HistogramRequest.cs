namespace NewsSearch.Engine.Collecting;

/// <summary>Asks for the counts of a number field by range.</summary>
/// <param name="Field">The number field.</param>
/// <param name="LowerBounds">
/// Strictly ascending first values of the buckets; each ends before the next, the last has no end. Values before the
/// first are not counted in any bucket. May be empty, to learn only the smallest and the largest value.
/// </param>
/// <param name="Dimension">Filters of this dimension are set aside.</param>
public sealed record HistogramRequest(string Field, IReadOnlyList<long> LowerBounds, string Dimension);
