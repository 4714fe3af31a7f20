using System.Collections.Concurrent;

namespace NewsSearch.Articles.Searching;

/// <summary>Instances that serve one thread at a time, kept for the next one.</summary>
/// <remarks>
/// Safe from any thread. It holds at most as many as were ever in use at once; they keep warm caches, which is why they
/// are not made anew.
/// </remarks>
internal sealed class Pool<T>(Func<T> create)
    where T : class
{
    private readonly ConcurrentBag<T> _idle = [];

    /// <summary>Lends an instance.</summary>
    public TResult Use<TResult>(Func<T, TResult> use)
    {
        T instance = _idle.TryTake(out T? idle) ? idle : create();
        TResult result = use(instance);

        // Not in a finally: an instance that failed half-way may be in any state.
        _idle.Add(instance);
        return result;
    }
}
