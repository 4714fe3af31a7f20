namespace NewsSearch.Engine.Collecting;

/// <summary>The answer to a search.</summary>
/// <param name="Total">Live documents that match the query and every filter, exactly.</param>
/// <param name="Hits">The page asked for.</param>
/// <param name="Facets">Counts in the order asked.</param>
/// <param name="Histograms">Counts in the order asked.</param>
public sealed record SearchResults(
    int Total,
    IReadOnlyList<Hit> Hits,
    IReadOnlyList<FacetCounts> Facets,
    IReadOnlyList<HistogramCounts> Histograms);

/// <summary>A document found.</summary>
/// <param name="Document">Its number in the reader.</param>
/// <param name="Score">Its score; 0 where the sort is by a number.</param>
public readonly record struct Hit(int Document, float Score);

/// <summary>Counts of a facet field.</summary>
/// <param name="Field">The field.</param>
/// <param name="Values">Values with a count above 0, ascending by path.</param>
/// <param name="Missing">Documents without any value.</param>
/// <param name="Total">Documents looked at: with a value or without.</param>
public sealed record FacetCounts(string Field, IReadOnlyList<FacetValueStatistics> Values, int Missing, int Total);

/// <summary>Counts of a number field by range.</summary>
/// <param name="Field">The field.</param>
/// <param name="Counts">One count a bucket.</param>
/// <param name="Missing">Documents without a value.</param>
/// <param name="Minimum">Smallest value counted, or null where none has a value.</param>
/// <param name="Maximum">Largest value counted.</param>
public sealed record HistogramCounts(string Field, IReadOnlyList<int> Counts, int Missing, long? Minimum, long? Maximum);
