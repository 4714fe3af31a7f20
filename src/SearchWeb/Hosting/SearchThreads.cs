using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace NewsSearch.Web.Hosting;

/// <summary>
/// Threads of their own for searches: <c>await threads;</c> goes on on one of them. On the threads that all requests share,
/// a search would stand behind every request that came meanwhile and keep its place among those that run all that time: a
/// crowd that has to be told to come back would leave nobody time to search.
/// </summary>
/// <remarks>Safe from any thread. Who comes first goes on first, as many at once as there are threads.</remarks>
internal sealed class SearchThreads : IDisposable
{
    [ThreadStatic]
    private static SearchThreads? _current;

    private readonly BlockingCollection<Action> _posted = [];

    /// <param name="count">How many, at least 1.</param>
    public SearchThreads(int count)
    {
        for (int i = 0; i < count; i++) new Thread(Run) { IsBackground = true, Name = "search" }.Start();
    }

    /// <summary>Goes on on one of the threads; at once, where it is one already.</summary>
    public Awaiter GetAwaiter() => new(this);

    /// <summary>Runs something on one of the threads. It must not throw.</summary>
    public void Post(Action work)
    {
        try
        {
            _posted.Add(work);
        }
        catch (InvalidOperationException)
        {
            // The threads have ended; whoever still asks is answered all the same.
            ThreadPool.UnsafeQueueUserWorkItem(static work => work(), work, preferLocal: false);
        }
    }

    /// <summary>Ends the threads when they are through with what was posted.</summary>
    public void Dispose() => _posted.CompleteAdding();

    private void Run()
    {
        _current = this;
        foreach (Action work in _posted.GetConsumingEnumerable()) work();
    }

    /// <summary>What the compiler asks of something that is awaited.</summary>
    public readonly struct Awaiter(SearchThreads threads) : ICriticalNotifyCompletion
    {
        public bool IsCompleted => _current == threads;

        public void GetResult()
        {
        }

        public void OnCompleted(Action continuation) => threads.Post(continuation);

        public void UnsafeOnCompleted(Action continuation) => threads.Post(continuation);
    }
}
