using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NewsSearch.Engine.Matching;

/// <summary>Sets of documents as a bit each: document <c>d</c> is bit <c>d</c> mod 64 of word <c>d</c> / 64. Both of a pair have the same length.</summary>
internal static class Bitmaps
{
    /// <summary>Words for so many documents.</summary>
    public static int Words(int documents) => (int)((documents + 63L) >> 6);

    public static void And(Span<ulong> bits, ReadOnlySpan<ulong> others)
    {
        Span<Vector<ulong>> wide = MemoryMarshal.Cast<ulong, Vector<ulong>>(bits);
        ReadOnlySpan<Vector<ulong>> otherWide = MemoryMarshal.Cast<ulong, Vector<ulong>>(others[..bits.Length]);
        for (int i = 0; i < wide.Length; i++) wide[i] &= otherWide[i];
        for (int i = wide.Length * Vector<ulong>.Count; i < bits.Length; i++) bits[i] &= others[i];
    }

    public static void AndNot(Span<ulong> bits, ReadOnlySpan<ulong> others)
    {
        for (int i = 0; i < bits.Length; i++) bits[i] &= ~others[i];
    }

    public static void Or(Span<ulong> bits, ReadOnlySpan<ulong> others)
    {
        Span<Vector<ulong>> wide = MemoryMarshal.Cast<ulong, Vector<ulong>>(bits);
        ReadOnlySpan<Vector<ulong>> otherWide = MemoryMarshal.Cast<ulong, Vector<ulong>>(others[..bits.Length]);
        for (int i = 0; i < wide.Length; i++) wide[i] |= otherWide[i];
        for (int i = wide.Length * Vector<ulong>.Count; i < bits.Length; i++) bits[i] |= others[i];
    }

    /// <summary>Documents in the set.</summary>
    public static int Count(ReadOnlySpan<ulong> bits)
    {
        int count = 0;
        foreach (ulong word in bits) count += BitOperations.PopCount(word);
        return count;
    }

    /// <summary>Documents in the set from one on and before another.</summary>
    public static int Count(ReadOnlySpan<ulong> bits, int first, int end)
    {
        int word = first >> 6;
        int last = end >> 6;
        ulong low = ulong.MaxValue << first;
        if (word == last) return BitOperations.PopCount(bits[word] & low & ((1UL << end) - 1));
        int count = BitOperations.PopCount(bits[word] & low);
        foreach (ulong whole in bits[(word + 1)..last]) count += BitOperations.PopCount(whole);
        ulong below = (1UL << end) - 1;
        return below == 0 ? count : count + BitOperations.PopCount(bits[last] & below);
    }

    /// <summary>Documents in both sets.</summary>
    public static int CountCommon(ReadOnlySpan<ulong> bits, ReadOnlySpan<ulong> others)
    {
        int count = 0;
        ref ulong other = ref MemoryMarshal.GetReference(others[..bits.Length]);
        for (int i = 0; i < bits.Length; i++) count += BitOperations.PopCount(bits[i] & Unsafe.Add(ref other, i));
        return count;
    }

    /// <summary>Documents in two sets and in a third, unless that is empty.</summary>
    public static int CountCommon(ReadOnlySpan<ulong> bits, ReadOnlySpan<ulong> others, ReadOnlySpan<ulong> live)
    {
        if (live.IsEmpty) return CountCommon(bits, others);
        int count = 0;
        ref ulong other = ref MemoryMarshal.GetReference(others[..bits.Length]);
        ref ulong alive = ref MemoryMarshal.GetReference(live[..bits.Length]);
        for (int i = 0; i < bits.Length; i++) count += BitOperations.PopCount(bits[i] & Unsafe.Add(ref other, i) & Unsafe.Add(ref alive, i));
        return count;
    }

    /// <summary>Documents in at least one of two sets, and in a third unless that is empty.</summary>
    public static int CountEither(ReadOnlySpan<ulong> bits, ReadOnlySpan<ulong> others, ReadOnlySpan<ulong> live)
    {
        ref ulong other = ref MemoryMarshal.GetReference(others[..bits.Length]);
        int count = 0;
        if (live.IsEmpty)
        {
            for (int i = 0; i < bits.Length; i++) count += BitOperations.PopCount(bits[i] | Unsafe.Add(ref other, i));
            return count;
        }

        ref ulong alive = ref MemoryMarshal.GetReference(live[..bits.Length]);
        for (int i = 0; i < bits.Length; i++) count += BitOperations.PopCount((bits[i] | Unsafe.Add(ref other, i)) & Unsafe.Add(ref alive, i));
        return count;
    }

    /// <summary>Sets the bits of the first documents, as many as there are.</summary>
    public static void Fill(Span<ulong> bits, int documents)
    {
        bits[..(documents >> 6)].Fill(ulong.MaxValue);
        if ((documents & 63) != 0) bits[documents >> 6] |= (1UL << documents) - 1;
    }

    /// <summary>Writes the documents of some words, ascending.</summary>
    /// <param name="bits">The words.</param>
    /// <param name="first">Document of the first bit.</param>
    /// <param name="documents">Room for 64 a word.</param>
    /// <returns>Documents written.</returns>
    public static int List(ReadOnlySpan<ulong> bits, int first, Span<int> documents)
    {
        int count = 0;
        foreach (ulong word in bits)
        {
            for (ulong rest = word; rest != 0; rest &= rest - 1) documents[count++] = first + BitOperations.TrailingZeroCount(rest);
            first += 64;
        }

        return count;
    }
}
