namespace NewsSearch.Engine.Matching;

/// <summary>Every document of a segment.</summary>
internal sealed class AllDocumentsSet(int maxDocument) : DocumentSet
{
    public override long Cost => maxDocument;

    public override void AddTo(Span<ulong> bits) => Bitmaps.Fill(bits, maxDocument);

    public override void Retain(Span<ulong> bits, long atMost)
    {
    }
}
