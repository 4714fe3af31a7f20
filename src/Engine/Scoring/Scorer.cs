using NewsSearch.Engine.Matching;

namespace NewsSearch.Engine.Scoring;

/// <summary>The matching documents of one segment with their scores: a cursor, and the score of where it stands.</summary>
/// <remarks>One scorer belongs to one thread.</remarks>
internal abstract class Scorer(DocCursor cursor)
{
    /// <summary>The cursor to move.</summary>
    public DocCursor Cursor { get; } = cursor;

    /// <summary>Whether <see cref="Fill"/> is much cheaper than moving the cursor, so that filters had better test what it gives.</summary>
    public virtual bool PrefersWindows => false;

    /// <summary>No score is above it.</summary>
    public virtual double MaxScore => double.PositiveInfinity;

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

    /// <summary>
    /// Takes all matches from where the cursor stands to before <paramref name="end"/> into <paramref name="window"/>,
    /// and leaves the cursor on the first match at or after <paramref name="end"/>.
    /// </summary>
    /// <remarks>
    /// The one place that decides how a run of documents is evaluated: kinds of query that do better than document by
    /// document override it, with the same result.
    /// </remarks>
    /// <param name="end">One past the last document; at most <see cref="MatchWindow.Size"/> after the cursor's.</param>
    /// <param name="window">Receives the matches, ascending.</param>
    /// <param name="needsScores">Whether scores are wanted; they are 0 otherwise.</param>
    public virtual void Fill(int end, MatchWindow window, bool needsScores)
    {
        for (int document = Cursor.Document; document < end; document = Cursor.Next())
        {
            window.Add(document, needsScores ? Score(document) : 0);
        }
    }
}
