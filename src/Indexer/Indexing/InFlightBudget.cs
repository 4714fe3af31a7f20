namespace NewsSearch.Indexer.Indexing;

/// <summary>Bounds what is in memory between the reader and the writer, whatever the size of a document.</summary>
/// <remarks>Safe from any thread. A document larger than the whole budget passes alone.</remarks>
internal sealed class InFlightBudget(long limit)
{
    // Monitor knows no cancellation; a cancelled wait ends with the next look at the token.
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    private readonly object _gate = new();
    private long _inFlight;

    /// <summary>Waits until there is room, and takes it.</summary>
    public void Acquire(long size, CancellationToken cancellation)
    {
        lock (_gate)
        {
            while (_inFlight > 0 && _inFlight + size > limit)
            {
                cancellation.ThrowIfCancellationRequested();
                Monitor.Wait(_gate, Look);
            }

            _inFlight += size;
        }
    }

    /// <summary>Gives room back.</summary>
    public void Release(long size)
    {
        lock (_gate)
        {
            _inFlight -= size;
            Monitor.PulseAll(_gate);
        }
    }
}
