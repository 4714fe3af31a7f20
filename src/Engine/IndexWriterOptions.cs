using NewsSearch.Analysis;

namespace NewsSearch.Engine;

/// <summary>How an index is written.</summary>
public sealed record IndexWriterOptions
{
    /// <summary>Makes the analyzer of all text fields; called once per worker, so that each has its own.</summary>
    public required Func<IAnalyzer> AnalyzerFactory { get; init; }

    /// <summary>Memory for unwritten documents and merging, in bytes. The segments do not depend on <see cref="Workers"/>.</summary>
    public long MemoryBudget { get; init; } = 256L << 20;

    /// <summary>Threads that analyse and invert; at least 1.</summary>
    public int Workers { get; init; } = 1;

    /// <summary>Starts from no documents: the next commit replaces the whole index, the published one stays until then.</summary>
    public bool StartEmpty { get; init; }

    /// <summary>
    /// Starts from an older kept generation instead of the newest: the next commit publishes its documents again
    /// (a rollback). Null for the newest.
    /// </summary>
    public long? StartGeneration { get; init; }

    /// <summary>Older commits kept on disk for <c>rollback</c> besides the newest; at least 0.</summary>
    public int KeepCommits { get; init; } = 1;

    /// <summary>How long to wait for another writer's lock before giving up.</summary>
    public TimeSpan LockTimeout { get; init; } = TimeSpan.Zero;
}
