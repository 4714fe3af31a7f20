using NewsSearch.Engine.Matching;
using NewsSearch.Engine.Scoring;

namespace NewsSearch.Engine.Collecting;

/// <summary>The filters of one dimension, and the counters that set them aside.</summary>
/// <param name="filters">The filters, bound without scores.</param>
/// <param name="counters">Counters of this dimension; where there are none, a document that fails is simply no match.</param>
internal sealed class DrillDimension(Weight[] filters, DocumentCounter[] counters)
{
    private readonly DocumentProbe[] _probes = new DocumentProbe[filters.Length];
    private readonly int[] _nearMisses = counters.Length == 0 ? [] : new int[MatchWindow.Size];
    private int _nearMissCount;
    private bool _isEmpty;

    /// <summary>Whether some counts set the filters aside.</summary>
    public bool IsCounted => counters.Length > 0;

    /// <summary>The filters, bound without scores.</summary>
    public IReadOnlyList<Weight> Filters => filters;

    /// <summary>Begins a segment.</summary>
    public void Open(int segment, CancellationToken cancellation)
    {
        _isEmpty = false;
        for (int i = 0; i < filters.Length; i++)
        {
            if (filters[i].Open(segment, cancellation) is { } scorer) _probes[i] = new DocumentProbe(scorer.Cursor);
            else _isEmpty = true;
        }
    }

    /// <summary>Whether a document passes all the filters; asked in ascending order.</summary>
    public bool Passes(int document)
    {
        if (_isEmpty) return false;
        foreach (DocumentProbe probe in _probes)
        {
            if (!probe.Matches(document)) return false;
        }

        return true;
    }

    /// <summary>Notes a document that fails this dimension and no other.</summary>
    public void AddNearMiss(int document) => _nearMisses[_nearMissCount++] = document;

    /// <summary>Gives the documents noted to the counters of this dimension.</summary>
    public void CountNearMisses()
    {
        if (_nearMissCount == 0) return;
        foreach (DocumentCounter counter in counters) counter.Count(_nearMisses.AsSpan(0, _nearMissCount));
        _nearMissCount = 0;
    }
}
