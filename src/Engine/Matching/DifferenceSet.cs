using System.Buffers;

namespace NewsSearch.Engine.Matching;

/// <summary>The documents of one set that another lacks.</summary>
/// <param name="included">The documents.</param>
/// <param name="excluded">Those to leave out.</param>
internal sealed class DifferenceSet(DocumentSet included, DocumentSet excluded) : DocumentSet
{
    public override long Cost => included.Cost;

    public override int TestCost => Math.Max(included.TestCost, excluded.TestCost);

    public override void AddTo(Span<ulong> bits)
    {
        ulong[] rented = ArrayPool<ulong>.Shared.Rent(bits.Length);
        Span<ulong> matches = rented.AsSpan(0, bits.Length);
        matches.Clear();
        included.AddTo(matches);
        Exclude(matches);
        Bitmaps.Or(bits, matches);
        ArrayPool<ulong>.Shared.Return(rented);
    }

    public override void Retain(Span<ulong> bits, long atMost)
    {
        included.Retain(bits, atMost);
        Exclude(bits);
    }

    private void Exclude(Span<ulong> bits)
    {
        ulong[] rented = ArrayPool<ulong>.Shared.Rent(bits.Length);
        Span<ulong> others = rented.AsSpan(0, bits.Length);
        // Asked only about what is left: an exclusion may be a phrase, whose positions are dear.
        bits.CopyTo(others);
        excluded.Retain(others, included.Cost);
        Bitmaps.AndNot(bits, others);
        ArrayPool<ulong>.Shared.Return(rented);
    }
}
