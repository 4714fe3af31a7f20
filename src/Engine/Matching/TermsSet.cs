using NewsSearch.Engine.Indexing;
using NewsSearch.Engine.Terms;

namespace NewsSearch.Engine.Matching;

/// <summary>The documents of any of several terms of a field.</summary>
/// <remarks>A prefix may have thousands of terms, most of them in a few documents: nothing is made for each.</remarks>
/// <param name="segment">The segment.</param>
/// <param name="field">The field.</param>
/// <param name="terms">What the segment's dictionary says of each.</param>
/// <param name="cost">Their postings together.</param>
/// <param name="cancellation">Watched every few terms.</param>
internal sealed class TermsSet(SegmentReader segment, string field, TermInfo[] terms, long cost, CancellationToken cancellation) : DocumentSet
{
    // A term may be in all documents of the segment.
    private const int Batch = 16;

    public override long Cost => cost;

    public override void AddTo(Span<ulong> bits)
    {
        for (int first = 0; first < terms.Length; first += Batch)
        {
            cancellation.ThrowIfCancellationRequested();
            segment.AddDocuments(field, terms.AsSpan(first, Math.Min(Batch, terms.Length - first)), bits);
        }
    }
}
