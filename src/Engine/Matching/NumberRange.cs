using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NewsSearch.Engine.Columns;

namespace NewsSearch.Engine.Matching;

/// <summary>A range of the numbers of a column: 64 documents are compared at a time, or singly where few are asked about.</summary>
internal readonly ref struct NumberRange
{
    // Comparing 64 numbers takes about as long as fetching so many.
    private const int FewDocuments = 8;

    private readonly ReadOnlySpan<long> _values;
    private readonly ReadOnlySpan<ushort> _narrow;
    private readonly long _minimum;
    private readonly long _maximum;
    private readonly ushort _least;
    private readonly ushort _most;

    /// <param name="column">The column.</param>
    /// <param name="minimum">Smallest value of the range, above <see cref="NumberColumn.Missing"/>.</param>
    /// <param name="maximum">Largest value.</param>
    public NumberRange(NumberColumn column, long minimum, long maximum)
    {
        _values = column.Values;
        _narrow = column.Narrow;
        _minimum = minimum;
        _maximum = maximum;
        if (_narrow.IsEmpty) return;
        // The range cut to the column's values is one of narrow numbers: none of them stands for a missing value.
        bool isEmpty = minimum > column.Maximum || maximum < column.Minimum || minimum > maximum;
        _least = isEmpty ? ushort.MaxValue : (ushort)(Math.Max(minimum, column.Minimum) - column.Minimum + 1);
        _most = isEmpty ? (ushort)0 : (ushort)(Math.Min(maximum, column.Maximum) - column.Minimum + 1);
    }

    /// <summary>Which documents of a word of a bitmap are in the range.</summary>
    /// <param name="word">The word.</param>
    /// <param name="asked">Documents of interest; the bits of others mean nothing.</param>
    public ulong InWord(int word, ulong asked)
    {
        int first = word << 6;
        if (first + 64 <= _narrow.Length) return InRange(_narrow.Slice(first, 64), _least, _most);
        if (first + 64 <= _values.Length && BitOperations.PopCount(asked) > FewDocuments) return InRange(_values.Slice(first, 64), _minimum, _maximum);
        ulong found = 0;
        for (ulong rest = asked; rest != 0; rest &= rest - 1)
        {
            int bit = BitOperations.TrailingZeroCount(rest);
            if (first + bit >= _values.Length) break;
            if (_values[first + bit] >= _minimum && _values[first + bit] <= _maximum) found |= 1UL << bit;
        }

        return found;
    }

    private static ulong InRange<T>(ReadOnlySpan<T> values, T least, T most)
    {
        ref T from = ref MemoryMarshal.GetReference(values);
        Vector256<T> leasts = Vector256.Create(least);
        Vector256<T> mosts = Vector256.Create(most);
        ulong found = 0;
        for (int i = 0; i < 64; i += Vector256<T>.Count)
        {
            Vector256<T> numbers = Vector256.LoadUnsafe(ref from, (nuint)i);
            ulong inside = (Vector256.GreaterThanOrEqual(numbers, leasts) & Vector256.LessThanOrEqual(numbers, mosts)).ExtractMostSignificantBits();
            found |= inside << i;
        }

        return found;
    }
}
