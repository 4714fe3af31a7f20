using NewsSearch.Engine.Documents;

namespace NewsSearch.Engine.Indexing;

/// <summary>Documents that become one segment.</summary>
/// <remarks>
/// When a batch is full depends on its documents only, never on what other threads do: the same input gives the same
/// segments whatever the number of threads.
/// </remarks>
internal sealed class DocumentBatch
{
    // What a document costs beside its texts: its objects, its id, its places in tables.
    private const int DocumentOverhead = 512;

    private readonly List<Document?> _documents = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>Documents that are not replaced by a later one of the same id.</summary>
    public int Count => _numbers.Count;

    /// <summary>Bytes that the documents hold in memory, about.</summary>
    public long Weight { get; private set; }

    /// <summary>The documents in the order put, without those replaced.</summary>
    public IEnumerable<Document> Documents => _documents.Where(document => document is not null)!;

    /// <summary>Whether it has a document of that id.</summary>
    public bool Contains(string id) => _numbers.ContainsKey(id);

    /// <summary>Adds a document, replacing one of the same id.</summary>
    public void Put(Document document)
    {
        Remove(document.Id);
        _numbers.Add(document.Id, _documents.Count);
        _documents.Add(document);
        Weight += WeightOf(document);
    }

    /// <summary>Removes a document.</summary>
    /// <returns>Whether there was one of that id.</returns>
    public bool Remove(string id)
    {
        if (!_numbers.Remove(id, out int number)) return false;
        _documents[number] = null;
        // Its weight stays counted: it says when the batch is full, and being put and removed for ever must end too.
        return true;
    }

    private static long WeightOf(Document document)
    {
        long weight = DocumentOverhead;
        foreach ((_, string text) in document.Texts) weight += text.Length * (long)sizeof(char);
        foreach ((_, ReadOnlyMemory<byte> bytes) in document.Stored) weight += bytes.Length;
        weight += 32L * (document.Numbers.Count + document.Facets.Count);
        return weight;
    }
}
