using System.Numerics;
using NewsSearch.Engine.Columns;

namespace NewsSearch.Engine.Matching;

/// <summary>Documents that have one of some facet values, told by a mark a value and without a branch a document.</summary>
/// <param name="column">The column.</param>
/// <param name="slots">Its ordinals, laid out.</param>
/// <param name="ordinals">The values.</param>
/// <param name="cancellation">Watched every few thousand documents.</param>
internal sealed class FacetSet(FacetColumn column, FacetSlots slots, IEnumerable<int> ordinals, CancellationToken cancellation) : DocumentSet
{
    private readonly byte[] _marks = MarksOf(column, ordinals);

    public override long Cost => column.Starts.Length - 1;

    public override int TestCost => 2;

    public override void AddTo(Span<ulong> bits)
    {
        int documents = column.Starts.Length - 1;
        for (int word = 0; word < bits.Length; word++)
        {
            int left = documents - (word << 6);
            bits[word] |= MarkedOf(word, left >= 64 ? ulong.MaxValue : (1UL << left) - 1);
            Watch(word);
        }
    }

    /// <inheritdoc/>
    /// <remarks>Asks about the documents given, and never looks for others.</remarks>
    public override void Retain(Span<ulong> bits, long atMost)
    {
        for (int word = 0; word < bits.Length; word++)
        {
            if (bits[word] != 0) bits[word] = MarkedOf(word, bits[word]);
            Watch(word);
        }
    }

    private static byte[] MarksOf(FacetColumn column, IEnumerable<int> ordinals)
    {
        var marks = new byte[FacetSlots.CountersFor(column.ValueCount)];
        foreach (int ordinal in ordinals) marks[ordinal] = 1;
        return marks;
    }

    private ulong MarkedOf(int word, ulong asked)
    {
        ReadOnlySpan<ushort> places = slots.Slots;
        ReadOnlySpan<byte> marks = _marks;
        int width = slots.Width;
        int more = FacetSlots.MoreCounter(column.ValueCount);
        ulong found = 0;
        for (ulong rest = asked; rest != 0; rest &= rest - 1)
        {
            int bit = BitOperations.TrailingZeroCount(rest);
            ReadOnlySpan<ushort> own = places.Slice(((word << 6) + bit) * width, width);
            int mark = marks[own[0]];
            if (width > 1) mark |= marks[own[1]];
            if (width > 2)
            {
                mark |= marks[own[2]] | marks[own[3]];
                if (own[3] == more) mark |= MarkOfMore((word << 6) + bit);
            }

            found |= (ulong)mark << bit;
        }

        return found;
    }

    private int MarkOfMore(int document)
    {
        int mark = 0;
        foreach (int ordinal in column.Ordinals[(column.Starts[document] + FacetSlots.MaxWidth - 1)..column.Starts[document + 1]]) mark |= _marks[ordinal];
        return mark;
    }

    private void Watch(int word)
    {
        if ((word & 0xFF) == 0) cancellation.ThrowIfCancellationRequested();
    }
}
