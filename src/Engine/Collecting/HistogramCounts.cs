namespace NewsSearch.Engine.Collecting;

/// <summary>Counts of a number field by range.</summary>
/// <param name="Field">The field.</param>
/// <param name="Counts">One count a bucket.</param>
/// <param name="Missing">Documents without a value.</param>
/// <param name="Minimum">Smallest value of the documents looked at, in a bucket or before the first; null where none has a value.</param>
/// <param name="Maximum">Largest value of the documents looked at, or null.</param>
public sealed record HistogramCounts(string Field, IReadOnlyList<int> Counts, int Missing, long? Minimum, long? Maximum);
