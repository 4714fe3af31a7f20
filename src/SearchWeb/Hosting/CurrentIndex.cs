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

    /// <summary>Whether a search of this request ran out of time: asked again, it may well have another answer.</summary>
    public bool IsUnfinished { get; private set; }

    /// <summary>What is kept for the generation.</summary>
    public IndexDigest Digest => Lease.Digest;

    private IndexLease Lease => _lease ?? throw new InvalidOperationException("No index is open; ask IsOpen first.");

    /// <inheritdoc cref="IArticleIndex.Search"/>
    public ArticleSearchResults Search(ArticleSearchRequest request, CancellationToken cancellation)
    {
        ArticleSearchResults results = Index.Search(request, cancellation);
        IsUnfinished |= results.Partial;
        return results;
    }

    /// <inheritdoc/>
    public void Dispose() => Interlocked.Exchange(ref _lease, null)?.Dispose();
}
