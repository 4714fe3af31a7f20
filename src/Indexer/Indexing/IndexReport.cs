using NewsSearch.Articles.Reading;
using NewsSearch.Articles.Searching;

namespace NewsSearch.Indexer.Indexing;

/// <summary>What a run did.</summary>
internal sealed record IndexReport
{
    /// <summary>Whether the index was current and nothing was read.</summary>
    public bool UpToDate { get; init; }

    public bool DryRun { get; init; }

    public bool Full { get; init; }

    /// <summary>Whether a new generation was published.</summary>
    public bool Published { get; init; }

    public int Added { get; init; }

    public int Changed { get; init; }

    public int Removed { get; init; }

    public int Unchanged { get; init; }

    /// <summary>Articles that came more than once.</summary>
    public int Duplicates { get; init; }

    /// <summary>Ids of articles that corrections are about and that did not come, in alphabetical order.</summary>
    public IReadOnlyList<string> CorrectionsWaiting { get; init; } = [];

    public IReadOnlyList<RejectedInput> Rejected { get; init; } = [];

    /// <summary>The index after the run, or null where there is none (a dry run).</summary>
    public IndexStatus? Status { get; init; }

    public TimeSpan Elapsed { get; init; }

    /// <summary>Most memory that the process had at a time, in bytes.</summary>
    public long PeakMemory { get; init; }

    /// <summary>Documents read.</summary>
    public int Documents => Added + Changed + Unchanged + Duplicates;

    public double DocumentsPerSecond => Elapsed > TimeSpan.Zero ? Documents / Elapsed.TotalSeconds : 0;
}
