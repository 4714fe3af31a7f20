using Lucene.Net.Index;

namespace NewsSearch.Articles.LuceneNet.Searching;

/// <summary>Counts matches, whether or not they come to the page.</summary>
/// <param name="dimension">Filters of this dimension are set aside.</param>
internal abstract class DocumentCounter(string dimension)
{
    /// <summary>Filters of this dimension are set aside.</summary>
    public string Dimension { get; } = dimension;

    /// <summary>Goes on to a segment.</summary>
    public abstract void Open(AtomicReaderContext leaf);

    /// <summary>Counts a document of the segment.</summary>
    public abstract void Count(int document);
}
