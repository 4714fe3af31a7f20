using System.Collections.Concurrent;
using System.Text;
using NewsSearch.Engine.Columns;
using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Indexing;
using NewsSearch.Engine.Storage;
using NewsSearch.Engine.Terms;

namespace NewsSearch.Engine;

/// <summary>A published generation of an index, open for reading; later commits do not change it.</summary>
/// <remarks>
/// Safe from any number of threads until disposed. Files are memory-mapped: opening costs the same whatever the size.
/// Document numbers run from 0 to <see cref="MaxDocument"/> - 1 over all segments, in the order indexed; deleted ones
/// keep their number and never match.
/// </remarks>
public sealed class IndexReader : IDisposable
{
    private readonly CommitPoint _commit;
    private readonly FileSegmentReader[] _segments;
    private readonly IReadOnlyList<(string File, long Bytes)> _files;
    private readonly ConcurrentDictionary<string, IReadOnlyList<FacetValueStatistics>> _facetValues = new(StringComparer.Ordinal);

    internal IndexReader(CommitPoint commit, FileSegmentReader[] segments, IReadOnlyList<(string File, long Bytes)> files, byte[]? attachment)
    {
        Attachment = attachment is null ? default(ReadOnlyMemory<byte>?) : new ReadOnlyMemory<byte>(attachment);
        _commit = commit;
        _segments = segments;
        _files = files;
        MaxDocument = segments.Sum(segment => segment.MaxDocument);
        DocumentCount = segments.Sum(segment => segment.LiveCount);
    }

    /// <summary>Opens the newest readable commit.</summary>
    /// <param name="directory">Where the index is.</param>
    /// <param name="schema">The schema that the reader expects.</param>
    /// <param name="generation">A certain generation, or null for the newest.</param>
    /// <exception cref="IndexMissingException">There is no commit.</exception>
    /// <exception cref="CorruptIndexException">There are commits, but none whose files are whole (checked by their headers, lengths and footers; <see cref="IndexVerifier"/> reads every byte).</exception>
    /// <exception cref="SchemaMismatchException">The index was written with another schema or format version.</exception>
    public static IndexReader Open(IndexDirectory directory, Schema schema, long? generation = null)
        => CommitOpener.Open(directory, schema, generation);

    /// <summary>The generations that could be opened, ascending, without opening them: manifest whole, no file missing.</summary>
    public static IReadOnlyList<long> Generations(IndexDirectory directory) => CommitOpener.Generations(directory);

    /// <summary>The schema.</summary>
    public Schema Schema => _commit.Schema;

    /// <summary>Number of the commit, ascending.</summary>
    public long Generation => _commit.Generation;

    /// <summary>What the writer kept with the commit.</summary>
    public IReadOnlyDictionary<string, string> UserData => _commit.UserData;

    /// <summary>What the writer attached to this commit or to one before it; null where nothing was.</summary>
    public ReadOnlyMemory<byte>? Attachment { get; }

    /// <summary>Documents that are not deleted.</summary>
    public int DocumentCount { get; }

    /// <summary>One past the highest document number.</summary>
    public int MaxDocument { get; }

    /// <summary>Bytes on disk by file.</summary>
    public IReadOnlyList<(string File, long Bytes)> Files => _files;

    /// <summary>What was opened.</summary>
    internal CommitPoint Commit => _commit;

    /// <summary>The segments, in order of document number.</summary>
    internal IReadOnlyList<SegmentReader> Segments => _segments;

    /// <summary>The number of the document with that id, or -1.</summary>
    public int FindDocument(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        byte[] bytes = Encoding.UTF8.GetBytes(id);
        // At most one segment has it live; the newest first, where a changed document is.
        for (int i = _segments.Length - 1; i >= 0; i--)
        {
            int document = _segments[i].Ids.Find(bytes);
            if (document >= 0 && _segments[i].Live[document]) return _segments[i].DocumentBase + document;
        }

        return -1;
    }

