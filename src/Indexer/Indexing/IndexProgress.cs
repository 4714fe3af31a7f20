using NewsSearch.Indexer.Terminal;

namespace NewsSearch.Indexer.Indexing;

/// <summary>Shows how far a run is, on standard error.</summary>
internal abstract class IndexProgress
{
    /// <summary>A bar on a terminal, a line now and then elsewhere, nothing when quiet.</summary>
    /// <param name="console">Where.</param>
    /// <param name="totalBytes">Size of all inputs, or null where it is not known.</param>
    /// <param name="time">The clock.</param>
    public static IndexProgress For(CommandConsole console, long? totalBytes, TimeProvider time)
    {
        if (console.Quiet) return new NoProgress();
        return console.ErrorIsTerminal ? new ProgressBar(console, totalBytes, time) : new ProgressLines(console, totalBytes, time);
    }

    /// <summary>Does the work while progress is shown.</summary>
    public abstract void During(Action work);

    /// <summary>Notes how far the reader is; cheap enough for every document. One thread at a time.</summary>
    /// <param name="bytesRead">Of all inputs.</param>
    /// <param name="documents">Documents read.</param>
    public abstract void Advance(long bytesRead, int documents);

    /// <summary>Names what is done after the last document is read.</summary>
    public abstract void Phase(string name);

    private sealed class NoProgress : IndexProgress
    {
        public override void During(Action work) => work();

        public override void Advance(long bytesRead, int documents)
        {
        }

        public override void Phase(string name)
        {
        }
    }
}
