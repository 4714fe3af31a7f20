using System.Buffers;

namespace NewsSearch.Engine.Matching;

/// <summary>The documents of a phrase: those with all its terms, then those whose positions agree.</summary>
/// <param name="candidates">Documents with all the terms.</param>
/// <param name="phrase">The phrase, before its first document.</param>
/// <param name="cancellation">Watched every few thousand documents.</param>
internal sealed class PhraseSet(DocumentSet candidates, PhraseCursor phrase, CancellationToken cancellation) : DocumentSet
{
    public override long Cost => candidates.Cost;

    public override int TestCost => phrase.TestCost;

    public override void AddTo(Span<ulong> bits)
    {
        ulong[] rented = ArrayPool<ulong>.Shared.Rent(bits.Length);
        Span<ulong> matches = rented.AsSpan(0, bits.Length);
        matches.Clear();
        candidates.AddTo(matches);
        new CursorSet(phrase, cancellation).Retain(matches, Cost);
        Bitmaps.Or(bits, matches);
        ArrayPool<ulong>.Shared.Return(rented);
    }

    public override void Retain(Span<ulong> bits, long atMost)
    {
        candidates.Retain(bits, atMost);
        new CursorSet(phrase, cancellation).Retain(bits, atMost);
    }
}
