using NewsSearch.Engine.Matching;

namespace NewsSearch.Engine.Scoring;

/// <summary>Scores documents of one segment.</summary>
/// <remarks>
/// One scorer belongs to one thread. It is used in one of two ways: document by document, where <see cref="Cursor"/>
/// stands, or by runs of documents that others found to match.
/// </remarks>
internal abstract class Scorer(DocCursor cursor)
{
    private DocumentProbe _probe;
    private bool _probes;

    /// <summary>The cursor of the matching documents.</summary>
    public DocCursor Cursor { get; } = cursor;

    /// <summary>No score is above it.</summary>
    public virtual double MaxScore => double.PositiveInfinity;

    /// <summary>No score in a run of documents is above it, but for rounding.</summary>
    /// <param name="first">First document.</param>
    /// <param name="end">One past the last.</param>
    public virtual double MaxScoreIn(int first, int end) => MaxScore;

    /// <summary>
    /// Sets the bits of documents whose score may be above a bar: all of those, and few others. Runs of documents may be
    /// asked about in any order, and it moves nothing that scores.
    /// </summary>
    /// <param name="first">Document of the first bit, a multiple of 64.</param>
    /// <param name="bits">A bit a document; none is set.</param>
    /// <param name="bar">The bar.</param>
    public virtual void Select(int first, Span<ulong> bits, double bar) => bits.Fill(ulong.MaxValue);

    /// <summary>Sets the bits of some documents that promise good scores. It moves nothing that scores.</summary>
    /// <param name="bits">A bit a document of the segment.</param>
    public virtual void SelectBest(Span<ulong> bits)
    {
    }

    /// <summary>
    /// Says that a score is of no interest unless it is above <paramref name="score"/>: for other documents, any score
    /// that is not above it will do from now on. Whether documents match is not touched.
    /// </summary>
    public virtual void OnlyAbove(double score)
    {
    }

    /// <summary>The score of a document that matches; asked once a document, ascending.</summary>
    /// <param name="document">
    /// Where <see cref="Cursor"/> stands. It is given because a conjunction may have moved the parts of a cursor
    /// (see <see cref="TwoPhaseCursor"/>) and not the cursor itself.
    /// </param>
    public abstract float Score(int document);

    /// <summary>The scores of some documents, 0 where one does not match.</summary>
    /// <param name="documents">Ascending, and after those of the call before.</param>
    /// <param name="areMatches">Whether all of them are known to match.</param>
    /// <param name="scores">Receives a score a document.</param>
    public virtual void Score(ReadOnlySpan<int> documents, bool areMatches, Span<float> scores)
    {
        // Document by document: what tests a match may move what scores it.
        if (!_probes) (_probe, _probes) = (new DocumentProbe(Cursor), true);
        for (int i = 0; i < documents.Length; i++) scores[i] = _probe.Matches(documents[i]) ? Score(documents[i]) : 0;
    }
}
