using System.Text;
using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine.Indexing;

/// <summary>The segments of the next commit, written and merged by workers while the caller goes on.</summary>
/// <remarks>
/// Everything that decides what is written happens here, on the caller's thread, in the order of its calls: numbers of
/// segments, which are merged, which documents a merge leaves out. Workers only carry it out, so the files do not
/// depend on how many there are or how fast. A merge takes deletions up to the call that started it; later ones are
/// applied to its result.
/// </remarks>
internal sealed class SegmentList : IDisposable
{
    private readonly IndexDirectory _directory;
    private readonly Schema _schema;
    private readonly WorkerPool<SegmentBuilder> _workers;
    private readonly SemaphoreSlim _batches;
    private readonly List<WriterSegment> _segments = [];
    private readonly List<WriterSegment> _replaced = [];

    // Sets of ids put that not every segment has applied yet; the first one's number is _firstPut.
    private readonly List<IdSet> _puts = [];
    private long _firstPut;

    public SegmentList(IndexDirectory directory, Schema schema, CommitPoint? start, WorkerPool<SegmentBuilder> workers, int maxBatches)
    {
        _directory = directory;
        _schema = schema;
        _workers = workers;
        _batches = new SemaphoreSlim(maxBatches);
        NextSegment = CommitOpener.NextSegment(directory);
        if (start is null) return;
        try
        {
            foreach (CommittedSegment segment in start.Segments) _segments.Add(new WriterSegment(directory, schema, segment));
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Number of the next segment.</summary>
    public long NextSegment { get; private set; }

    private long PutsSoFar => _firstPut + _puts.Count;

    /// <summary>Gives a batch to the workers; waits while they have too many.</summary>
    public void Add(DocumentBatch batch)
    {
        Document[] documents = [.. batch.Documents];
        if (documents.Length == 0) return;
        _batches.Wait();
        _workers.ThrowIfFailed();
        long number = NextSegment++;
        if (_segments.Count > 0) _puts.Add(new IdSet(documents));
        Task<BuiltSegment> built = _workers.Run(builder => Open(number, builder.Build(_directory, number, documents)));
        built.ContinueWith(static (_, batches) => ((SemaphoreSlim)batches!).Release(), _batches, TaskScheduler.Default);
        _segments.Add(new WriterSegment(number, batch.Weight, PutsSoFar, built));
        ApplyPuts(readyOnly: true);
    }

    /// <summary>Merges what the policy says, again and again while it says so.</summary>
    public void MergeByPolicy(long maxWeight, int factor)
    {
        while (MergePolicy.Choose(Weights(), maxWeight, factor) is (int start, int count)) Merge(start, count);
    }

    /// <summary>Merges the end of the index after many documents.</summary>
    /// <param name="written">Their weight.</param>
    public void MergeTail(long written)
    {
        int count = MergePolicy.Tail(Weights(), written);
        if (count > 1) Merge(_segments.Count - count, count);
    }

    /// <summary>Merges all segments into one without deletions.</summary>
    public void MergeAll()
    {
        Tidy();
        if (_segments.Count > 1 || _segments.Any(segment => segment.Reader!.LiveCount < segment.Reader.MaxDocument)) Merge(0, _segments.Count);
    }

    /// <summary>Rewrites segments of which more than half is deleted. To be called on a tidy list.</summary>
    public void RewriteHollow(long maxWeight)
    {
        for (int i = 0; i < _segments.Count; i++)
        {
            if (_segments[i].Weight <= maxWeight && _segments[i].Reader is FileSegmentReader reader && reader.LiveCount < reader.MaxDocument / 2) Merge(i, 1);
        }
    }

    /// <summary>Deletes a document wherever it is, at once; waits for the workers.</summary>
    /// <returns>Whether a live one had the id.</returns>
    public bool Delete(ReadOnlySpan<byte> id)
    {
        Settle();
        bool found = false;
        foreach (WriterSegment segment in _segments)
        {
            if (segment.Reader is not FileSegmentReader reader) continue;
            int document = reader.Ids.Find(id);
            if (document >= 0) found |= reader.Live.Delete(document);
        }

        return found;
    }

    /// <summary>Whether a live document has the id; waits for the workers.</summary>
    public bool Contains(string id)
    {
        Settle();
        byte[] bytes = Encoding.UTF8.GetBytes(id);
        return _segments.Any(segment => segment.Reader is FileSegmentReader reader && reader.Ids.Find(bytes) is int document && document >= 0 && reader.Live[document]);
    }

    /// <summary>Live documents; waits for the workers.</summary>
    public long CountDocuments()
    {
        Settle();
        return _segments.Sum(segment => segment.Reader?.LiveCount ?? 0L);
    }

    /// <summary>Settles, then drops segments without a live document and weighs merged ones by what is left of them.</summary>
    /// <remarks>Changes what later merges choose, so only calls that publish or merge may do it.</remarks>
    public void Tidy()
    {
        Settle();
        foreach (WriterSegment segment in _segments)
        {
            segment.Weigh();
            if (segment.Reader is { LiveCount: 0 }) Drop(segment);
        }

        _segments.RemoveAll(segment => segment.Reader is null or { LiveCount: 0 });
    }

    /// <summary>Writes new deletions and says what the commit consists of. To be called on a tidy list.</summary>
    public IReadOnlyList<CommittedSegment> Commit(long generation) => [.. _segments.Select(segment => segment.Commit(_directory, generation))];

    /// <summary>Closes the segments; the workers must have ended.</summary>
    public void Dispose()
    {
        foreach (WriterSegment segment in _segments) segment.Dispose();
        foreach (WriterSegment segment in _replaced) segment.Dispose();
    }

    private long[] Weights() => [.. _segments.Select(segment => segment.Weight)];

    // Waits for the workers and applies all deletions.
    private void Settle()
    {
        foreach (WriterSegment segment in _segments) segment.WaitQuietly();
        _workers.ThrowIfFailed();
        ApplyPuts(readyOnly: false);
        foreach (WriterSegment segment in _replaced) segment.Dispose();
        _replaced.Clear();
    }

    private void ApplyPuts(bool readyOnly)
    {
        long applied = PutsSoFar;
        foreach (WriterSegment segment in _segments)
        {
            if (!readyOnly || segment.IsReady)
            {
                ApplyPuts(segment, _puts, _firstPut);
                segment.PutsApplied = PutsSoFar;
            }

            applied = Math.Min(applied, segment.PutsApplied);
        }

        _puts.RemoveRange(0, (int)(applied - _firstPut));
        _firstPut = applied;
    }

    private static void ApplyPuts(WriterSegment segment, IReadOnlyList<IdSet> puts, long firstPut)
    {
        for (int i = (int)(segment.PutsApplied - firstPut); i < puts.Count; i++)
        {
            if (segment.Reader is FileSegmentReader reader) puts[i].DeleteFrom(reader);
        }
    }

    private void Merge(int start, int count)
    {
        WriterSegment[] sources = [.. _segments.GetRange(start, count)];
        IdSet[] puts = [.. _puts];
        long firstPut = _firstPut;
        long number = NextSegment++;
        Task<BuiltSegment> built = _workers.Run(_ =>
        {
            foreach (WriterSegment source in sources)
            {
                source.CheckBytes();
                ApplyPuts(source, puts, firstPut);
            }

            FileSegmentReader[] readers = [.. sources.Select(source => source.Reader).OfType<FileSegmentReader>()];
            FileStamp? file = SegmentMerger.Merge(_directory, _schema, number, readers);
            foreach (WriterSegment source in sources) Drop(source);
            return file is FileStamp stamp ? Open(number, stamp) : default;
        });
        _segments.RemoveRange(start, count);
        _segments.Insert(start, new WriterSegment(number, sources.Sum(source => source.Weight), PutsSoFar, built) { Sources = sources });
        _replaced.AddRange(sources);
    }

    private BuiltSegment Open(long number, FileStamp file)
    {
        var input = new SegmentFile(_directory.Open(IndexFileNames.Segment(number)), number);
        return new BuiltSegment(file, new FileSegmentReader(input, _schema, live: null, documentBase: 0));
    }

    // A file that no commit knows is of no use any more; the others go when their commits do.
    private void Drop(WriterSegment segment)
    {
        segment.Dispose();
        if (!segment.IsCommitted) _directory.Delete(IndexFileNames.Segment(segment.Number));
    }
}
