using NewsSearch.Engine.Queries;
using NewsSearch.Engine.Rescoring;

namespace NewsSearch.Engine.Collecting;

/// <summary>A search: what to find, which page, what to count.</summary>
public sealed record SearchRequest
{
    /// <summary>What to find.</summary>
    public required Query Query { get; init; }

    /// <summary>
    /// Filters that narrow the hits but that a count may set aside: the counts of a dimension leave out the filters of
    /// the same dimension ("drill sideways"). Filters of one dimension, and of different ones, all have to match.
    /// </summary>
    public IReadOnlyList<DrillFilter> Filters { get; init; } = [];

    /// <summary>Order of the hits.</summary>
    public SortOrder Sort { get; init; } = SortOrder.Relevance;

    /// <summary>A second look at the best hits; null for none. Only where the order is that of relevance.</summary>
    public PassageRescoring? Rescoring { get; init; }

    /// <summary>
    /// A third look, chosen by what the second found (relevance feedback): gets the hits that were looked at, best first,
    /// and says what all of them are looked at for once more, or null. Called at most once a search, on its thread, and only
    /// where there was a second look at something.
    /// </summary>
    /// <remarks>Pseudo relevance feedback after J. Rocchio (1971), kept to the order of the best hits: it finds no others.</remarks>
    public Func<IReadOnlyList<Hit>, PassageRescoring?>? Feedback { get; init; }

    /// <summary>Hits to pass over, at least 0; beyond the last match, the page is empty.</summary>
    public int Offset { get; init; }

    /// <summary>Hits to return; 0 for counts only.</summary>
    public int Limit { get; init; } = 10;

    /// <summary>Facet fields to count.</summary>
    public IReadOnlyList<FacetCountRequest> Facets { get; init; } = [];

    /// <summary>Number fields to count by range.</summary>
    public IReadOnlyList<HistogramRequest> Histograms { get; init; } = [];
}
