using NewsSearch.Articles.Indexing;

namespace NewsSearch.Articles.Backends;

/// <summary>A place where a backend keeps an index: its generations, and the one writer it may have.</summary>
/// <remarks>
/// What is wrong with the index is an <see cref="ArticleIndexException"/>, or an exception of the engine's storage that
/// <see cref="EngineFaults"/> turns into one; what is wrong with the disk an <see cref="IOException"/>. Safe from any
/// thread. Between two processes the writer's lock stands.
/// </remarks>
internal interface IIndexStore
{
    /// <summary>Numbers of the published generations, ascending; cheap enough to ask every second.</summary>
    IReadOnlyList<long> Generations();

    /// <summary>Opens a generation, or the newest readable one.</summary>
    /// <param name="generation">Its number, or null.</param>
    IGenerationReader Open(long? generation = null);

    /// <summary>Opens for writing.</summary>
    IDocumentWriter OpenForWriting(ArticleIndexWriterOptions options);

    /// <summary>Publishes an older generation again, as the newest.</summary>
    /// <param name="generation">Its number.</param>
    /// <param name="userData">Kept with the new one.</param>
    /// <returns>The number that it got.</returns>
    long RollBack(long generation, IReadOnlyDictionary<string, string> userData);

    /// <summary>Removes older generations, and what an unfinished run left.</summary>
    /// <param name="keepGenerations">Older generations to keep.</param>
    /// <param name="dryRun">Only says what would go.</param>
    /// <returns>The files, with their bytes.</returns>
    IReadOnlyList<(string File, long Bytes)> Collect(int keepGenerations, bool dryRun);

    /// <summary>Takes the writer's lock and gives it back.</summary>
    void TryLock();

    /// <summary>What is wrong with the newest generation; empty for a whole one.</summary>
    /// <param name="deep">Reads every structure against the others, and not only the checksums.</param>
    /// <param name="cancellation">Cancels.</param>
    IReadOnlyList<(string File, string Message)> Verify(bool deep, CancellationToken cancellation);
}
