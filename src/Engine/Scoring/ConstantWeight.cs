using NewsSearch.Engine.Matching;
using NewsSearch.Engine.Queries;

namespace NewsSearch.Engine.Scoring;

/// <summary>Documents that a column, a list or another query selects, each with the same score.</summary>
/// <param name="query">What is explained.</param>
/// <param name="score">The score of a match.</param>
/// <param name="open">Opens the matches in the segment of an index; null where there can be none.</param>
/// <param name="openSet">Opens the same matches as a set.</param>
internal sealed class ConstantWeight(
    Query query,
    float score,
    Func<int, CancellationToken, DocCursor?> open,
    Func<int, CancellationToken, DocumentSet?> openSet) : Weight
{
    public override float? ConstantScore => score;

    public override Scorer? Open(int segment, CancellationToken cancellation)
        => open(segment, cancellation) is { } matches ? new ConstantScorer(matches, score) : null;

    public override DocumentSet? OpenSet(int segment, CancellationToken cancellation) => openSet(segment, cancellation);

    public override ScoreExplanation Explain(int segment, int document) => OpenAt(segment, document) is null
        ? ScoreExplanation.NoMatch(query.ToString())
        : ScoreExplanation.Leaf(score, $"{query}: constant score");
}
