using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine.Indexing;

/// <summary>Removes files that no kept commit refers to. Only the writer that holds the lock may.</summary>
internal static class IndexCleaner
{
    /// <summary>Removes commits beyond the newest and the number kept, then every file none of the rest refers to.</summary>
    /// <remarks>Manifests go first: one that lies there has its files.</remarks>
    public static void RemoveOldCommits(IndexDirectory directory, long newest, int keep)
    {
        int older = 0;
        foreach (long generation in CommitFile.List(directory))
        {
            if (generation == newest) continue;
            // A damaged manifest serves nobody, and must not take the place of a whole one.
            bool whole = generation < newest && CommitOpener.TryRead(directory, generation) is not null;
            if (whole && older++ < keep) continue;
            directory.Delete(IndexFileNames.Commit(generation));
        }

        RemoveUnreferenced(directory);
    }

    /// <summary>Removes what an unfinished or killed writer left.</summary>
    public static void RemoveUnreferenced(IndexDirectory directory) => Unreferenced(directory, CommitFile.List(directory)).ForEach(directory.Delete);

    /// <summary>The files that none of some commits refers to; empty but for unfinished ones where a manifest cannot be read.</summary>
    public static List<string> Unreferenced(IndexDirectory directory, IEnumerable<long> commits)
    {
        var referenced = new HashSet<string>(StringComparer.Ordinal);
        bool allKnown = true;
        foreach (long generation in commits)
        {
            CommitPoint? commit = CommitOpener.TryRead(directory, generation);
            allKnown &= commit is not null;
            if (commit is not null) referenced.UnionWith(commit.DataFiles);
        }

        // What a manifest that this program cannot read refers to stays until the next commit replaces it.
        return
        [
            .. directory.List().Where(name =>
                IndexFileNames.IsTemporary(name) || (allKnown && IndexFileNames.IsData(name) && !referenced.Contains(name))),
        ];
    }
}
