using NewsSearch.Engine.Matching;

namespace NewsSearch.Engine.Scoring;

/// <summary>Scores documents of one segment.</summary>
/// <remarks>
/// One scorer belongs to one thread. It is used in one of two ways: document by document, where <see cref="Cursor"/>
/// stands, or by runs of documents that others found to match.
/// </remarks>
internal abstract class Scorer(DocCursor cursor)
{
    /// <summary>Words of the longest run of documents that is narrowed at once: a number for each stays in the first-level cache.</summary>
    public const int RunWords = 64;

    private DocumentProbe _probe;
    private bool _probes;

    /// <summary>The cursor of the matching documents.</summary>
    public DocCursor Cursor { get; } = cursor;

    /// <summary>No score is above it.</summary>
    public virtual double MaxScore => double.PositiveInfinity;

    /// <summary>Whether it is put together of several that are scored apart, so that narrowing it alone leaves out blocks that adding its bounds would read.</summary>
    public virtual bool HasParts => true;

    /// <summary>No score in a run of documents is above it, but for rounding.</summary>
    /// <param name="first">First document.</param>
    /// <param name="end">One past the last.</param>
    public virtual double MaxScoreIn(int first, int end) => MaxScore;

    /// <summary>
    /// Clears the bits of documents whose score cannot be above a bar: of those alone, and of most of them. Runs of
    /// documents may be asked about in any order, and it moves nothing that scores.
    /// </summary>
    /// <param name="first">Document of the first bit, a multiple of 64.</param>
    /// <param name="bits">A bit a document, set for those that are of interest; at most <see cref="RunWords"/> words.</param>
    /// <param name="bar">The bar.</param>
    public virtual void Narrow(int first, Span<ulong> bits, double bar)
    {
    }

    /// <summary>
    /// Adds a bound of its score, but for rounding, to the number of each document of a run; 0 where it is known not to
    /// match. Moves nothing that scores.
    /// </summary>
    /// <param name="first">First document.</param>
    /// <param name="bounds">A number a document, as many as there are bits in <see cref="RunWords"/> words at most.</param>
    /// <param name="bar">Documents whose score is not above it are of no interest: nothing need be added for them.</param>
    /// <param name="candidates">A bit a document; others than those set are of no interest either.</param>
    public virtual void AddBounds(int first, Span<float> bounds, double bar, ReadOnlySpan<ulong> candidates)
    {
        var most = (float)MaxScoreIn(first, first + bounds.Length);
        foreach (ref float bound in bounds) bound += most;
    }

    /// <summary>Adds its terms to what bounds a sum of scores, of which its own is a part.</summary>
    /// <param name="bounds">The sum.</param>
    /// <param name="matches">A bit a document of the segment; of others than those set nothing will be asked.</param>
    /// <param name="isRequired">Whether all of them match it.</param>
    /// <returns>False where nothing is known of its terms; nothing was added then.</returns>
    public virtual bool TryAddTiers(TieredBounds bounds, ReadOnlySpan<ulong> matches, bool isRequired) => false;

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
