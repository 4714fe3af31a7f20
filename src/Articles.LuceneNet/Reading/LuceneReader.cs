using System.Collections.Concurrent;
using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.Analysis.LuceneNet;
using NewsSearch.Articles.Backends;
using NewsSearch.Articles.LuceneNet.Indexing;
using NewsSearch.Articles.LuceneNet.Searching;
using NewsSearch.Articles.LuceneNet.Storage;
using NewsSearch.Engine;
using NewsSearch.Engine.Collecting;
using NewsSearch.Engine.Queries;

namespace NewsSearch.Articles.LuceneNet.Reading;

/// <summary>A commit of a Lucene index, open for reading; or what a writer is about to commit.</summary>
internal sealed class LuceneReader : IGenerationReader
{
    private readonly CommitPoint? _commit;
    private readonly string _path;
    private readonly LuceneSearcher _searcher;
    private readonly ConcurrentDictionary<string, FacetTable> _facets = new(StringComparer.Ordinal);
    private readonly Lazy<byte[]?> _attachment;
    private int _isDisposed;

    /// <param name="directory">The reader; given back when this one is disposed.</param>
    /// <param name="commit">What was opened; null for a writer's.</param>
    /// <param name="path">Folder of the index, for messages.</param>
    public LuceneReader(DirectoryReader directory, CommitPoint? commit, string path)
    {
        Directory = directory;
        _commit = commit;
        _path = path;
        _searcher = new LuceneSearcher(this);
        UserData = commit is null ? new Dictionary<string, string>() : new Dictionary<string, string>(commit.UserData);
        _attachment = new Lazy<byte[]?>(() => commit is not null && UserData.TryGetValue(LearnedFile.Key, out string? name)
            ? LuceneFaults.Translated(path, () => LearnedFile.Read(commit.Directory, name))
            : null);
    }

    /// <summary>Lucene's reader.</summary>
    public DirectoryReader Directory { get; }

    public long Generation => _commit?.Generation ?? 0;

    public IReadOnlyDictionary<string, string> UserData { get; }

    public ReadOnlyMemory<byte>? Attachment => _attachment.Value is { } bytes ? bytes : null;

    public int DocumentCount => Directory.NumDocs;

    public int MaxDocument => Directory.MaxDoc;

    public IReadOnlyList<(string File, long Bytes)> Files => _commit is null ? [] :
        [.. LuceneStore.FilesOf(_commit).Order(StringComparer.Ordinal).Select(file => (file, _commit.Directory.FileLength(file)))];

    public ISearcher Searcher => _searcher;

    /// <summary>Keeps the segments open once more, unless this reader was disposed already.</summary>
    public bool TryIncRef() => Volatile.Read(ref _isDisposed) == 0 && Directory.TryIncRef();

    public int FindDocument(string id)
    {
        var bytes = new BytesRef(id);
        foreach (AtomicReaderContext leaf in Directory.Leaves.Reverse())
        {
            if (leaf.AtomicReader.GetTerms(LuceneFields.Id)?.GetEnumerator() is not { } terms || !terms.SeekExact(bytes)) continue;
            int document = terms.Docs(leaf.AtomicReader.LiveDocs, null, DocsFlags.NONE).NextDoc();
            if (document != Lucene.Net.Search.DocIdSetIterator.NO_MORE_DOCS) return leaf.DocBase + document;
        }

        return -1;
    }

    public string DocumentId(int document)
    {
        (AtomicReader segment, int local) = SegmentOf(document);
        var bytes = new BytesRef();
        segment.GetBinaryDocValues(LuceneFields.Id).Get(local, bytes);
        return bytes.Utf8ToString();
    }

    public bool IsLive(int document)
    {
        (AtomicReader segment, int local) = SegmentOf(document);
        return segment.LiveDocs?.Get(local) != false;
    }

    public byte[] Stored(int document, string field)
    {
        SegmentOf(document);
        BytesRef? bytes = LuceneFaults.Translated(_path, () => Directory.Document(document, new HashSet<string> { field }).GetBinaryValue(field));
        return bytes is null ? [] : bytes.Bytes.AsSpan(bytes.Offset, bytes.Length).ToArray();
    }

    public long? Number(int document, string field)
    {
        (AtomicReader segment, int local) = SegmentOf(document);
        NumberColumn column = SegmentColumns.Of(segment).Numbers(field);
        return column.Has(local) ? column.Values[local] : null;
    }

    public IReadOnlyList<string> FacetPaths(int document, string field)
    {
        (AtomicReader segment, int local) = SegmentOf(document);
        FacetColumn column = SegmentColumns.Of(segment).Facets(field);
        ReadOnlySpan<int> ordinals = column.Of(local);
        var paths = new string[ordinals.Length];
        for (int i = 0; i < paths.Length; i++) paths[i] = column.Paths[ordinals[i]];
        return paths;
    }

    public IReadOnlyList<FacetValueStatistics> FacetValues(string field)
        => _searcher.Search(new SearchRequest { Query = new MatchAllQuery(), Limit = 0, Facets = [new FacetCountRequest(field, "")] }).Facets[0].Values;

    public int DocumentFrequency(string field, ReadOnlySpan<byte> term) => Directory.DocFreq(new Term(field, TermText.ToBytes(term)));

    public void ReleasePages()
    {
        // How its files are read is Lucene's own affair.
    }

    public bool HasTerms(string field, byte[] prefix)
    {
        BytesRef sought = TermText.ToBytes(prefix);
        TermsEnum? terms = MultiFields.GetTerms(Directory, field)?.GetEnumerator();
        return terms is not null && terms.SeekCeil(sought) != TermsEnum.SeekStatus.END && StringHelper.StartsWith(terms.Term, sought);
    }

    /// <summary>The values of a facet over all segments.</summary>
    public FacetTable Facets(string field) => _facets.GetOrAdd(field, static (name, self) => FacetTable.Of(self.Directory.Leaves, name), this);

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) == 0) Directory.DecRef();
    }

    /// <summary>Does something with Lucene, its errors turned into those of the door.</summary>
    public T Translated<T>(Func<T> action) => LuceneFaults.Translated(_path, action);

    private (AtomicReader Segment, int Local) SegmentOf(int document)
    {
        if (document < 0 || document >= MaxDocument) throw new ArgumentOutOfRangeException(nameof(document), document, "The index has no such document.");
        AtomicReaderContext leaf = Directory.Leaves[ReaderUtil.SubIndex(document, Directory.Leaves)];
        return (leaf.AtomicReader, document - leaf.DocBase);
    }
}
