using NewsSearch.Articles.Searching;

namespace NewsSearch.Web.Hosting;

/// <summary>The index of the request at hand, given back when the request ends.</summary>
public sealed class CurrentIndex(OpenIndex open) : IDisposable
{
    private IndexLease? _lease = open.Acquire();

    /// <summary>Whether there is one; pages that need it answer 503 otherwise (see <see cref="IndexedPageFilter"/>).</summary>
    public bool IsOpen => _lease is not null;

    /// <summary>What the index holds, or null where there is none.</summary>
    public IndexStatus? Status => _lease?.Index.Status;

    /// <summary>The index.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public IArticleIndex Index => Lease.Index;

    /// <summary>What is kept for the generation.</summary>
    public IndexDigest Digest => Lease.Digest;

    private IndexLease Lease => _lease ?? throw new InvalidOperationException("No index is open; ask IsOpen first.");

    /// <inheritdoc/>
    public void Dispose() => Interlocked.Exchange(ref _lease, null)?.Dispose();
}
