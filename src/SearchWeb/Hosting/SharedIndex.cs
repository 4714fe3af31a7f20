using NewsSearch.Articles.Searching;

namespace NewsSearch.Web.Hosting;

/// <summary>An open index with the number of those who use it; the last one to let go closes it.</summary>
/// <remarks>Safe from any thread.</remarks>
public sealed class SharedIndex(IArticleIndex index, long generation)
{
    // One for OpenIndex itself, which lets go when a newer generation takes over.
    private int _users = 1;

    public IArticleIndex Index { get; } = index;

    public long Generation { get; } = generation;

    /// <summary>What pages work out once for a generation and keep.</summary>
    public IndexDigest Digest { get; } = new(index);

    public bool TryAcquire()
    {
        int users = Volatile.Read(ref _users);
        while (users > 0)
        {
            int seen = Interlocked.CompareExchange(ref _users, users + 1, users);
            if (seen == users) return true;
            users = seen;
        }

        return false;
    }

    public void Release()
    {
        if (Interlocked.Decrement(ref _users) == 0) Index.Dispose();
    }
}
