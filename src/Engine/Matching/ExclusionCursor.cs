namespace NewsSearch.Engine.Matching;

/// <summary>Documents of one cursor that another lacks.</summary>
/// <param name="included">The documents.</param>
/// <param name="excluded">Those to leave out.</param>
/// <param name="cancellation">Cancels.</param>
internal sealed class ExclusionCursor(DocCursor included, DocCursor excluded, CancellationToken cancellation)
    : TwoPhaseCursor(included, cancellation)
{
    // The excluded cursor may have positions to compare: after every other test.
    public override int TestCost => 1000;

    public override bool Matches(int document)
    {
        int at = excluded.Document;
        if (at < document) at = excluded.Advance(document);
        return at != document;
    }
}
