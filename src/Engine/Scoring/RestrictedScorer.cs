using NewsSearch.Engine.Matching;

namespace NewsSearch.Engine.Scoring;

/// <summary>Some of the documents of a scorer, with its scores.</summary>
/// <param name="cursor">The documents that are left; moves the inner scorer's cursor, or its parts.</param>
/// <param name="inner">Gives the scores.</param>
internal sealed class RestrictedScorer(DocCursor cursor, Scorer inner) : Scorer(cursor)
{
    public override double MaxScore => inner.MaxScore;

    public override double MaxScoreIn(int first, int end) => inner.MaxScoreIn(first, end);

    public override void Narrow(int first, Span<ulong> bits, double bar) => inner.Narrow(first, bits, bar);

    public override void AddBounds(int first, Span<float> bounds, double bar, ReadOnlySpan<ulong> candidates) => inner.AddBounds(first, bounds, bar, candidates);

    public override bool TryAddTiers(TieredBounds bounds, ReadOnlySpan<ulong> matches, bool isRequired) => inner.TryAddTiers(bounds, matches, isRequired);

    public override void OnlyAbove(double score) => inner.OnlyAbove(score);

    public override float Score(int document) => inner.Score(document);

    public override void Score(ReadOnlySpan<int> documents, bool areMatches, Span<float> scores)
    {
        if (areMatches) inner.Score(documents, areMatches, scores);
        else base.Score(documents, areMatches, scores);
    }
}
