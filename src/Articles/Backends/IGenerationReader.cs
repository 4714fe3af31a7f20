using NewsSearch.Engine;

namespace NewsSearch.Articles.Backends;

/// <summary>One published generation, open for reading: what its documents hold, by number.</summary>
/// <remarks>
/// A snapshot; safe from any thread until disposed. Documents have the numbers 0 to <see cref="MaxDocument"/>, those of
/// deleted ones included; a number that no document has is an <see cref="ArgumentOutOfRangeException"/>.
/// </remarks>
internal interface IGenerationReader : IDisposable
{
    /// <summary>Number of the generation.</summary>
    long Generation { get; }

    /// <summary>What was handed over with its commit.</summary>
    IReadOnlyDictionary<string, string> UserData { get; }

    /// <summary>What was attached to it, or null.</summary>
    ReadOnlyMemory<byte>? Attachment { get; }

    /// <summary>Live documents.</summary>
    int DocumentCount { get; }

    /// <summary>One past the highest document number.</summary>
    int MaxDocument { get; }

    /// <summary>Bytes on disk by file.</summary>
    IReadOnlyList<(string File, long Bytes)> Files { get; }

    /// <summary>Searches it.</summary>
    ISearcher Searcher { get; }

    /// <summary>The number of the live document with that id, or -1.</summary>
    int FindDocument(string id);

    /// <summary>The id of a document.</summary>
    string DocumentId(int document);

    /// <summary>Whether a document is not deleted.</summary>
    bool IsLive(int document);

    /// <summary>A stored field of a document; empty where it has none.</summary>
    byte[] Stored(int document, string field);

    /// <summary>A number of a document, or null.</summary>
    long? Number(int document, string field);

    /// <summary>The facet values of a document with all values above them, ascending by path.</summary>
    IReadOnlyList<string> FacetPaths(int document, string field);

    /// <summary>All values of a facet field with labels and counts of live documents, ascending by path.</summary>
    IReadOnlyList<FacetValueStatistics> FacetValues(string field);

    /// <summary>How many documents hold a term, deleted ones included until they are merged away.</summary>
    int DocumentFrequency(string field, ReadOnlySpan<byte> term);

    /// <summary>Whether any term of a field begins so, those of deleted documents included until they are merged away.</summary>
    bool HasTerms(string field, byte[] prefix);

    /// <summary>Lets go of what of its files became resident, for whoever reads through them once; they stay open.</summary>
    void ReleasePages();
}
