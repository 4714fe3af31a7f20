using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

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

    /// <summary>Adds the documents that three sets share.</summary>
    public static void OrCommon(Span<ulong> bits, ReadOnlySpan<ulong> first, ReadOnlySpan<ulong> second, ReadOnlySpan<ulong> third)
    {
        Span<Vector<ulong>> wide = MemoryMarshal.Cast<ulong, Vector<ulong>>(bits);
        ReadOnlySpan<Vector<ulong>> firsts = MemoryMarshal.Cast<ulong, Vector<ulong>>(first[..bits.Length]);
        ReadOnlySpan<Vector<ulong>> seconds = MemoryMarshal.Cast<ulong, Vector<ulong>>(second[..bits.Length]);
        ReadOnlySpan<Vector<ulong>> thirds = MemoryMarshal.Cast<ulong, Vector<ulong>>(third[..bits.Length]);
        for (int i = 0; i < wide.Length; i++) wide[i] |= firsts[i] & seconds[i] & thirds[i];
        for (int i = wide.Length * Vector<ulong>.Count; i < bits.Length; i++) bits[i] |= first[i] & second[i] & third[i];
    }

    /// <summary>Adds the documents that five sets share.</summary>
    public static void OrCommon(Span<ulong> bits, ReadOnlySpan<ulong> first, ReadOnlySpan<ulong> second, ReadOnlySpan<ulong> third, ReadOnlySpan<ulong> fourth, ReadOnlySpan<ulong> fifth)
    {
        Span<Vector<ulong>> wide = MemoryMarshal.Cast<ulong, Vector<ulong>>(bits);
        ReadOnlySpan<Vector<ulong>> firsts = MemoryMarshal.Cast<ulong, Vector<ulong>>(first[..bits.Length]);
        ReadOnlySpan<Vector<ulong>> seconds = MemoryMarshal.Cast<ulong, Vector<ulong>>(second[..bits.Length]);
        ReadOnlySpan<Vector<ulong>> thirds = MemoryMarshal.Cast<ulong, Vector<ulong>>(third[..bits.Length]);
        ReadOnlySpan<Vector<ulong>> fourths = MemoryMarshal.Cast<ulong, Vector<ulong>>(fourth[..bits.Length]);
        ReadOnlySpan<Vector<ulong>> fifths = MemoryMarshal.Cast<ulong, Vector<ulong>>(fifth[..bits.Length]);
        for (int i = 0; i < wide.Length; i++) wide[i] |= firsts[i] & seconds[i] & thirds[i] & fourths[i] & fifths[i];
        for (int i = wide.Length * Vector<ulong>.Count; i < bits.Length; i++) bits[i] |= first[i] & second[i] & third[i] & fourth[i] & fifth[i];
    }

    /// <summary>The 64 bits from one on, which need not begin a word.</summary>
    /// <param name="bits">The first word; the one after that of the bit is read too.</param>
    /// <param name="first">The first of them.</param>
    public static ulong From(ref ulong bits, int first)
    {
        // Shifted in two steps: by 64 would be by none.
        return (Unsafe.Add(ref bits, first >> 6) >> first) | (Unsafe.Add(ref bits, (first >> 6) + 1) << 1 << ~first);
    }

    /// <summary>Moves the lowest bits, in their order, to where another word has bits.</summary>
    public static ulong Deposit(ulong bits, ulong places)
        => Bmi2.X64.IsSupported ? Bmi2.X64.ParallelBitDeposit(bits, places) : DepositScalar(bits, places);

    /// <summary>The twin of the processor's instruction, and what runs where it lacks it.</summary>
    internal static ulong DepositScalar(ulong bits, ulong places)
    {
        ulong deposited = 0;
        for (; places != 0; places &= places - 1, bits >>= 1)
        {
            if ((bits & 1) != 0) deposited |= places & (0 - places);
        }

        return deposited;
    }

    /// <summary>Sets the bits of the first documents, as many as there are.</summary>
    public static void Fill(Span<ulong> bits, int documents)
    {
        bits[..(documents >> 6)].Fill(ulong.MaxValue);
        if ((documents & 63) != 0) bits[documents >> 6] |= (1UL << documents) - 1;
    }

    /// <summary>Writes the first documents of a set, ascending: as many as there is room for.</summary>
    /// <returns>Documents written.</returns>
    public static int ListFirst(ReadOnlySpan<ulong> bits, Span<int> documents)
    {
        int count = 0;
        for (int word = 0; word < bits.Length; word++)
        {
            for (ulong rest = bits[word]; rest != 0; rest &= rest - 1)
            {
                if (count == documents.Length) return count;
                documents[count++] = (word << 6) + BitOperations.TrailingZeroCount(rest);
            }
        }

        return count;
    }

    /// <summary>Writes the documents of some words, ascending.</summary>
    /// <param name="bits">The words.</param>
    /// <param name="first">Document of the first bit.</param>
    /// <param name="documents">Room for all of them and seven more, or for 64 a word.</param>
    /// <returns>Documents written; what follows them means nothing.</returns>
    public static int List(ReadOnlySpan<ulong> bits, int first, Span<int> documents)
    {
        // Eight at a time, whether there are as many or not: how many there are is chance, and what is written too far is
        // written over. D. Lemire, G. Langdale: Parsing Gigabytes of JSON per Second (2019), section 3.1.2.
        int count = 0;
        foreach (ulong word in bits)
        {
            int found = BitOperations.PopCount(word);
            ulong rest = word;
            for (int done = 0; done < found; done += 8)
            {
                Span<int> eight = documents.Slice(count + done, 8);
                for (int i = 0; i < eight.Length; i++, rest &= rest - 1) eight[i] = first + BitOperations.TrailingZeroCount(rest);
            }

            count += found;
            first += 64;
        }

        return count;
    }
}
