using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using NewsSearch.Articles.Understanding;
using NewsSearch.Catalogue;

namespace NewsSearch.Indexer.Indexing;

/// <summary>
/// Reads on one thread, understands on several, hands on in the order of the input: the index does not depend on how
/// many threads made it.
/// </summary>
/// <param name="catalogue">What the articles are understood by.</param>
/// <param name="workers">Threads that understand.</param>
/// <param name="maxCharactersInFlight">Characters between reader and writer; a longer document passes alone.</param>
internal sealed class UnderstandingPipeline(NewsCatalogue catalogue, int workers, long maxCharactersInFlight)
{
    // Enough short articles to keep a worker busy while the writer flushes.
    private const int MaxArticlesPerWorker = 64;

    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(1);

    /// <summary>Runs to the end of the source, or to the first failure.</summary>
    /// <param name="source">Enumerated on a thread of its own.</param>
    /// <param name="sink">Called on this thread for each article, in order, once it is understood or has failed to be.</param>
    /// <param name="cancellation">Stops everything.</param>
    public void Run(IEnumerable<PendingArticle> source, Action<PendingArticle> sink, CancellationToken cancellation)
    {
        CancellationTokenSource stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        BlockingCollection<PendingArticle> inOrder = new(workers * MaxArticlesPerWorker);
        BlockingCollection<PendingArticle> waiting = new(workers * MaxArticlesPerWorker);
        InFlightBudget budget = new(maxCharactersInFlight);
        ExceptionDispatchInfo? failure = null;

        void Guarded(Action<CancellationToken> work)
        {
            try
            {
                work(stopping.Token);
            }
#pragma warning disable CA1031 // Rethrown on the calling thread.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                Interlocked.CompareExchange(ref failure, ExceptionDispatchInfo.Capture(exception), null);
                stopping.Cancel();
            }
        }

        List<Thread> threads = [new Thread(() => Guarded(token => Read(source, inOrder, waiting, budget, token))) { Name = "reader", IsBackground = true }];
        for (int i = 0; i < workers; i++) threads.Add(new Thread(() => Guarded(token => Understand(waiting, token))) { Name = "understanding", IsBackground = true });
        threads.ForEach(thread => thread.Start());
        try
        {
            Guarded(token =>
            {
                foreach (PendingArticle article in inOrder.GetConsumingEnumerable(token))
                {
                    sink(article);
                    budget.Release(article.Size);
                }
            });
        }
        finally
        {
            // Every wait of the threads watches the token, but a read of standard input may not return: that thread is
            // left behind, with what it holds, and ends with the process.
            if (threads.TrueForAll(thread => failure is null ? JoinWholly(thread) : thread.Join(StopPatience)))
            {
                stopping.Dispose();
                inOrder.Dispose();
                waiting.Dispose();
            }
        }

        failure?.Throw();
    }

    private static bool JoinWholly(Thread thread)
    {
        thread.Join();
        return true;
    }

    private static void Read(
        IEnumerable<PendingArticle> source,
        BlockingCollection<PendingArticle> inOrder,
        BlockingCollection<PendingArticle> waiting,
        InFlightBudget budget,
        CancellationToken cancellation)
    {
        try
        {
            foreach (PendingArticle article in source)
            {
                budget.Acquire(article.Size, cancellation);
                waiting.Add(article, cancellation);
                inOrder.Add(article, cancellation);
            }
        }
        finally
        {
            waiting.CompleteAdding();
            inOrder.CompleteAdding();
        }
    }

    private void Understand(BlockingCollection<PendingArticle> waiting, CancellationToken cancellation)
    {
        // Made when the first article comes: a run that finds nothing changed does not pay for it.
        ArticleUnderstanding? understanding = null;
        foreach (PendingArticle article in waiting.GetConsumingEnumerable(cancellation))
        {
            understanding ??= new ArticleUnderstanding(catalogue);
            article.Understand(understanding);
        }
    }
}
