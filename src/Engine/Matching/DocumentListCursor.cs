namespace NewsSearch.Engine.Matching;

/// <summary>A short list of documents.</summary>
/// <param name="documents">Ascending, without duplicates.</param>
internal sealed class DocumentListCursor(int[] documents) : DocCursor
{
    private int _next;

    public override long Cost => documents.Length;

    public override int Next() => Document = _next < documents.Length ? documents[_next++] : End;

    public override int Advance(int target)
    {
        while (_next < documents.Length && documents[_next] < target) _next++;
        return Next();
    }
}
