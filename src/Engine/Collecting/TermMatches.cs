using System.Numerics;
using System.Runtime.CompilerServices;
using NewsSearch.Engine.Coding;
using NewsSearch.Engine.FieldLengths;
using NewsSearch.Engine.Indexing;
using NewsSearch.Engine.Matching;
using NewsSearch.Engine.Postings;
using NewsSearch.Engine.Scoring;

namespace NewsSearch.Engine.Collecting;

/// <summary>
/// A search for one term and nothing else in a segment: its blocks are gone through once, for total and hits, without
/// sets or scorers in between. Gives what <see cref="BestMatches"/> gives.
/// </summary>
/// <param name="postings">The term's postings, before the first document.</param>
/// <param name="weight">boost · idf.</param>
/// <param name="reader">The segment.</param>
/// <param name="best">Receives the hits.</param>
[SkipLocalsInit]
internal readonly ref struct TermMatches(BlockPostingsCursor postings, float weight, SegmentReader reader, TopHits best)
{
    // The best blocks have the best hits of the term, mostly.
    private const int BestBlocks = 12;

    // Of a few blocks so many are gone through first.
    private const int BestShare = 3;

    /// <summary>Offers the hits.</summary>
    /// <param name="norms">The field's norms.</param>
    /// <returns>Live documents that have the term.</returns>
    public int Collect(in FieldNorms norms)
    {
        ReadOnlySpan<ulong> live = reader.LiveBits;
        int total = postings.CountLive(live);
        if (best.Capacity == 0) return total;
        ReadOnlySpan<float> bounds = postings.BlockBounds(norms);
        Span<int> first = stackalloc int[BestBlocks];
        // Whatever the segment has comes behind hits of earlier ones: their equals are no use.
        bool wasFull = best.Count == best.Capacity;
        first = wasFull || bounds.Length < BestShare ? [] : first[..Best(bounds, first[..Math.Min(BestBlocks, bounds.Length / BestShare)])];
        foreach (int block in first)
        {
            float bar = Bar(wasFull: false);
            if (Bm25.Score(weight, bounds[block]) > bar) Offer(block, live, norms, bar);
        }

        float impact = ImpactOf(Bar(wasFull));
        for (int block = 0; block < bounds.Length; block++)
        {
            if (!(bounds[block] > impact) || first.Contains(block)) continue;
            float bar = Bar(wasFull);
            if (!(Bm25.Score(weight, bounds[block]) > bar)) continue;
            Offer(block, live, norms, bar);
            impact = ImpactOf(Bar(wasFull));
        }

        return total;
    }

    // What a score has to exceed: one equal to the worst hit's will do where that may be of a later document.
    private float Bar(bool wasFull)
    {
        if (best.Count < best.Capacity) return -1;
        float worst = TopHits.ScoreOf(best.Threshold);
        return wasFull ? worst : MathF.BitDecrement(worst);
    }

    // An impact that no score above a bar goes without: cheaper to compare with than scores. Near the largest score there
    // is, what rounding does to their difference is too much.
    private float ImpactOf(float bar) => bar > 0 && bar < weight * 0.99f ? bar / (weight - bar) * (1 - 1e-4f) : -1;

    // The blocks with the largest bounds, those first.
    private static int Best(ReadOnlySpan<float> bounds, Span<int> chosen)
    {
        int count = 0;
        float least = -1;
        for (int block = 0; block < bounds.Length; block++)
        {
            if (bounds[block] <= least) continue;
            int at = count < chosen.Length ? count++ : count - 1;
            for (; at > 0 && bounds[chosen[at - 1]] < bounds[block]; at--) chosen[at] = chosen[at - 1];
            chosen[at] = block;
            if (count == chosen.Length) least = bounds[chosen[^1]];
        }

        return count;
    }

    private void Offer(int block, ReadOnlySpan<ulong> live, in FieldNorms norms, float bar)
    {
        ReadOnlySpan<uint> documents = postings.DocumentsOf(block);
        Span<float> scores = stackalloc float[BlockCodec.Size];
        Span<ulong> above = stackalloc ulong[BlockCodec.Size / 64];
        postings.ScoreBlock(scores, weight, norms);
        above.Fill(ulong.MaxValue);
        BoundRun.KeepAbove(above, scores, bar);
        for (int word = 0; word < above.Length; word++)
        {
            for (ulong rest = above[word]; rest != 0; rest &= rest - 1)
            {
                int i = (word << 6) + BitOperations.TrailingZeroCount(rest);
                if (i >= documents.Length) break;
                var document = (int)documents[i];
                if (live.IsEmpty || (live[document >> 6] >> document & 1) != 0) best.Offer(TopHits.KeyOf(scores[i]), reader.DocumentBase + document);
            }
        }
    }
}
