using NewsSearch.Engine.Indexing;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine;

/// <summary>Frees the disk of older generations and of what an unfinished writer left.</summary>
/// <remarks>Readers that are open stay readable.</remarks>
public static class IndexRetention
{
    /// <summary>Removes the generations older than the newest readable one but for the last few, and every file that none of the rest refers to.</summary>
    /// <param name="directory">Where the index is.</param>
    /// <param name="keepCommits">Older generations to keep; at least 0. Damaged ones are not counted and never kept.</param>
    /// <param name="dryRun">Only says what would go; takes no lock.</param>
    /// <returns>The files, with their bytes.</returns>
    /// <exception cref="IndexMissingException">No generation can be read.</exception>
    /// <exception cref="WriterLockedException">A live process is writing.</exception>
    public static IReadOnlyList<(string File, long Bytes)> Collect(IndexDirectory directory, int keepCommits, bool dryRun)
    {
        ArgumentNullException.ThrowIfNull(directory);
        ArgumentOutOfRangeException.ThrowIfNegative(keepCommits);
        using IDisposable? writing = dryRun ? null : directory.LockForWriting(TimeSpan.Zero);
        IReadOnlyList<long> whole = CommitOpener.Generations(directory);
        if (whole.Count == 0) throw new IndexMissingException(directory.Description);

        // One that is newer than the newest readable may be whole for another version of the program: it stays.
        HashSet<long> kept = [.. whole.TakeLast(keepCommits + 1)];
        List<long> all = CommitFile.List(directory);
        List<long> gone = [.. all.Where(generation => generation < whole[^1] && !kept.Contains(generation))];
        List<string> files = [.. gone.Select(IndexFileNames.Commit), .. IndexCleaner.Unreferenced(directory, all.Except(gone))];
        List<(string File, long Bytes)> removed = [.. files.Select(file => (file, LengthOf(directory, file)))];

        // Manifests go first: one that lies there has its files.
        if (!dryRun) files.ForEach(directory.Delete);
        return removed;
    }

    private static long LengthOf(IndexDirectory directory, string file)
    {
        try
        {
            using IndexInput input = directory.Open(file);
            return input.Length;
        }
        catch (Exception unreadable) when (unreadable is IOException or CorruptIndexException)
        {
            return 0;
        }
    }
}
