using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using NewsSearch.Engine.FieldLengths;

namespace NewsSearch.Engine.Postings;

/// <summary>The impacts of the postings of a block, frequency times inverse norm: each, or which are above a bar.</summary>
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
        int done = IsWide(documents, norms) ? AboveVectors(documents, repeats, norms, bar, above) : 0;
        AboveScalar(documents, repeats, norms, bar, above, done);
    }

    /// <summary>The impact of each posting.</summary>
    /// <param name="documents">The documents, all inside the segment.</param>
    /// <param name="repeats">Their frequencies less 1.</param>
    /// <param name="norms">The field's norms.</param>
    /// <param name="impacts">Receives an impact a posting.</param>
    public static void Compute(ReadOnlySpan<uint> documents, ReadOnlySpan<uint> repeats, in FieldNorms norms, Span<float> impacts)
    {
        int done = IsWide(documents, norms) ? ComputeVectors(documents, repeats, norms, impacts) : 0;
        ComputeScalar(documents, repeats, norms, impacts, done);
    }

    /// <summary>The twin of the vector path, and what runs where it cannot: postings from <paramref name="first"/> on.</summary>
    internal static void ComputeScalar(ReadOnlySpan<uint> documents, ReadOnlySpan<uint> repeats, in FieldNorms norms, Span<float> impacts, int first)
    {
        for (int i = first; i < documents.Length; i++) impacts[i] = (repeats[i] + 1) * norms.Inverse[norms.Codes[(int)documents[i]]];
    }

    /// <summary>The twin of the vector path, and what runs where it cannot: postings from <paramref name="first"/> on.</summary>
    internal static void AboveScalar(ReadOnlySpan<uint> documents, ReadOnlySpan<uint> repeats, in FieldNorms norms, float bar, Span<ulong> above, int first)
    {
        for (int i = first; i < documents.Length; i++)
        {
            if ((repeats[i] + 1) * norms.Inverse[norms.Codes[(int)documents[i]]] > bar) above[i >> 6] |= 1UL << i;
        }
    }

    // A lane loads four bytes for a length's one: those of the last documents are read singly.
    private static bool IsWide(ReadOnlySpan<uint> documents, in FieldNorms norms)
        => Avx2.IsSupported && documents.Length > 0 && documents[^1] + sizeof(int) <= (uint)norms.Codes.Length && norms.Inverse.Length > byte.MaxValue;

    private static unsafe int ComputeVectors(ReadOnlySpan<uint> documents, ReadOnlySpan<uint> repeats, in FieldNorms norms, Span<float> impacts)
    {
        ref uint firstDocument = ref MemoryMarshal.GetReference(documents);
        ref uint firstRepeat = ref MemoryMarshal.GetReference(repeats);
        ref float firstImpact = ref MemoryMarshal.GetReference(impacts[..documents.Length]);
        int done = 0;
        fixed (byte* codes = norms.Codes)
        fixed (float* inverse = norms.Inverse)
        {
            for (; done + Vector256<uint>.Count <= documents.Length; done += Vector256<uint>.Count)
            {
                Eight(codes, inverse, Vector256.LoadUnsafe(ref firstDocument, (nuint)done), Vector256.LoadUnsafe(ref firstRepeat, (nuint)done)).StoreUnsafe(ref firstImpact, (nuint)done);
            }
        }

        return done;
    }

    private static unsafe int AboveVectors(ReadOnlySpan<uint> documents, ReadOnlySpan<uint> repeats, in FieldNorms norms, float bar, Span<ulong> above)
    {
        Vector256<float> bars = Vector256.Create(bar);
        ref uint firstDocument = ref MemoryMarshal.GetReference(documents);
        ref uint firstRepeat = ref MemoryMarshal.GetReference(repeats);
        int done = 0;
        fixed (byte* codes = norms.Codes)
        fixed (float* inverse = norms.Inverse)
        {
            for (; done + Vector256<uint>.Count <= documents.Length; done += Vector256<uint>.Count)
            {
                Vector256<float> impacts = Eight(codes, inverse, Vector256.LoadUnsafe(ref firstDocument, (nuint)done), Vector256.LoadUnsafe(ref firstRepeat, (nuint)done));
                above[done >> 6] |= (ulong)Vector256.GreaterThan(impacts, bars).ExtractMostSignificantBits() << (done & 63);
            }
        }

        return done;
    }

    // Eight postings at once: their lengths' codes and the codes' norms are gathered.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe Vector256<float> Eight(byte* codes, float* inverse, Vector256<uint> documents, Vector256<uint> repeats)
    {
        Vector256<int> lengths = Avx2.GatherVector256((int*)codes, documents.AsInt32(), 1) & Vector256.Create((int)byte.MaxValue);
        Vector256<float> frequencies = Vector256.ConvertToSingle((repeats + Vector256<uint>.One).AsInt32());
        return frequencies * Avx2.GatherVector256(inverse, lengths, sizeof(float));
    }
}
