using NewsSearch.Engine.Collecting;
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

    /// <summary>Goes through a segment at once for total and hits, where there is a shorter way than by sets and scorers.</summary>
    /// <param name="segment">Index of the segment.</param>
    /// <param name="best">Receives the hits.</param>
    /// <param name="total">Live documents that match.</param>
    /// <param name="cancellation">Watched by what may run long.</param>
    /// <returns>False where there is none; nothing was done then.</returns>
    public virtual bool TryCollect(int segment, TopHits best, out int total, CancellationToken cancellation)
    {
        total = 0;
        return false;
    }

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
