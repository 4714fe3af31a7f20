using Lucene.Net.Search;

namespace NewsSearch.Analysis.LuceneNet.Queries;

/// <summary>The documents of a term, or of several as one, with how often and where it stands in each.</summary>
internal abstract class Postings : DocIdSetIterator
{
    /// <summary>Occurrences in the present document.</summary>
    public abstract int Frequency { get; }

    /// <summary>Positions in the present document, ascending; valid until it moves on. Asked for once a document.</summary>
    public abstract ReadOnlySpan<int> ReadPositions();
}
