using System.Buffers;
using NewsSearch.Engine.FieldLengths;
using NewsSearch.Engine.Indexing;
using NewsSearch.Engine.Matching;
using NewsSearch.Engine.Scoring;

namespace NewsSearch.Engine.Collecting;

/// <summary>
/// A search for one exact phrase and nothing else in a segment: what has to be read for the total, how often the phrase
/// stands in each document, is all that its score needs. Gives what <see cref="BestMatches"/> gives.
/// </summary>
/// <param name="candidates">Documents with all the terms.</param>
/// <param name="check">Looks at their positions.</param>
/// <param name="bm25">The formula.</param>
/// <param name="reader">The segment.</param>
/// <param name="best">Receives the hits.</param>
internal readonly ref struct PhraseMatches(DocumentSet candidates, PhraseCheck check, Bm25Weight bm25, SegmentReader reader, TopHits best)
{
    /// <summary>Offers the hits.</summary>
    /// <param name="codes">Codes of the field's lengths.</param>
    /// <param name="cancellation">Watched from batch to batch.</param>
    /// <returns>Live documents that have the phrase.</returns>
    public int Collect(ReadOnlySpan<byte> codes, CancellationToken cancellation)
    {
        int words = Bitmaps.Words(reader.MaxDocument);
        ulong[] rented = ArrayPool<ulong>.Shared.Rent(words);
        Span<ulong> matches = rented.AsSpan(0, words);
        matches.Clear();
        candidates.AddTo(matches);
        if (!reader.LiveBits.IsEmpty) Bitmaps.And(matches, reader.LiveBits);
        int total = 0;
        for (int first = 0; first < words; first += PhraseCheck.BatchWords)
        {
            Span<ulong> batch = matches.Slice(first, Math.Min(PhraseCheck.BatchWords, words - first));
            if (!batch.ContainsAnyExcept(0UL)) continue;
            cancellation.ThrowIfCancellationRequested();
            check.Retain(first * 64, batch);
            total += check.Documents.Length;
            if (best.Capacity > 0) Offer(codes);
        }

        ArrayPool<ulong>.Shared.Return(rented);
        return total;
    }

    private void Offer(ReadOnlySpan<byte> codes)
    {
        ReadOnlySpan<int> documents = check.Documents;
        ReadOnlySpan<int> frequencies = check.Frequencies;
        for (int i = 0; i < documents.Length; i++)
        {
            best.Offer(TopHits.KeyOf(bm25.Score(frequencies[i], codes[documents[i]])), reader.DocumentBase + documents[i]);
        }
    }
}
