using NewsSearch.Articles.Searching;

namespace NewsSearch.Web.Hosting;

/// <summary>The index as one request sees it: the same generation from its first line to its last.</summary>
public sealed class IndexLease(SharedIndex shared) : IDisposable
{
    private SharedIndex? _shared = shared;

    public IArticleIndex Index => Shared.Index;

    public IndexDigest Digest => Shared.Digest;

    private SharedIndex Shared => _shared ?? throw new ObjectDisposedException(nameof(IndexLease));

    public void Dispose() => Interlocked.Exchange(ref _shared, null)?.Release();
}
