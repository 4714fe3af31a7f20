using NewsSearch.Engine.Columns;
using NewsSearch.Engine.FieldLengths;
using NewsSearch.Engine.Postings;
using NewsSearch.Engine.Terms;

namespace NewsSearch.Engine.Indexing;

/// <summary>
/// One segment as searching sees it. Document numbers here are the segment's own, from 0; the reader adds
/// <see cref="DocumentBase"/>.
/// </summary>
/// <remarks>Safe from any thread; cursors belong to one thread each.</remarks>
internal abstract class SegmentReader : IDisposable
{
    /// <summary>Number of the segment's first document in the whole index.</summary>
    public abstract int DocumentBase { get; }

    /// <summary>Documents in the segment, deleted ones included.</summary>
    public abstract int MaxDocument { get; }

    /// <summary>Documents that are not deleted.</summary>
    public abstract int LiveCount { get; }

    /// <summary>One bit a document, set where it is live; empty where nothing is deleted.</summary>
    public abstract ReadOnlySpan<ulong> LiveBits { get; }

    /// <summary>The postings address of a term of a text field.</summary>
    public abstract bool TryGetTerm(string field, ReadOnlySpan<byte> term, out TermInfo info);

    /// <summary>The terms of a text field that begin with a prefix.</summary>
    public abstract ITermEnumerator Terms(string field, ReadOnlySpan<byte> prefix);

    /// <summary>Opens the postings of a term that this segment's dictionary gave.</summary>
    public abstract PostingsCursor Postings(string field, in TermInfo term);

    /// <summary>As <see cref="Postings(string, in TermInfo)"/>, with what searches found out about them.</summary>
    public virtual PostingsCursor Postings(string field, in TermInfo term, KnownPostings known)
    {
        PostingsCursor postings = Postings(field, term);
        postings.Share(known);
        return postings;
    }

    /// <summary>Sets the bits of the documents that hold any of some terms.</summary>
    /// <param name="field">The field.</param>
    /// <param name="terms">What <see cref="TryGetTerm"/> or <see cref="Terms"/> gave of each.</param>
    /// <param name="bits">A bit a document of the segment.</param>
    public virtual void AddDocuments(string field, ReadOnlySpan<TermInfo> terms, Span<ulong> bits)
    {
        foreach (ref readonly TermInfo term in terms) Postings(field, term).AddTo(bits);
    }

    /// <summary>Lengths of a text field in tokens, document by document.</summary>
    public abstract FieldLengthColumn FieldLengths(string field);

    /// <summary>Tokens of the field in all documents (exact), deleted ones included.</summary>
    public abstract long TotalFieldLength(string field);

    /// <summary>Documents that have the text field at all, deleted ones included.</summary>
    public abstract int FieldDocumentCount(string field);

    /// <summary>The values of a number field.</summary>
    public abstract NumberColumn Numbers(string field);

    /// <summary>The values of a facet field.</summary>
    public abstract FacetColumn Facets(string field);

    /// <summary>A stored field.</summary>
    public abstract byte[] Stored(int document, string field);

    /// <summary>The id of a document.</summary>
    public abstract string DocumentId(int document);

    /// <summary>The document with an id, deleted or not, or -1.</summary>
    public abstract int FindDocument(string id);

    /// <summary>Releases the files.</summary>
    public abstract void Dispose();
}
