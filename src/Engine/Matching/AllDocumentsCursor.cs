namespace NewsSearch.Engine.Matching;

/// <summary>Every document of a segment.</summary>
internal sealed class AllDocumentsCursor(int maxDocument) : DocCursor
{
    public override long Cost => maxDocument;

    public override int Next() => MoveTo(Document + 1);

    public override int Advance(int target) => MoveTo(target);

    private int MoveTo(int document) => Document = document < maxDocument ? document : End;
}
