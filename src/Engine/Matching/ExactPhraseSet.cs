using System.Buffers;
using NewsSearch.Engine.Postings;

namespace NewsSearch.Engine.Matching;

/// <summary>The documents that hold terms at consecutive positions, a batch of them at a time.</summary>
/// <remarks>
/// Only whether a document matches is asked here, so the first occurrence settles it. What <see cref="ExactPhraseCursor"/>
/// finds document by document, frequencies included, is its twin.
/// </remarks>
/// <param name="candidates">Documents with all the terms.</param>
/// <param name="open">Opens a cursor for each place; not before there is a candidate.</param>
/// <param name="cancellation">Watched from batch to batch.</param>
internal sealed class ExactPhraseSet(DocumentSet candidates, Func<BlockPostingsCursor[]> open, CancellationToken cancellation) : DocumentSet
{
    public override long Cost => candidates.Cost;

    // As dear as the phrase's cursor: positions are read.
    public override int TestCost => 100;

    public override void AddTo(Span<ulong> bits)
    {
        ulong[] rented = ArrayPool<ulong>.Shared.Rent(bits.Length);
        Span<ulong> matches = rented.AsSpan(0, bits.Length);
        matches.Clear();
        candidates.AddTo(matches);
        Verify(matches);
        Bitmaps.Or(bits, matches);
        ArrayPool<ulong>.Shared.Return(rented);
    }

    public override void Retain(Span<ulong> bits, long atMost)
    {
        candidates.Retain(bits, atMost);
        Verify(bits);
    }

    /// <summary>Clears the bits of candidates in which the places do not meet.</summary>
    private void Verify(Span<ulong> bits)
    {
        PhraseCheck? check = null;
        for (int first = 0; first < bits.Length; first += PhraseCheck.BatchWords)
        {
            Span<ulong> batch = bits.Slice(first, Math.Min(PhraseCheck.BatchWords, bits.Length - first));
            if (!batch.ContainsAnyExcept(0UL)) continue;
            cancellation.ThrowIfCancellationRequested();
            check ??= new PhraseCheck(open(), Cost);
            check.Retain(first * 64, batch);
        }

        check?.Dispose();
    }
}
