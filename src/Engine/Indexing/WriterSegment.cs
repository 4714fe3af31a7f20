using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine.Indexing;

/// <summary>A segment as the writer sees it: its reader, and which of its documents are live for the next commit.</summary>
internal sealed class WriterSegment : IDisposable
{
    private FileSegmentReader? _reader;

    /// <summary>A segment just written.</summary>
    public WriterSegment(IndexDirectory directory, Schema schema, long number, long weight, FileStamp file)
    {
        Number = number;
        Weight = weight;
        File = file;
        _reader = new FileSegmentReader(new SegmentFile(directory.Open(IndexFileNames.Segment(number)), number), schema, live: null, documentBase: 0);
        Live = _reader.Live;
    }

    /// <summary>A segment of a commit.</summary>
    public WriterSegment(IndexDirectory directory, Schema schema, CommittedSegment segment)
    {
        Number = segment.Number;
        Weight = segment.Weight;
        File = segment.File;
        DeletesGeneration = segment.DeletesGeneration;
        Deletes = segment.Deletes;
        _reader = SegmentOpener.Open(directory, schema, segment, documentBase: 0);
        Live = _reader.Live;
        WrittenLiveCount = Live.Count;
    }

    public long Number { get; }

    public long Weight { get; }

    public FileStamp File { get; }

    public FileSegmentReader Reader => _reader ?? throw new ObjectDisposedException(nameof(WriterSegment));

    /// <summary>Which documents are live for the next commit.</summary>
    public LiveDocuments Live { get; }

    public long DeletesGeneration { get; private set; }

    public FileStamp Deletes { get; private set; }

    /// <summary>Live documents as of the last commit, or -1 before the first.</summary>
    public int WrittenLiveCount { get; private set; } = -1;

    /// <summary>Deletes the document with an id.</summary>
    /// <returns>Whether a live one had it.</returns>
    public bool Delete(ReadOnlySpan<byte> id)
    {
        int document = Reader.Ids.Find(id);
        return document >= 0 && Live.Delete(document);
    }

    /// <summary>Writes the deletions if there are new ones, and says how a commit refers to the segment.</summary>
    public CommittedSegment Commit(IndexDirectory directory, long generation)
    {
        int before = WrittenLiveCount < 0 ? Live.MaxDocument : WrittenLiveCount;
        if (Live.Count != before)
        {
            (long length, uint checksum) = Live.Write(directory, Number, generation);
            Deletes = new FileStamp(length, checksum);
            DeletesGeneration = generation;
        }

        WrittenLiveCount = Live.Count;
        return new CommittedSegment(Number, Live.MaxDocument, Live.Count, Weight, File, DeletesGeneration, Deletes);
    }

    public void Dispose()
    {
        _reader?.Dispose();
        _reader = null;
    }
}
