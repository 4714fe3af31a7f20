using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Indexing;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine;

/// <summary>Checks a published index.</summary>
public static class IndexVerifier
{
    /// <summary>
    /// Checks every commit on disk, the newest and those kept for rollback: every checksum, and with
    /// <paramref name="deep"/> every structure of the newest against the others (postings ascending, dictionary sorted,
    /// counts and lengths equal, stored blocks readable).
    /// </summary>
    /// <returns>What was found wrong; empty for a whole index. Never throws for damage.</returns>
    /// <exception cref="IndexMissingException">There is no commit.</exception>
    public static IReadOnlyList<IndexProblem> Verify(IndexDirectory directory, Schema schema, bool deep, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(directory);
        ArgumentNullException.ThrowIfNull(schema);
        List<long> generations = CommitFile.List(directory);
        if (generations.Count == 0) throw new IndexMissingException(directory.Description);
        var run = new VerifierRun(directory, schema, cancellation);
        foreach (long generation in generations) run.CheckCommit(generation, deep && generation == generations[0]);
        return run.Problems;
    }
}
