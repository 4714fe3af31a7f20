using System.Buffers;
using System.Runtime.CompilerServices;
using NewsSearch.Engine.Indexing;
using NewsSearch.Engine.Matching;
using NewsSearch.Engine.Scoring;

namespace NewsSearch.Engine.Collecting;

/// <summary>Scores the matches of a segment that may reach the page, and no others.</summary>
/// <remarks>
/// Which those are follows from the impacts that stand with the postings (S. Ding, T. Suel: Faster Top-k Document
/// Retrieval Using Block-Max Indexes, 2011), as soon as there is a page of hits to compare with. So first the
/// documents of the most promising blocks are scored: the k-th best of them is a floor under which no document need be
/// looked at. Then all follow in their order, which keeps ties in order.
/// </remarks>
/// <param name="query">The query.</param>
/// <param name="segment">Index of the segment.</param>
/// <param name="reader">The segment.</param>
/// <param name="best">Receives the hits.</param>
/// <param name="cancellation">Watched from stripe to stripe.</param>
// Buffers on the stack are written before they are read: clearing them took as long as scoring a few documents.
[SkipLocalsInit]
internal sealed class BestMatches(Weight query, int segment, SegmentReader reader, TopHits best, CancellationToken cancellation)
{
    // Documents that are selected at once: a few blocks of each term.
    private const int StripeWords = 128;

    // Fewer matches are scored in the time that finding the best of them takes.
    private const int FewMatches = 128;

    // A page deeper than this is not filled by a few documents.
    private const int MaxFloorHits = 256;

    private readonly MatchWindow _window = new();

    /// <summary>Offers the matches.</summary>
    /// <param name="matches">A bit a document.</param>
    /// <param name="count">How many.</param>
    public void Offer(ReadOnlySpan<ulong> matches, int count)
    {
        if (query.ConstantScore is { } constant)
        {
            OfferConstant(matches, constant);
            return;
        }

        float floor = count <= FewMatches || best.Count == best.Capacity ? 0 : Floor(matches);
        if (query.Open(segment, cancellation) is { } scorer) OfferAbove(scorer, matches, MathF.BitDecrement(floor), best, count > FewMatches);
    }

    private void OfferConstant(ReadOnlySpan<ulong> matches, float score)
    {
        ulong key = TopHits.KeyOf(score);
        int windows = MatchWindow.CountFor(reader.MaxDocument);
        for (int window = 0; window < windows && (best.Count < best.Capacity || key > best.Threshold); window++)
        {
            int count = MatchWindow.List(matches, window, _window.Documents);
            foreach (int document in _window.Documents.AsSpan(0, count)) best.Offer(key, reader.DocumentBase + document);
        }
    }

    // The k-th best score of some documents: at least as many reach it.
    private float Floor(ReadOnlySpan<ulong> matches)
    {
        if (best.Capacity > MaxFloorHits || query.Open(segment, cancellation) is not { } scorer) return 0;
        ulong[] rented = ArrayPool<ulong>.Shared.Rent(matches.Length);
        Span<ulong> promising = rented.AsSpan(0, matches.Length);
        promising.Clear();
        scorer.SelectBest(promising);
        Bitmaps.And(promising, matches);
        var hits = new TopHits(best.Capacity);
        OfferAbove(scorer, promising, -1, hits, selects: false);
        ArrayPool<ulong>.Shared.Return(rented);
        return hits.Count == hits.Capacity ? TopHits.ScoreOf(hits.Threshold) : 0;
    }

    /// <summary>Offers the matches whose score is above a bar, in order.</summary>
    private void OfferAbove(Scorer scorer, ReadOnlySpan<ulong> matches, float bar, TopHits hits, bool selects)
    {
        Span<ulong> selected = stackalloc ulong[StripeWords];
        for (int first = 0; first < matches.Length; first += StripeWords)
        {
            cancellation.ThrowIfCancellationRequested();
            ReadOnlySpan<ulong> stripe = matches.Slice(first, Math.Min(StripeWords, matches.Length - first));
            if (!stripe.ContainsAnyExcept(0UL)) continue;
            if (hits.Count == hits.Capacity) bar = Math.Max(bar, TopHits.ScoreOf(hits.Threshold));
            Span<ulong> bits = selected[..stripe.Length];
            if (selects && bar >= 0)
            {
                bits.Clear();
                scorer.Select(first * 64, bits, bar);
                Bitmaps.And(bits, stripe);
            }
            else
            {
                stripe.CopyTo(bits);
            }

            Score(scorer, first, bits, bar, hits);
        }
    }

    // As many at a time as a window holds, from wherever in the stripe they are: a clause's turn costs the same for few.
    private void Score(Scorer scorer, int firstWord, ReadOnlySpan<ulong> bits, float bar, TopHits hits)
    {
        int count = 0;
        for (int word = 0; word < bits.Length; word++)
        {
            if (bits[word] == 0) continue;
            if (count > MatchWindow.Size - 64) bar = Score(scorer, ref count, bar, hits);
            count += Bitmaps.List(bits.Slice(word, 1), (firstWord + word) * 64, _window.Documents.AsSpan(count));
        }

        if (count > 0) Score(scorer, ref count, bar, hits);
    }

    private float Score(Scorer scorer, ref int count, float bar, TopHits hits)
    {
        ReadOnlySpan<int> documents = _window.Documents.AsSpan(0, count);
        if (hits.Count == hits.Capacity) bar = Math.Max(bar, TopHits.ScoreOf(hits.Threshold));
        if (bar > 0) scorer.OnlyAbove(bar);
        scorer.Score(documents, areMatches: true, _window.Scores);
        for (int i = 0; i < documents.Length; i++)
        {
            if (_window.Scores[i] > bar) hits.Offer(TopHits.KeyOf(_window.Scores[i]), reader.DocumentBase + documents[i]);
        }

        count = 0;
        return bar;
    }
}
