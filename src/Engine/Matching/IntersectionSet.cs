using System.Buffers;

namespace NewsSearch.Engine.Matching;

/// <summary>
/// The documents that several sets share: the rarest gives its documents, the others leave some of them. What compares
/// positions comes last, when few are left.
/// </summary>
internal sealed class IntersectionSet : DocumentSet
{
    private readonly DocumentSet[] _sets;
    private readonly CancellationToken _cancellation;

    /// <param name="sets">At least one; taken over.</param>
    /// <param name="cancellation">Watched from set to set.</param>
    public IntersectionSet(DocumentSet[] sets, CancellationToken cancellation)
    {
        _sets = sets;
        _cancellation = cancellation;
        if (sets.Length != 2) Array.Sort(sets, Compare);
        else if (Compare(sets[0], sets[1]) > 0) (sets[0], sets[1]) = (sets[1], sets[0]);
        Cost = long.MaxValue;
        foreach (DocumentSet set in sets) Cost = Math.Min(Cost, set.Cost);
    }

    public override long Cost { get; }

    public override int TestCost => _sets[^1].TestCost;

    public override int Count(int words, ReadOnlySpan<ulong> live)
    {
        if (_sets.Length != 2 || _sets[1].Bitmap.IsEmpty) return base.Count(words, live);
        if (!_sets[0].Bitmap.IsEmpty) return Bitmaps.CountCommon(_sets[0].Bitmap, _sets[1].Bitmap, live);
        return _sets[0] is PostingsSet postings ? postings.CountCommon(_sets[1].Bitmap, live) : base.Count(words, live);
    }

    public override void AddTo(Span<ulong> bits)
    {
        ulong[] rented = ArrayPool<ulong>.Shared.Rent(bits.Length);
        Span<ulong> matches = rented.AsSpan(0, bits.Length);
        Write(matches);
        Bitmaps.Or(bits, matches);
        ArrayPool<ulong>.Shared.Return(rented);
    }

    public override void Write(Span<ulong> bits)
    {
        _sets[0].Write(bits);
        RetainFrom(1, bits, _sets[0].Cost);
    }

    public override void Retain(Span<ulong> bits, long atMost) => RetainFrom(0, bits, atMost);

    private static int Compare(DocumentSet left, DocumentSet right)
        => left.TestCost != right.TestCost ? left.TestCost.CompareTo(right.TestCost) : left.Cost.CompareTo(right.Cost);

    private void RetainFrom(int first, Span<ulong> bits, long atMost)
    {
        for (int i = first; i < _sets.Length; i++)
        {
            _cancellation.ThrowIfCancellationRequested();
            _sets[i].Retain(bits, atMost);
            atMost = Math.Min(atMost, _sets[i].Cost);
        }
    }
}
