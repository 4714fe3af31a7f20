using System.Buffers;
using System.Numerics;

namespace NewsSearch.Engine.Matching;

/// <summary>The documents of at least some of several sets.</summary>
/// <remarks>
/// Counts for 64 documents at once: word <c>p</c> of a counter holds the bit of value 2^p of all their counts, and a set
/// is added as a number is by hand, with its carries. A set costs a few operations a word, however many documents it has.
/// </remarks>
/// <param name="sets">The sets, more than <paramref name="minimum"/>.</param>
/// <param name="minimum">In how many of them a document has to be, at least 1.</param>
/// <param name="cancellation">Watched from set to set.</param>
internal sealed class ThresholdSet(DocumentSet[] sets, int minimum, CancellationToken cancellation) : DocumentSet
{
    public override long Cost { get; } = sets.Sum(static set => set.Cost) / minimum;

    public override int TestCost { get; } = sets.Max(static set => set.TestCost);

    public override void AddTo(Span<ulong> bits)
    {
        int planes = 32 - BitOperations.LeadingZeroCount((uint)sets.Length);
        int words = bits.Length;
        ulong[] rented = ArrayPool<ulong>.Shared.Rent(words * (planes + 1));
        Span<ulong> counts = rented.AsSpan(0, words * planes);
        Span<ulong> one = rented.AsSpan(words * planes, words);
        counts.Clear();
        foreach (DocumentSet set in sets)
        {
            cancellation.ThrowIfCancellationRequested();
            one.Clear();
            set.AddTo(one);
            for (int word = 0; word < words; word++)
            {
                ulong carry = one[word];
                for (int plane = word; carry != 0; plane += words)
                {
                    ulong before = counts[plane];
                    counts[plane] = before ^ carry;
                    carry &= before;
                }
            }
        }

        for (int word = 0; word < words; word++) bits[word] |= AtLeast(counts, word, words, planes);
        ArrayPool<ulong>.Shared.Return(rented);
    }

    // From the highest bit down: greater where the counts first have a bit that the minimum lacks, equal while none differs.
    private ulong AtLeast(ReadOnlySpan<ulong> counts, int word, int words, int planes)
    {
        ulong greater = 0;
        ulong equal = ulong.MaxValue;
        for (int plane = planes - 1; plane >= 0; plane--)
        {
            ulong count = counts[(plane * words) + word];
            if ((minimum >> plane & 1) != 0)
            {
                equal &= count;
            }
            else
            {
                greater |= equal & count;
                equal &= ~count;
            }
        }

        return greater | equal;
    }
}
