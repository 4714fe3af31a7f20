using NewsSearch.Engine.Matching;

namespace NewsSearch.Engine.Scoring;

/// <summary>Some of the documents of a scorer, with its scores.</summary>
/// <param name="cursor">The documents that are left; moves the inner scorer's cursor, or its parts.</param>
/// <param name="inner">Gives the scores.</param>
internal sealed class RestrictedScorer(DocCursor cursor, Scorer inner) : Scorer(cursor)
{
    public override double MaxScore => inner.MaxScore;

    public override void OnlyAbove(double score) => inner.OnlyAbove(score);

    public override float Score(int document) => inner.Score(document);
}
