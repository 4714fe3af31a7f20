using NewsSearch.Articles;
using NewsSearch.Articles.Searching;

namespace NewsSearch.Web.Hosting;

/// <summary>
/// Holds the index that is served, and changes it for a newer generation as soon as one is published: requests that
/// are under way finish on the one they began with, and none fails.
/// </summary>
/// <remarks>
/// Safe from any thread. A folder without a readable index is looked at again and again: the site recovers by itself.
/// </remarks>
public sealed class OpenIndex(IIndexSource source, IndexOptions options, TimeProvider time, ILogger<OpenIndex> log)
    : BackgroundService
{
    private volatile SharedIndex? _current;
    private string? _lastFailure;

    /// <summary>Takes the index for a while; null where none could be opened yet. Dispose to give it back.</summary>
    public IndexLease? Acquire()
    {
        // Only the swap below can make TryAcquire fail, and then a newer index is already in place.
        while (_current is { } shared)
        {
            if (shared.TryAcquire()) return new IndexLease(shared);
        }

        return null;
    }

    /// <summary>Opens the index before the first request can come.</summary>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        Refresh();
        return base.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        base.Dispose();
        Interlocked.Exchange(ref _current, null)?.Release();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using PeriodicTimer timer = new(options.PollInterval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false)) Refresh();
    }

    /// <summary>Works out what the first page shows, and runs the code of a search once, before a reader waits for it.</summary>
    private void WarmUp(SharedIndex shared)
    {
        if (!shared.TryAcquire()) return;
        _ = Task.Run(() =>
        {
            using IndexLease lease = new(shared);
            try
            {
                _ = lease.Digest.Histogram;
                _ = lease.Digest.ProvinceCounts;
                _ = lease.Digest.Officials;
                _ = lease.Index.Search(new ArticleSearchRequest { Query = "ủy ban nhan dan" });
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                // The reader who asks for it will see it as an answer; here it is only told.
                log.LogWarning("Warming up generation {Generation} failed: {Reason}", shared.Generation, failure.Message);
            }
        });
    }

    /// <summary>Opens the newest generation if it is not the one that is served.</summary>
    internal void Refresh()
    {
        try
        {
            if (source.NewestGeneration() is not { } newest || newest == _current?.Generation) return;
            IArticleIndex opened = source.Open();
            long generation = opened.Status.Generation;
            if (generation == _current?.Generation)
            {
                // The newest one is not readable and the folder fell back on what is served already.
                opened.Dispose();
                return;
            }

            SharedIndex shared = new(opened, generation);
            SharedIndex? old = Interlocked.Exchange(ref _current, shared);
            old?.Release();
            WarmUp(shared);
            _lastFailure = null;
            log.LogInformation("Serving index generation {Generation} with {Articles} articles", generation, opened.Status.Articles);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // Whatever is wrong with a folder, what is served stays served; each different failure is told once.
            if (_lastFailure == failure.Message) return;
            _lastFailure = failure.Message;
            log.LogError("The index in {Path} cannot be opened: {Reason}", source.Name, failure.Message);
        }
    }
}
