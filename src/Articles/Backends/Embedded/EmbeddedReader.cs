using NewsSearch.Engine;

namespace NewsSearch.Articles.Backends.Embedded;

/// <summary>A generation of the engine.</summary>
internal sealed class EmbeddedReader : IGenerationReader
{
    private readonly IndexReader _reader;

    public EmbeddedReader(IndexReader reader)
    {
        _reader = reader;
        Searcher = new EmbeddedSearcher(this, new Searcher(reader));
    }

    public long Generation => _reader.Generation;

    public IReadOnlyDictionary<string, string> UserData => _reader.UserData;

    public ReadOnlyMemory<byte>? Attachment => _reader.Attachment;

    public int DocumentCount => _reader.DocumentCount;

    public int MaxDocument => _reader.MaxDocument;

    public IReadOnlyList<(string File, long Bytes)> Files => _reader.Files;

    public ISearcher Searcher { get; }

    public int FindDocument(string id) => _reader.FindDocument(id);

    public string DocumentId(int document) => _reader.DocumentId(document);

    public bool IsLive(int document) => _reader.IsLive(document);

    public byte[] Stored(int document, string field) => _reader.Stored(document, field);

    public long? Number(int document, string field) => _reader.Number(document, field);

    public IReadOnlyList<string> FacetPaths(int document, string field) => _reader.FacetPaths(document, field);

    public IReadOnlyList<FacetValueStatistics> FacetValues(string field) => _reader.FacetValues(field);

    public int DocumentFrequency(string field, ReadOnlySpan<byte> term) => _reader.DocumentFrequency(field, term);

    public bool HasTerms(string field, byte[] prefix) => _reader.Terms(field, prefix).MoveNext();

    public void ReleasePages() => _reader.ReleasePages();

    public void Dispose() => _reader.Dispose();
}
