using NewsSearch.Engine.Matching;

namespace NewsSearch.Engine.Scoring;

/// <summary>A query bound to the statistics of one index: it opens a scorer in each segment, and can account for a score.</summary>
/// <remarks>Serves one search on one thread.</remarks>
internal abstract class Weight
{
    /// <summary>Opens the matches in a segment, or gives null where there can be none.</summary>
    /// <param name="segment">Index of the segment.</param>
    /// <param name="cancellation">Watched by cursors that may run long without a match.</param>
    public abstract Scorer? Open(int segment, CancellationToken cancellation);

    /// <summary>Opens the matches in a segment as a set, or gives null where there can be none.</summary>
    /// <param name="segment">Index of the segment.</param>
    /// <param name="cancellation">Watched by what may run long.</param>
    public abstract DocumentSet? OpenSet(int segment, CancellationToken cancellation);

    /// <summary>The score that every match has, where that is known.</summary>
    public virtual float? ConstantScore => null;

    /// <summary>How the score of a document comes about.</summary>
    /// <param name="segment">Index of the segment.</param>
    /// <param name="document">The segment's number of the document.</param>
    public abstract ScoreExplanation Explain(int segment, int document);

    /// <summary>Opens a scorer that stands at the document, or gives null where it does not match.</summary>
    protected Scorer? OpenAt(int segment, int document)
    {
        Scorer? scorer = Open(segment, CancellationToken.None);
        return scorer is not null && scorer.Cursor.Advance(document) == document ? scorer : null;
    }
}
