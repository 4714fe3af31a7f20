using NewsSearch.Engine.Matching;

namespace NewsSearch.Engine.Postings;

/// <summary>Walks the postings of one term in one segment: documents, frequencies, and positions on request.</summary>
internal abstract class PostingsCursor : DocCursor
{
    /// <summary>Occurrences in the current document, at least 1.</summary>
    public abstract int Frequency { get; }

    /// <summary>
    /// Positions of the term in the current document, ascending, <see cref="Frequency"/> of them. The span is valid
    /// until the cursor moves.
    /// </summary>
    public abstract ReadOnlySpan<int> Positions();
}
