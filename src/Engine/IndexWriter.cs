using System.Text;
using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Indexing;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine;

/// <summary>Writes an index: documents go in, a commit publishes them all at once.</summary>
/// <remarks>
/// One writer at a time holds the lock of a directory. Nothing is visible before <see cref="Commit"/>; a writer that
/// is disposed, or dies, without it leaves the published index as it was. Calls come from one thread; the work is
/// spread over <see cref="IndexWriterOptions.Workers"/>.
/// </remarks>
public sealed class IndexWriter : IDisposable
{
    // A batch is a 32nd of the memory: a worker holds one with as much again for its postings, and the caller fills
    // the next while one waits.
    private const int BatchesInMemory = 32;
    private const long SmallestBatch = 1 << 16;

    // More workers than this would not leave each its batch within the memory.
    private const int MaxWorkers = 10;

    // Merging this much takes about a tenth of a second: what a commit of a few documents may wait for.
    private const long QuickMerge = 8 << 20;

    private readonly IndexDirectory _directory;
    private readonly Schema _schema;
    private readonly IndexWriterOptions _options;
    private readonly IDisposable _lock;
    private readonly WorkerPool<SegmentBuilder> _workers;
    private readonly SegmentList _segments;
    private readonly long _batchWeight;
    private DocumentBatch _batch = new();

    // Weight of the batches that were full since the last commit; 0 after a few documents.
    private long _bulkWeight;
    private CommittedAttachment? _attachment;
    private long _generation;
    private bool _disposed;

    private IndexWriter(IndexDirectory directory, Schema schema, IndexWriterOptions options, IDisposable writerLock)
    {
        _directory = directory;
        _schema = schema;
        _options = options;
        _lock = writerLock;
        _batchWeight = Math.Max(SmallestBatch, options.MemoryBudget / BatchesInMemory);
        CommitPoint? start = CommitOpener.StartOf(directory, schema, options);
        _attachment = start?.Attachment;
        _generation = CommitFile.List(directory).FirstOrDefault();
        IndexCleaner.RemoveUnreferenced(directory);
        int workers = Math.Clamp(options.Workers, 1, MaxWorkers);
        _workers = new WorkerPool<SegmentBuilder>(workers, () => new SegmentBuilder(schema, options.AnalyzerFactory()));
        try
        {
            _segments = new SegmentList(directory, schema, start, _workers, workers + 1);
        }
        catch
        {
            _workers.Dispose();
            throw;
        }
    }

    /// <summary>Opens a directory for writing, creating the index where there is none.</summary>
    /// <exception cref="WriterLockedException">Another live process is writing.</exception>
    /// <exception cref="CorruptIndexException">The published index cannot be read and <see cref="IndexWriterOptions.StartEmpty"/> is off.</exception>
    /// <exception cref="SchemaMismatchException">It was written with another schema and StartEmpty is off.</exception>
    public static IndexWriter Open(IndexDirectory directory, Schema schema, IndexWriterOptions options)
    {
        IDisposable writerLock = directory.LockForWriting(options.LockTimeout);
        try
        {
            return new IndexWriter(directory, schema, options, writerLock);
        }
        catch
        {
            writerLock.Dispose();
            throw;
        }
    }

    /// <summary>Documents that a commit now would publish; asking waits for all work under way.</summary>
    public long DocumentCount
    {
        get
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            long pending = _batch.Documents.Count(document => !_segments.Contains(document.Id));
            return _segments.CountDocuments() + pending;
        }
    }

    /// <summary>Adds a document, replacing any of the same id.</summary>
    /// <exception cref="ArgumentException">A field is not in the schema, or of another kind; or the id or a facet value is not valid.</exception>
    /// <exception cref="IOException">Writing an earlier part failed; the writer can only be disposed then.</exception>
    public void Put(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        ObjectDisposedException.ThrowIf(_disposed, this);
        _workers.ThrowIfFailed();
        DocumentRules.Check(document, _schema);
        _batch.Put(document);
        if (_batch.Weight < _batchWeight) return;
        _bulkWeight += _batch.Weight;
        EndBatch();
        _segments.MergeByPolicy(long.MaxValue, MergePolicy.BulkFactor);
    }

    /// <summary>Deletes a document; an unknown id is no error. Waits for all work under way.</summary>
    /// <returns>Whether a published or pending document had the id.</returns>
    public bool Delete(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        ObjectDisposedException.ThrowIf(_disposed, this);
        return _batch.Remove(id) | _segments.Delete(Encoding.UTF8.GetBytes(id));
    }

    /// <summary>Publishes everything since the last commit: written, synced, made visible by one rename.</summary>
    /// <remarks>
    /// Merges as it goes. After a few documents only as much as takes no time, so that they show at once; after many,
    /// whatever is due, and what came in with the end of the index before it: an index written at once is one segment.
    /// </remarks>
    /// <param name="userData">Small facts kept with the commit, for whoever reads it (<see cref="IndexReader.UserData"/>).</param>
    /// <param name="attach">
    /// Makes bytes to be kept with the commit (<see cref="IndexReader.Attachment"/>) of what is about to be published;
    /// the reader is good during the call only, and has no attachment yet. Where there is none, or it gives null, the
    /// attachment of the commit before is kept.
    /// </param>
    /// <returns>The generation published.</returns>
    public long Commit(IReadOnlyDictionary<string, string> userData, Func<IndexReader, byte[]?>? attach = null)
    {
        ArgumentNullException.ThrowIfNull(userData);
        ObjectDisposedException.ThrowIf(_disposed, this);
        EndBatch();
        long maxWeight = _bulkWeight > 0 ? long.MaxValue : QuickMerge;
        _segments.Tidy();
        _segments.MergeTail(_bulkWeight);
        _segments.Tidy();
        _segments.RewriteHollow(maxWeight);
        _segments.MergeByPolicy(maxWeight, MergePolicy.Factor);
        _segments.Tidy();
        long generation = _generation + 1;
        IReadOnlyList<CommittedSegment> segments = _segments.Commit(generation);
        var commit = new CommitPoint(generation, _schema, _segments.NextSegment, segments, null, userData);
        if (attach is not null) _attachment = Attach(commit, attach) ?? _attachment;
        CommitFile.Publish(_directory, commit with { Attachment = _attachment });
        _generation = generation;
        _bulkWeight = 0;
        IndexCleaner.RemoveOldCommits(_directory, generation, _options.KeepCommits);
        return generation;
    }

    /// <summary>Merges all segments into one; published by the next commit.</summary>
    public void MergeAll()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        EndBatch();
        _segments.MergeAll();
    }

    /// <summary>Gives up the lock; what was not committed is dropped and its files removed.</summary>
    public void Dispose()
    {
        if (_disposed) return;
        _disposed = true;
        try
        {
            _workers.Dispose();
            _segments.Dispose();
            IndexCleaner.RemoveUnreferenced(_directory);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The next writer removes what is left. Whatever made the disk fail was thrown where it mattered.
        }
        finally
        {
            _lock.Dispose();
        }
    }

    private CommittedAttachment? Attach(CommitPoint commit, Func<IndexReader, byte[]?> attach)
    {
        using IndexReader reader = CommitOpener.OpenCommit(_directory, commit, _schema);
        return attach(reader) is { } content ? AttachmentFile.Write(_directory, commit.Generation, content) : null;
    }

    private void EndBatch()
    {
        DocumentBatch batch = _batch;
        _batch = new DocumentBatch();
        _segments.Add(batch);
    }
}
