using NewsSearch.Engine.Queries;

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

    /// <summary>Hits to pass over.</summary>
    public int Offset { get; init; }

    /// <summary>Hits to return; 0 for counts only.</summary>
    public int Limit { get; init; } = 10;

    /// <summary>Facet fields to count.</summary>
    public IReadOnlyList<FacetCountRequest> Facets { get; init; } = [];

    /// <summary>Number fields to count by range.</summary>
    public IReadOnlyList<HistogramRequest> Histograms { get; init; } = [];
}

/// <summary>A filter with the name of the dimension whose counts set it aside.</summary>
/// <param name="Dimension">Any name.</param>
/// <param name="Query">Which documents stay.</param>
public sealed record DrillFilter(string Dimension, Query Query);

/// <summary>Asks for the counts of a facet field.</summary>
/// <param name="Field">The facet field.</param>
/// <param name="Dimension">Filters of this dimension are set aside.</param>
public sealed record FacetCountRequest(string Field, string Dimension);

/// <summary>Asks for the counts of a number field by range.</summary>
/// <param name="Field">The number field.</param>
/// <param name="LowerBounds">
/// Ascending first values of the buckets; each ends before the next, the last has no end. Values before the first are
/// not counted in any bucket.
/// </param>
/// <param name="Dimension">Filters of this dimension are set aside.</param>
public sealed record HistogramRequest(string Field, IReadOnlyList<long> LowerBounds, string Dimension);

/// <summary>Order of hits.</summary>
/// <param name="Field">A number field, or null for relevance.</param>
/// <param name="Descending">Largest first. Documents without a value always come last.</param>
/// <remarks>Ties are broken by document number, ascending.</remarks>
public sealed record SortOrder(string? Field, bool Descending = true)
{
    /// <summary>Best score first.</summary>
    public static SortOrder Relevance { get; } = new(Field: null);
}
