using NewsSearch.Engine.Matching;
using NewsSearch.Engine.Scoring;

namespace NewsSearch.Engine.Collecting;

/// <summary>The filters of one dimension, and the counters that set them aside.</summary>
/// <param name="filters">The filters, bound without scores.</param>
/// <param name="counters">Counters of this dimension.</param>
internal sealed class DrillDimension(Weight[] filters, DocumentCounter[] counters)
{
    /// <summary>Whether some counts set the filters aside.</summary>
    public bool IsCounted => counters.Length > 0;

    /// <summary>The filters, bound without scores.</summary>
    public IReadOnlyList<Weight> Filters => filters;

    /// <summary>The counters that set the filters aside.</summary>
    public IReadOnlyList<DocumentCounter> Counters => counters;

    /// <summary>Keeps the documents that pass all the filters.</summary>
    public void Retain(int segment, Span<ulong> documents, long atMost, CancellationToken cancellation)
    {
        foreach (Weight filter in filters)
        {
            if (filter.OpenSet(segment, cancellation) is { } set) set.Retain(documents, atMost);
            else documents.Clear();
        }
    }
}
