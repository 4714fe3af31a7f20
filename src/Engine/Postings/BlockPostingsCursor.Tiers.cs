using System.Numerics;
using System.Runtime.InteropServices;
using NewsSearch.Engine.FieldLengths;
using NewsSearch.Engine.Matching;
using NewsSearch.Engine.Scoring;

namespace NewsSearch.Engine.Postings;

/// <content>The documents by what they are worth: <see cref="ImpactTiers"/> where the term has a bitmap, else worked out.</content>
internal sealed partial class BlockPostingsCursor
{
    // Of the best score of a term without tiers, what the tiers above the lowest begin with.
    private static ReadOnlySpan<float> TierScores => [0.45f, 0.65f, 0.8f];

    /// <summary>The tiers as they stand in the file; empty where there are none.</summary>
    public ReadOnlySpan<ulong> Tiers => _record.BitmapWords == 0 ? [] : _record.Section.Values<ulong>(_record.Tiers, ImpactTiers.Words(_record.DocumentFrequency));

    /// <inheritdoc/>
    public override bool TryTier(in FieldNorms norms, ReadOnlySpan<ulong> candidates, TierPlanes planes)
    {
        if (_record.BitmapWords > 0) ReadTiers(norms, candidates, planes);
        else FindTiers(norms, planes);
        return true;
    }

    private void ReadTiers(in FieldNorms norms, ReadOnlySpan<ulong> candidates, TierPlanes planes)
    {
        ReadOnlySpan<ulong> tiers = Tiers;
        for (int tier = 0; tier < ImpactTiers.Count; tier++)
        {
            planes.Impacts[tier] = Impacts.Bound(tiers.Slice(tier * ImpactTiers.BoundWords, ImpactTiers.BoundWords), norms.Inverse);
            planes.Documents[tier] = _record.DocumentFrequency >> (2 * tier);
        }

        ReadOnlySpan<ulong> low = tiers.Slice(ImpactTiers.AllBoundWords, ImpactTiers.PlaneWords(_record.DocumentFrequency));
        ReadOnlySpan<ulong> high = tiers[(ImpactTiers.AllBoundWords + low.Length)..];
        ReadOnlySpan<ulong> bitmap = Bitmap;
        bitmap.CopyTo(planes.AtLeast(0));
        candidates = candidates[..bitmap.Length];
        Span<ulong> second = planes.AtLeast(1)[..bitmap.Length];
        Span<ulong> third = planes.AtLeast(2)[..bitmap.Length];
        Span<ulong> fourth = planes.AtLeast(3)[..bitmap.Length];
        ref ulong firstLow = ref MemoryMarshal.GetReference(low);
        ref ulong firstHigh = ref MemoryMarshal.GetReference(high);
        int rank = 0;
        for (int i = 0; i < bitmap.Length; i++)
        {
            ulong bits = bitmap[i];
            ulong lows = 0;
            ulong highs = 0;
            if ((bits & candidates[i]) != 0)
            {
                // Both planes have a word for every 64 documents of the list, and one more.
                if (rank >= _record.DocumentFrequency) throw _record.Section.Corrupt("The bitmap of a term has more documents than its postings.");
                lows = Bitmaps.Deposit(Bitmaps.From(ref firstLow, rank), bits);
                highs = Bitmaps.Deposit(Bitmaps.From(ref firstHigh, rank), bits);
            }

            second[i] = lows | highs;
            third[i] = highs;
            fourth[i] = lows & highs;
            rank += BitOperations.PopCount(bits);
        }
    }

    // Few postings: each is looked at.
    private void FindTiers(in FieldNorms norms, TierPlanes planes)
    {
        for (int tier = 0; tier < ImpactTiers.Count; tier++) planes.AtLeast(tier).Clear();
        float most = MaxImpact(0, _record.MaxDocument, norms);
        Span<float> bars = stackalloc float[ImpactTiers.Count - 1];
        float best = Bm25.Score(1, most);
        for (int i = 0; i < bars.Length; i++)
        {
            float score = best * TierScores[i];
            bars[i] = float.IsFinite(most) ? score / (1 - score) : float.PositiveInfinity;
        }

        Span<float> computed = stackalloc float[Coding.BlockCodec.Size];
        Span<float> largest = stackalloc float[ImpactTiers.Count];
        largest.Clear();
        for (int block = 0; OpenOnce(block); block++)
        {
            Compute(computed, norms);
            for (int i = 0; i < _count; i++)
            {
                float impact = computed[i];
                int tier = (impact > bars[0] ? 1 : 0) + (impact > bars[1] ? 1 : 0) + (impact > bars[2] ? 1 : 0);
                largest[tier] = Math.Max(largest[tier], impact);
                planes.Documents[tier]++;
                for (int at = 0; at <= tier; at++) planes.AtLeast(at)[(int)(_docs[i] >> 6)] |= 1UL << (int)_docs[i];
            }

            if (_record.BlockCount == 0) break;
        }

        for (int tier = ImpactTiers.Count - 2; tier >= 0; tier--) planes.Documents[tier] += planes.Documents[tier + 1];
        largest.CopyTo(planes.Impacts);
    }
}
