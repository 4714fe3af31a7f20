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
    // With fewer blocks, choosing the best of them first takes as long as going through all.
    private const int FewBlocks = 16;

    // The best blocks have the best hits of the term, mostly.
    private const int BestBlocks = 12;

    /// <summary>Offers the hits.</summary>
    /// <param name="norms">The field's norms.</param>
    /// <returns>Live documents that have the term.</returns>
    public int Collect(in FieldNorms norms)
    {
        ReadOnlySpan<ulong> live = reader.LiveBits;
        int total = live.IsEmpty ? (int)postings.Cost : postings.Bitmap.IsEmpty ? -1 : Bitmaps.CountCommon(postings.Bitmap, live);
        ReadOnlySpan<float> bounds = postings.BlockBounds(norms);
        float bar = best.Count == best.Capacity ? BarOf(best) : bounds.Length > FewBlocks ? MathF.BitDecrement(Floor(bounds, norms)) : -1;
        int counted = 0;
        for (int block = 0; block < Math.Max(1, bounds.Length); block++)
        {
            bool mayHit = best.Capacity > 0 && (bounds.IsEmpty || Bm25.Score(weight, bounds[block]) > bar);
            if (total >= 0 && !mayHit) continue;
            ReadOnlySpan<uint> documents = postings.DocumentsOf(block);
            if (total < 0) counted += CountLive(documents, live);
            if (!mayHit) continue;
            Offer(documents, live, norms, bar, best);
            if (best.Count == best.Capacity) bar = Math.Max(bar, BarOf(best));
        }

        return total < 0 ? counted : total;
    }

    private static float BarOf(TopHits hits) => hits.Capacity == 0 ? float.PositiveInfinity : TopHits.ScoreOf(hits.Threshold);

    // The k-th best score in the blocks with the largest bounds: at least as many reach it.
    private float Floor(ReadOnlySpan<float> bounds, in FieldNorms norms)
    {
        Span<int> chosen = stackalloc int[BestBlocks];
        int count = 0;
        for (int block = 0; block < bounds.Length; block++)
        {
            if (count == chosen.Length && bounds[block] <= bounds[chosen[^1]]) continue;
            int at = count < chosen.Length ? count++ : count - 1;
            for (; at > 0 && bounds[chosen[at - 1]] < bounds[block]; at--) chosen[at] = chosen[at - 1];
            chosen[at] = block;
        }

        var hits = new TopHits(best.Capacity);
        foreach (int block in chosen[..count])
        {
            float bar = hits.Count == hits.Capacity ? BarOf(hits) : -1;
            if (Bm25.Score(weight, bounds[block]) > bar) Offer(postings.DocumentsOf(block), reader.LiveBits, norms, bar, hits);
        }

        return hits.Count == hits.Capacity ? TopHits.ScoreOf(hits.Threshold) : 0;
    }

    private void Offer(ReadOnlySpan<uint> documents, ReadOnlySpan<ulong> live, in FieldNorms norms, float bar, TopHits hits)
    {
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
                if (live.IsEmpty || (live[document >> 6] >> document & 1) != 0) hits.Offer(TopHits.KeyOf(scores[i]), reader.DocumentBase + document);
            }
        }
    }

    private static int CountLive(ReadOnlySpan<uint> documents, ReadOnlySpan<ulong> live)
    {
        ulong count = 0;
        foreach (uint document in documents) count += live[(int)(document >> 6)] >> (int)document & 1;
        return (int)count;
    }
}
