namespace NewsSearch.Indexer.Indexing;

/// <summary>What to index, and how.</summary>
internal sealed record IndexOptions
{
    /// <summary>Files and folders, or "-".</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>Folder of the index.</summary>
    public required string Out { get; init; }

    /// <summary>Rebuilds everything beside the published index, then swaps.</summary>
    public bool Full { get; init; }

    /// <summary>Does nothing where an index of the current versions exists.</summary>
    public bool IfNeeded { get; init; }

    /// <summary>Threads that understand and invert.</summary>
    public required int Jobs { get; init; }

    /// <summary>Memory of the whole process, in bytes.</summary>
    public required long Memory { get; init; }

    /// <summary>Older generations kept besides the newest.</summary>
    public int Keep { get; init; } = 1;

    /// <summary>Reads and understands, but writes nothing.</summary>
    public bool DryRun { get; init; }

    /// <summary>File of corrections, or null.</summary>
    public string? Corrections { get; init; }

    /// <summary>Leaves out titles that the source gave apart from the body: for queries made of the titles.</summary>
    public bool WithoutTitles { get; init; }
}