    /// <summary>The id of a document.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No such document.</exception>
    public string DocumentId(int document)
    {
        FileSegmentReader segment = SegmentOf(document);
        return segment.DocumentId(document - segment.DocumentBase);
    }

    /// <summary>A stored field of a document; empty where it has none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No such document.</exception>
    public byte[] Stored(int document, string field)
    {
        FileSegmentReader segment = SegmentOf(document);
        return segment.Stored(document - segment.DocumentBase, field);
    }

    /// <summary>A number of a document, or null.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No such document.</exception>
    public long? Number(int document, string field)
    {
        FileSegmentReader segment = SegmentOf(document);
        ReadOnlySpan<long> values = segment.Numbers(field).Values;
        if (values.IsEmpty) return null;
        long value = values[document - segment.DocumentBase];
        return value == NumberColumn.Missing ? null : value;
    }

    /// <summary>Whether a document is not deleted.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No such document.</exception>
    public bool IsLive(int document)
    {
        FileSegmentReader segment = SegmentOf(document);
        return segment.Live[document - segment.DocumentBase];
    }

    /// <summary>The facet values of a document with all values above them, ascending by path; empty where it has none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No such document.</exception>
    public IReadOnlyList<string> FacetPaths(int document, string field)
    {
        FileSegmentReader segment = SegmentOf(document);
        FacetColumn column = segment.Facets(field);
        ReadOnlySpan<int> starts = column.Starts;
        int local = document - segment.DocumentBase;
        if (starts.Length <= local + 1) return [];
        var paths = new string[starts[local + 1] - starts[local]];
        for (int i = 0; i < paths.Length; i++) paths[i] = column.Path(column.Ordinals[starts[local] + i]);
        return paths;
    }

    /// <summary>How many documents hold a term (deleted ones included until they are merged away).</summary>
    public int DocumentFrequency(string field, ReadOnlySpan<byte> term)
    {
        int documents = 0;
        foreach (FileSegmentReader segment in _segments)
        {
            if (segment.TryGetTerm(field, term, out TermInfo info)) documents += info.DocumentFrequency;
        }

        return documents;
    }

    /// <summary>
    /// The terms of a field that begin with <paramref name="prefix"/>, ascending, merged over segments.
    /// </summary>
    public TermEnumerator Terms(string field, ReadOnlySpan<byte> prefix)
    {
        Schema.Require(field, FieldKind.Text);
        var lists = new ITermEnumerator[_segments.Length];
        for (int i = 0; i < lists.Length; i++) lists[i] = _segments[i].Terms(field, prefix);
        return new TermEnumerator(lists);
    }

    /// <summary>All values of a facet field with their labels and document counts (deletions taken off), ascending by path.</summary>
    public IReadOnlyList<FacetValueStatistics> FacetValues(string field)
    {
        Schema.Require(field, FieldKind.Facet);
        return _facetValues.GetOrAdd(field, static (name, reader) => FacetSummary.Of(reader._segments, name), this);
    }

    /// <summary>
    /// Lets go of the pages of the files that became resident, for whoever reads through an index once; they stay open,
    /// and what is read again is read from the disk or the system's cache. Safe from any thread.
    /// </summary>
    public void ReleasePages()
    {
        foreach (FileSegmentReader segment in _segments) segment.ReleasePages();
    }

    /// <summary>Releases the files; searches under way must have ended.</summary>
    public void Dispose()
    {
        foreach (FileSegmentReader segment in _segments) segment.Dispose();
    }

    private FileSegmentReader SegmentOf(int document)
    {
        if ((uint)document >= (uint)MaxDocument) throw new ArgumentOutOfRangeException(nameof(document), document, $"The index has {MaxDocument} documents.");
        int low = 0;
        int high = _segments.Length - 1;
        while (low < high)
        {
            int middle = (low + high + 1) >>> 1;
            if (_segments[middle].DocumentBase <= document) low = middle;
            else high = middle - 1;
        }

        return _segments[low];
    }
}
