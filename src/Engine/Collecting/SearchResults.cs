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
