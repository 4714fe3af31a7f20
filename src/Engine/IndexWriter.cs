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
    private readonly IndexDirectory _directory;
    private readonly Schema _schema;
    private readonly IndexWriterOptions _options;
    private readonly IDisposable _lock;
    private readonly List<WriterSegment> _segments = [];
    private readonly SegmentBuilder _builder;
    private DocumentBatch _batch = new();
    private long _generation;
    private long _nextSegment;
    private bool _disposed;

    private IndexWriter(IndexDirectory directory, Schema schema, IndexWriterOptions options, IDisposable writerLock)
    {
        _directory = directory;
        _schema = schema;
        _options = options;
        _lock = writerLock;
        _builder = new SegmentBuilder(schema, options.AnalyzerFactory());
        CommitPoint? commit = CommitOpener.StartOf(directory, schema, options);
        _generation = CommitFile.List(directory).FirstOrDefault();
        IndexCleaner.RemoveUnreferenced(directory);
        _nextSegment = CommitOpener.NextSegment(directory);
        if (commit is null) return;
        foreach (CommittedSegment segment in commit.Segments) _segments.Add(new WriterSegment(directory, schema, segment));
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

    /// <summary>Documents that a commit now would publish.</summary>
    public long DocumentCount
    {
        get
        {
            Flush();
            return _segments.Sum(segment => (long)segment.Live.Count);
        }
    }

    /// <summary>Adds a document, replacing any of the same id.</summary>
    /// <exception cref="ArgumentException">A field is not in the schema, or of another kind.</exception>
    public void Put(Document document)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        DocumentRules.Check(document, _schema);
        _batch.Put(document);
        if (_batch.Weight >= _options.MemoryBudget / 16) Flush();
    }

    /// <summary>Deletes a document; an unknown id is no error.</summary>
    /// <returns>Whether a published or pending document had the id.</returns>
    public bool Delete(string id)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        byte[] bytes = Encoding.UTF8.GetBytes(id);
        bool found = _batch.Remove(id);
        foreach (WriterSegment segment in _segments) found |= segment.Delete(bytes);
        return found;
    }

    /// <summary>Publishes everything since the last commit: written, synced, made visible by one rename.</summary>
    /// <param name="userData">Small facts kept with the commit, for whoever reads it (<see cref="IndexReader.UserData"/>).</param>
    /// <returns>The generation published.</returns>
    public long Commit(IReadOnlyDictionary<string, string> userData)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        Flush();
        foreach (WriterSegment empty in _segments.Where(segment => segment.Live.Count == 0)) empty.Dispose();
        _segments.RemoveAll(segment => segment.Live.Count == 0);
        long generation = _generation + 1;
        CommittedSegment[] segments = [.. _segments.Select(segment => segment.Commit(_directory, generation))];
        CommitFile.Publish(_directory, new CommitPoint(generation, _schema, _nextSegment, segments, userData));
        _generation = generation;
        IndexCleaner.RemoveOldCommits(_directory, generation, _options.KeepCommits);
        return generation;
    }

    /// <summary>Merges all segments into one; published by the next commit.</summary>
    public void MergeAll() => throw new NotImplementedException();

    /// <summary>Gives up the lock; what was not committed is dropped and its files removed.</summary>
    public void Dispose()
    {
        if (_disposed) return;
        _disposed = true;
        foreach (WriterSegment segment in _segments) segment.Dispose();
        IndexCleaner.RemoveUnreferenced(_directory);
        _lock.Dispose();
    }

    private void Flush()
    {
        if (_batch.Count > 0)
        {
            Document[] documents = [.. _batch.Documents];
            foreach (Document document in documents)
            {
                byte[] id = Encoding.UTF8.GetBytes(document.Id);
                foreach (WriterSegment segment in _segments) segment.Delete(id);
            }

            long number = _nextSegment++;
            FileStamp file = _builder.Build(_directory, number, documents);
            _segments.Add(new WriterSegment(_directory, _schema, number, _batch.Weight, file));
        }

        _batch = new DocumentBatch();
    }
}
