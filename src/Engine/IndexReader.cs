using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Indexing;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine;

/// <summary>A published generation of an index, open for reading; later commits do not change it.</summary>
/// <remarks>
/// Safe from any number of threads until disposed. Files are memory-mapped: opening costs the same whatever the size.
/// Document numbers run from 0 to <see cref="MaxDocument"/> - 1 over all segments, in the order indexed; deleted ones
/// keep their number and never match.
/// </remarks>
public sealed class IndexReader : IDisposable
{
    private IndexReader()
    {
    }

    /// <summary>Opens the newest readable commit.</summary>
    /// <param name="directory">Where the index is.</param>
    /// <param name="schema">The schema that the reader expects.</param>
    /// <param name="generation">A certain generation, or null for the newest.</param>
    /// <exception cref="IndexMissingException">There is no commit.</exception>
    /// <exception cref="CorruptIndexException">There are commits, but none whose files are whole (checked by their headers, lengths and footers; <see cref="IndexVerifier"/> reads every byte).</exception>
    /// <exception cref="SchemaMismatchException">The index was written with another schema.</exception>
    public static IndexReader Open(IndexDirectory directory, Schema schema, long? generation = null) => throw new NotImplementedException();

    /// <summary>The generations that could be opened, ascending, without opening them.</summary>
    public static IReadOnlyList<long> Generations(IndexDirectory directory) => throw new NotImplementedException();

    /// <summary>The schema.</summary>
    public Schema Schema => throw new NotImplementedException();

    /// <summary>Number of the commit, ascending.</summary>
    public long Generation => throw new NotImplementedException();

    /// <summary>What the writer kept with the commit.</summary>
    public IReadOnlyDictionary<string, string> UserData => throw new NotImplementedException();

    /// <summary>Documents that are not deleted.</summary>
    public int DocumentCount => throw new NotImplementedException();

    /// <summary>One past the highest document number.</summary>
    public int MaxDocument => throw new NotImplementedException();

    /// <summary>The segments, in order of document number.</summary>
    internal IReadOnlyList<SegmentReader> Segments => throw new NotImplementedException();

    /// <summary>The number of the document with that id, or -1.</summary>
    public int FindDocument(string id) => throw new NotImplementedException();

    /// <summary>The id of a document.</summary>
    public string DocumentId(int document) => throw new NotImplementedException();

    /// <summary>A stored field of a document; empty where it has none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No such document.</exception>
    public byte[] Stored(int document, string field) => throw new NotImplementedException();

    /// <summary>A number of a document, or null.</summary>
    public long? Number(int document, string field) => throw new NotImplementedException();

    /// <summary>How many documents hold a term (deleted ones included until they are merged away).</summary>
    public int DocumentFrequency(string field, ReadOnlySpan<byte> term) => throw new NotImplementedException();

    /// <summary>
    /// The terms of a field that begin with <paramref name="prefix"/>, ascending, merged over segments.
    /// </summary>
    public IEnumerable<TermStatistics> Terms(string field, ReadOnlyMemory<byte> prefix) => throw new NotImplementedException();

    /// <summary>All values of a facet field with their labels and document counts (deletions taken off), ascending by path.</summary>
    public IReadOnlyList<FacetValueStatistics> FacetValues(string field) => throw new NotImplementedException();

    /// <summary>Bytes on disk by file.</summary>
    public IReadOnlyList<(string File, long Bytes)> Files => throw new NotImplementedException();

    /// <summary>Releases the files; searches under way must have ended.</summary>
    public void Dispose() => throw new NotImplementedException();
}

/// <summary>A term of the dictionary.</summary>
/// <param name="Term">Its key.</param>
/// <param name="DocumentFrequency">Documents that hold it.</param>
/// <param name="TotalFrequency">Occurrences.</param>
public readonly record struct TermStatistics(byte[] Term, int DocumentFrequency, long TotalFrequency);

/// <summary>A facet value of the index.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Label">Its label, or null.</param>
/// <param name="Count">Live documents that have it or a value below it.</param>
public readonly record struct FacetValueStatistics(string Path, string? Label, int Count);
