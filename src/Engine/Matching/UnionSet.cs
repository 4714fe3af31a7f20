namespace NewsSearch.Engine.Matching;

/// <summary>The documents of any of several sets.</summary>
/// <param name="sets">At least one.</param>
/// <param name="cancellation">Watched from set to set.</param>
internal sealed class UnionSet(DocumentSet[] sets, CancellationToken cancellation) : DocumentSet
{
    public override long Cost { get; } = sets.Sum(static set => set.Cost);

    public override int TestCost { get; } = sets.Max(static set => set.TestCost);

    public override int Count(int words, ReadOnlySpan<ulong> live)
        => sets.Length == 2 && !sets[0].Bitmap.IsEmpty && !sets[1].Bitmap.IsEmpty
            ? Bitmaps.CountEither(sets[0].Bitmap, sets[1].Bitmap, live)
            : base.Count(words, live);

    public override void AddTo(Span<ulong> bits)
    {
        foreach (DocumentSet set in sets)
        {
            cancellation.ThrowIfCancellationRequested();
            set.AddTo(bits);
        }
    }
}
