namespace NewsSearch.Engine.Matching;

/// <summary>Asks a cursor of given documents whether it has them.</summary>
/// <remarks>Takes over the cursor, which must be before its first document.</remarks>
internal readonly struct DocumentProbe
{
    private readonly DocCursor _cursor;
    private readonly TwoPhaseCursor? _test;

    public DocumentProbe(DocCursor cursor)
    {
        // A column is asked directly: moving on to its next match would look at documents that nobody asked about.
        _test = cursor as TwoPhaseCursor;
        _cursor = _test?.Approximation ?? cursor;
    }

    /// <summary>What asking costs, compared with others; 0 for what only walks postings.</summary>
    public int TestCost => _test?.TestCost ?? 0;

    /// <summary>Whether the document matches; asked in ascending order, each document once.</summary>
    public bool Matches(int document)
    {
        int at = _cursor.Document;
        if (at < document) at = _cursor.Advance(document);
        return at == document && (_test is null || _test.Matches(document));
    }
}
