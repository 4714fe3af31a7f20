using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using NewsSearch.Engine.FieldLengths;

namespace NewsSearch.Engine.Postings;

/// <summary>Finds the postings of a block whose impact, frequency times inverse norm, is above a bar.</summary>
internal static class ImpactScan
{
    /// <summary>Sets a bit for each posting above the bar.</summary>
    /// <param name="documents">The documents, all inside the segment.</param>
    /// <param name="repeats">Their frequencies less 1.</param>
    /// <param name="norms">The field's norms.</param>
    /// <param name="bar">The bar.</param>
    /// <param name="above">A bit a posting; overwritten.</param>
    public static void Above(ReadOnlySpan<uint> documents, ReadOnlySpan<uint> repeats, in FieldNorms norms, float bar, Span<ulong> above)
    {
        above.Clear();
        // A lane loads four bytes for a length's one: those of the last documents are read singly.
        bool wide = Avx2.IsSupported && documents.Length > 0 && documents[^1] + sizeof(int) <= (uint)norms.Codes.Length && norms.Inverse.Length > byte.MaxValue;
        int done = wide ? AboveVectors(documents, repeats, norms, bar, above) : 0;
        AboveScalar(documents, repeats, norms, bar, above, done);
    }

    /// <summary>The twin of the vector path, and what runs where it cannot: postings from <paramref name="first"/> on.</summary>
    internal static void AboveScalar(ReadOnlySpan<uint> documents, ReadOnlySpan<uint> repeats, in FieldNorms norms, float bar, Span<ulong> above, int first)
    {
        for (int i = first; i < documents.Length; i++)
        {
            if ((repeats[i] + 1) * norms.Inverse[norms.Codes[(int)documents[i]]] > bar) above[i >> 6] |= 1UL << i;
        }
    }

    // Eight postings at once: their lengths' codes and the codes' norms are gathered, one product and one comparison each.
    private static unsafe int AboveVectors(ReadOnlySpan<uint> documents, ReadOnlySpan<uint> repeats, in FieldNorms norms, float bar, Span<ulong> above)
    {
        Vector256<float> bars = Vector256.Create(bar);
        Vector256<int> low = Vector256.Create((int)byte.MaxValue);
        ref uint firstDocument = ref MemoryMarshal.GetReference(documents);
        ref uint firstRepeat = ref MemoryMarshal.GetReference(repeats);
        int done = 0;
        fixed (byte* codes = norms.Codes)
        fixed (float* inverse = norms.Inverse)
        {
            for (; done + Vector256<uint>.Count <= documents.Length; done += Vector256<uint>.Count)
            {
                Vector256<int> indexes = Vector256.LoadUnsafe(ref firstDocument, (nuint)done).AsInt32();
                Vector256<int> lengths = Avx2.GatherVector256((int*)codes, indexes, 1) & low;
                Vector256<float> frequencies = Vector256.ConvertToSingle((Vector256.LoadUnsafe(ref firstRepeat, (nuint)done) + Vector256<uint>.One).AsInt32());
                Vector256<float> impacts = frequencies * Avx2.GatherVector256(inverse, lengths, sizeof(float));
                above[done >> 6] |= (ulong)Vector256.GreaterThan(impacts, bars).ExtractMostSignificantBits() << (done & 63);
            }
        }

        return done;
    }
}
