using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine;

/// <summary>Checks a published index.</summary>
public static class IndexVerifier
{
    /// <summary>
    /// Checks the newest commit: every checksum, and with <paramref name="deep"/> every structure against the others
    /// (postings ascending, dictionary sorted, counts and lengths equal, stored blocks readable).
    /// </summary>
    /// <returns>What was found wrong; empty for a whole index. Never throws for damage.</returns>
    public static IReadOnlyList<IndexProblem> Verify(IndexDirectory directory, Schema schema, bool deep, CancellationToken cancellation = default)
        => throw new NotImplementedException();
}

/// <summary>A damage found.</summary>
/// <param name="File">The file.</param>
/// <param name="Message">What is wrong: expected and got.</param>
public sealed record IndexProblem(string File, string Message);
