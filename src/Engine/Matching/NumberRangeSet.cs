using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NewsSearch.Engine.Columns;

namespace NewsSearch.Engine.Matching;

/// <summary>Documents whose number lies in a range: 64 of the column at a time, or singly where few are asked about.</summary>
/// <param name="column">The column.</param>
/// <param name="minimum">Smallest value of the range, above <see cref="NumberColumn.Missing"/>.</param>
/// <param name="maximum">Largest value.</param>
/// <param name="cancellation">Watched every few thousand documents.</param>
internal sealed class NumberRangeSet(NumberColumn column, long minimum, long maximum, CancellationToken cancellation) : DocumentSet
{
    // Comparing 64 numbers takes about as long as fetching so many.
    private const int FewDocuments = 8;

    public override long Cost => column.Count;

    public override int TestCost => 1;

    public override void AddTo(Span<ulong> bits)
    {
        ReadOnlySpan<long> values = column.Values;
        ReadOnlySpan<ushort> narrow = column.Narrow;
        for (int word = 0; word < bits.Length; word++)
        {
            bits[word] |= InRange(values, narrow, word, ulong.MaxValue);
            Watch(word);
        }
    }

    /// <inheritdoc/>
    /// <remarks>Asks about the documents given, and never looks for others.</remarks>
    public override void Retain(Span<ulong> bits, long atMost)
    {
        ReadOnlySpan<long> values = column.Values;
        ReadOnlySpan<ushort> narrow = column.Narrow;
        for (int word = 0; word < bits.Length; word++)
        {
            if (bits[word] != 0) bits[word] &= InRange(values, narrow, word, bits[word]);
            Watch(word);
        }
    }

    // Which of some documents of a word are in the range; the bits of others mean nothing.
    private ulong InRange(ReadOnlySpan<long> values, ReadOnlySpan<ushort> narrow, int word, ulong asked)
    {
        int first = word << 6;
        if (first + 64 <= narrow.Length) return InRange(narrow.Slice(first, 64));
        if (first + 64 <= values.Length && BitOperations.PopCount(asked) > FewDocuments) return InRange(values.Slice(first, 64));
        ulong found = 0;
        for (ulong rest = asked; rest != 0; rest &= rest - 1)
        {
            int bit = BitOperations.TrailingZeroCount(rest);
            if (first + bit >= values.Length) break;
            if (values[first + bit] >= minimum && values[first + bit] <= maximum) found |= 1UL << bit;
        }

        return found;
    }

    private ulong InRange(ReadOnlySpan<long> values)
    {
        ref long from = ref MemoryMarshal.GetReference(values);
        Vector256<long> least = Vector256.Create(minimum);
        Vector256<long> most = Vector256.Create(maximum);
        ulong found = 0;
        for (int i = 0; i < 64; i += Vector256<long>.Count)
        {
            Vector256<long> four = Vector256.LoadUnsafe(ref from, (nuint)i);
            ulong inside = (Vector256.GreaterThanOrEqual(four, least) & Vector256.LessThanOrEqual(four, most)).ExtractMostSignificantBits();
            found |= inside << i;
        }

        return found;
    }

    // The range cut to the column's values is one of narrow numbers: none of them stands for a missing value.
    private ulong InRange(ReadOnlySpan<ushort> narrow)
    {
        if (minimum > column.Maximum || maximum < column.Minimum || minimum > maximum) return 0;
        ref ushort from = ref MemoryMarshal.GetReference(narrow);
        Vector256<ushort> least = Vector256.Create((ushort)(Math.Max(minimum, column.Minimum) - column.Minimum + 1));
        Vector256<ushort> most = Vector256.Create((ushort)(Math.Min(maximum, column.Maximum) - column.Minimum + 1));
        ulong found = 0;
        for (int i = 0; i < 64; i += Vector256<ushort>.Count)
        {
            Vector256<ushort> numbers = Vector256.LoadUnsafe(ref from, (nuint)i);
            ulong inside = (Vector256.GreaterThanOrEqual(numbers, least) & Vector256.LessThanOrEqual(numbers, most)).ExtractMostSignificantBits();
            found |= inside << i;
        }

        return found;
    }

    private void Watch(int word)
    {
        if ((word & 0xFF) == 0) cancellation.ThrowIfCancellationRequested();
    }
}
