using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsSearch.Engine.Scoring;

/// <summary>Arithmetic on a run of documents that has a number for each: impacts, or bounds of scores.</summary>
/// <remarks>Runs are as long as their bitmaps have bits, so always a multiple of 64. Pure.</remarks>
internal static class BoundRun
{
    /// <summary>Adds what BM25 makes of impacts (<see cref="Bm25.Score(float, float)"/>): 0 of 0, the weight of infinity.</summary>
    public static void AddScores(Span<float> bounds, ReadOnlySpan<float> impacts, float weight)
    {
        ref float to = ref MemoryMarshal.GetReference(bounds);
        ref float from = ref MemoryMarshal.GetReference(impacts[..bounds.Length]);
        Vector256<float> weights = Vector256.Create(weight);
        for (nuint i = 0; i + 8 <= (nuint)bounds.Length; i += 8)
        {
            Vector256<float> scores = weights - (weights / (Vector256<float>.One + Vector256.LoadUnsafe(ref from, i)));
            (Vector256.LoadUnsafe(ref to, i) + scores).StoreUnsafe(ref to, i);
        }
    }

    /// <summary>Replaces impacts by the scores that BM25 makes of them; as many as a multiple of 8.</summary>
    public static void ToScores(Span<float> impacts, float weight)
    {
        ref float to = ref MemoryMarshal.GetReference(impacts);
        Vector256<float> weights = Vector256.Create(weight);
        for (nuint i = 0; i + 8 <= (nuint)impacts.Length; i += 8)
        {
            (weights - (weights / (Vector256<float>.One + Vector256.LoadUnsafe(ref to, i)))).StoreUnsafe(ref to, i);
        }
    }

    /// <summary>Replaces each number by the smaller one of two.</summary>
    public static void Min(Span<float> least, ReadOnlySpan<float> others)
    {
        ref float to = ref MemoryMarshal.GetReference(least);
        ref float from = ref MemoryMarshal.GetReference(others[..least.Length]);
        for (nuint i = 0; i + 8 <= (nuint)least.Length; i += 8)
        {
            Vector256.Min(Vector256.LoadUnsafe(ref to, i), Vector256.LoadUnsafe(ref from, i)).StoreUnsafe(ref to, i);
        }
    }

    /// <summary>Takes another clause in: its number may be the best, and adds to the sum.</summary>
    public static void Take(Span<float> bests, Span<float> sums, ReadOnlySpan<float> clause)
    {
        ref float best = ref MemoryMarshal.GetReference(bests);
        ref float sum = ref MemoryMarshal.GetReference(sums[..bests.Length]);
        ref float from = ref MemoryMarshal.GetReference(clause[..bests.Length]);
        for (nuint i = 0; i + 8 <= (nuint)bests.Length; i += 8)
        {
            Vector256<float> one = Vector256.LoadUnsafe(ref from, i);
            Vector256.Max(Vector256.LoadUnsafe(ref best, i), one).StoreUnsafe(ref best, i);
            (Vector256.LoadUnsafe(ref sum, i) + one).StoreUnsafe(ref sum, i);
        }
    }

    /// <summary>Adds the best clause and a share of the others.</summary>
    public static void AddShared(Span<float> bounds, ReadOnlySpan<float> bests, ReadOnlySpan<float> sums, float share)
    {
        ref float to = ref MemoryMarshal.GetReference(bounds);
        ref float best = ref MemoryMarshal.GetReference(bests[..bounds.Length]);
        ref float sum = ref MemoryMarshal.GetReference(sums[..bounds.Length]);
        Vector256<float> shares = Vector256.Create(share);
        for (nuint i = 0; i + 8 <= (nuint)bounds.Length; i += 8)
        {
            Vector256<float> most = Vector256.LoadUnsafe(ref best, i);
            (Vector256.LoadUnsafe(ref to, i) + most + (shares * (Vector256.LoadUnsafe(ref sum, i) - most))).StoreUnsafe(ref to, i);
        }
    }

    /// <summary>Clears the bits of documents whose bound is not above a bar.</summary>
    public static void KeepAbove(Span<ulong> bits, ReadOnlySpan<float> bounds, float bar)
    {
        ref float from = ref MemoryMarshal.GetReference(bounds[..(bits.Length * 64)]);
        Vector256<float> bars = Vector256.Create(bar);
        for (int word = 0; word < bits.Length; word++)
        {
            if (bits[word] == 0) continue;
            ulong above = 0;
            for (int i = 0; i < 64; i += 8)
            {
                Vector256<float> eight = Vector256.LoadUnsafe(ref from, (nuint)((word << 6) + i));
                above |= (ulong)Vector256.GreaterThan(eight, bars).ExtractMostSignificantBits() << i;
            }

            bits[word] &= above;
        }
    }
}
