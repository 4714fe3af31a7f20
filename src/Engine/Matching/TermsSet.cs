using NewsSearch.Engine.Indexing;
using NewsSearch.Engine.Terms;

namespace NewsSearch.Engine.Matching;

/// <summary>The documents of any of several terms of a field.</summary>
/// <remarks>A prefix may have thousands of terms, most of them in a few documents: nothing is made for each.</remarks>
/// <param name="segment">The segment.</param>
/// <param name="field">The field.</param>
/// <param name="terms">What the segment's dictionary says of each.</param>
/// <param name="cancellation">Watched from term to term.</param>
internal sealed class TermsSet(SegmentReader segment, string field, TermInfo[] terms, CancellationToken cancellation) : DocumentSet
{
    public override long Cost { get; } = terms.Sum(static term => (long)term.DocumentFrequency);

    public override void AddTo(Span<ulong> bits)
    {
        foreach (ref readonly TermInfo term in terms.AsSpan())
        {
            cancellation.ThrowIfCancellationRequested();
            segment.AddDocuments(field, term, bits);
        }
    }
}
