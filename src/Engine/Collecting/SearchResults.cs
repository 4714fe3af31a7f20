using NewsSearch.Engine.Rescoring;

namespace NewsSearch.Engine.Collecting;

/// <summary>The answer to a search.</summary>
/// <param name="Total">Live documents that match the query and every filter, exactly.</param>
/// <param name="Hits">The page asked for.</param>
/// <param name="Rescored">The documents that were looked at again, best first; whatever page was asked for.</param>
/// <param name="Looks">The looks at <paramref name="Rescored"/> in the order taken: the second, and the third if there was one.</param>
/// <param name="Facets">Counts in the order asked.</param>
/// <param name="Histograms">Counts in the order asked.</param>
public sealed record SearchResults(
    int Total,
    IReadOnlyList<Hit> Hits,
    IReadOnlyList<int> Rescored,
    IReadOnlyList<PassageRescoring> Looks,
    IReadOnlyList<FacetCounts> Facets,
    IReadOnlyList<HistogramCounts> Histograms);
