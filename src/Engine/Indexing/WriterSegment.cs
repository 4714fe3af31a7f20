using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine.Indexing;

/// <summary>A segment of the next commit as the writer sees it: written, or being written by a worker.</summary>
internal sealed class WriterSegment : IDisposable
{
    // What stands there once the segment was merged into another and is let go.
    private static readonly Task<BuiltSegment> Gone = Task.FromResult(default(BuiltSegment));

    private Task<BuiltSegment> _built;
    private CommittedSegment? _committed;
    private int? _maxDocument;
    private bool _weighed;

    /// <summary>A segment that a worker writes.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="weight">Size of its documents, as the writer counts them.</param>
    /// <param name="born">How many sets of ids were put before it: only later ones replace documents of it.</param>
    /// <param name="built">The work.</param>
    public WriterSegment(long number, long weight, long born, Task<BuiltSegment> built)
    {
        Number = number;
        Weight = weight;
        PutsApplied = born;
        _built = built;
    }

    /// <summary>A segment of a commit.</summary>
    public WriterSegment(IndexDirectory directory, Schema schema, CommittedSegment segment)
    {
        Number = segment.Number;
        Weight = segment.Weight;
        _committed = segment;
        _built = Task.FromResult(new BuiltSegment(segment.File, SegmentOpener.Open(directory, schema, segment, documentBase: 0)));
    }

    /// <summary>The number that names its file.</summary>
    public long Number { get; }

    /// <summary>Size of its documents, as the writer counts them; merges are chosen by it.</summary>
    public long Weight { get; private set; }

    /// <summary>How many sets of ids put were applied to it, or came before it.</summary>
    public long PutsApplied { get; set; }

    /// <summary>Whether it is written, or failed to be.</summary>
    public bool IsReady => _built.IsCompleted;

    /// <summary>Whether a commit refers to its file.</summary>
    public bool IsCommitted => _committed is not null;

    /// <summary>The segment open for reading, null where no document was left; waits for it to be written.</summary>
    public FileSegmentReader? Reader => _built.GetAwaiter().GetResult().Reader;

    /// <summary>What a merge makes it from, until it is weighed or let go.</summary>
    public IReadOnlyList<WriterSegment> Sources { get; set; } = [];

    /// <summary>
    /// Checks every byte of a segment that was on disk before: merged unchecked, its damage would get a checksum that
    /// is right, and no verifier would find it again.
    /// </summary>
    /// <exception cref="CorruptIndexException">It is damaged.</exception>
    public void CheckBytes()
    {
        if (IsCommitted && Reader is FileSegmentReader reader) reader.CheckBytes();
    }

    /// <summary>Waits for it to be written or to fail; whoever gave the work to the workers asks them what went wrong.</summary>
    public void WaitQuietly() => _built.ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default).Wait();

    /// <summary>Lowers the weight by the share of documents that a merge left out.</summary>
    public void Weigh()
    {
        if (_weighed) return;
        _weighed = true;
        int before = Sources.Sum(source => source.MaxDocument);
        if (before > 0) Weight = Math.Max(1, (long)(Weight * (MaxDocument / (double)before)));
        Sources = [];
    }

    private int MaxDocument => _maxDocument ??= _built.Result.Reader?.MaxDocument ?? 0;

    /// <summary>Writes the deletions if there are new ones, and says how a commit refers to the segment.</summary>
    public CommittedSegment Commit(IndexDirectory directory, long generation)
    {
        LiveDocuments live = Reader!.Live;
        CommittedSegment before = _committed ?? new CommittedSegment(Number, live.MaxDocument, live.MaxDocument, Weight, _built.Result.File, 0, default);
        if (live.Count == before.LiveCount) return _committed = before;
        (long length, uint checksum) = live.Write(directory, Number, generation);
        return _committed = before with { LiveCount = live.Count, DeletesGeneration = generation, Deletes = new FileStamp(length, checksum) };
    }

    /// <summary>
    /// Closes the file and lets everything go that was read from it: whatever is merged from it refers to this object for
    /// its number of documents, generation after generation.
    /// </summary>
    public void Dispose()
    {
        if (!_built.IsCompletedSuccessfully) return;
        _maxDocument = MaxDocument;
        FileSegmentReader? reader = Reader;
        _built = Gone;
        Sources = [];
        reader?.Dispose();
    }
}
