using NewsSearch.Engine.Postings;

namespace NewsSearch.Engine.Matching;

/// <summary>The documents of a term.</summary>
/// <param name="postings">Its postings, before the first document.</param>
internal sealed class PostingsSet(PostingsCursor postings) : DocumentSet
{
    // Looking one document up costs about as much as decoding this many.
    private const int LookupCost = 16;

    public override long Cost => postings.Cost;

    public override ReadOnlySpan<ulong> Bitmap => postings.Bitmap;

    public override int Count(int words, ReadOnlySpan<ulong> live) => postings.CountLive(live);

    /// <summary>How many of the documents are in another set and live.</summary>
    /// <param name="others">A bit a document of the segment.</param>
    /// <param name="live">A bit a document of the segment, or empty where all are live.</param>
    public int CountCommon(ReadOnlySpan<ulong> others, ReadOnlySpan<ulong> live) => postings.CountCommon(others, live);

    public override void AddTo(Span<ulong> bits) => postings.AddTo(bits);

    public override void Write(Span<ulong> bits)
    {
        if (Bitmap.IsEmpty) base.Write(bits);
        else Bitmap.CopyTo(bits);
    }

    public override void Retain(Span<ulong> bits, long atMost)
    {
        if (!postings.Bitmap.IsEmpty) Bitmaps.And(bits, postings.Bitmap);
        else if (atMost * LookupCost < postings.Cost) new CursorSet(postings, CancellationToken.None).Retain(bits, atMost);
        else base.Retain(bits, atMost);
    }
}
