namespace NewsSearch.Engine.Matching;

/// <summary>
/// A cursor whose documents are those of a cheap <see cref="Approximation"/> that also pass a dearer test, so that a
/// conjunction can bring all approximations together first and test only what is left.
/// </summary>
/// <remarks>
/// Either it is used as a cursor like any other, or its two parts are taken and it is no longer moved itself (its own
/// <see cref="DocCursor.Document"/> then means nothing).
/// </remarks>
internal abstract class TwoPhaseCursor(DocCursor approximation, CancellationToken cancellation) : DocCursor
{
    private int _rejected;

    /// <summary>A superset of the documents.</summary>
    public DocCursor Approximation { get; } = approximation;

    public override long Cost => Approximation.Cost;

    /// <summary>What one test costs, compared with others: cheap tests go first.</summary>
    public abstract int TestCost { get; }

    /// <summary>Whether a document at which the approximation stands matches; asked once a document, ascending.</summary>
    public abstract bool Matches(int document);

    public sealed override int Next() => Document = FirstMatch(Approximation.Next());

    public sealed override int Advance(int target) => Document = FirstMatch(Approximation.Advance(target));

    private int FirstMatch(int document)
    {
        while (document != End && !Matches(document))
        {
            // A cursor that never matches would otherwise run through the whole segment deaf.
            if ((++_rejected & 0xFFF) == 0) cancellation.ThrowIfCancellationRequested();
            document = Approximation.Next();
        }

        return document;
    }
}
