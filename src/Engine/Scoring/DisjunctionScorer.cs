using NewsSearch.Engine.Matching;

namespace NewsSearch.Engine.Scoring;

/// <summary>Documents that any of several queries has: the best score, plus a share of the others'. A share of 1 makes it their sum.</summary>
/// <param name="cursor">The disjunction of the cursors of <paramref name="clauses"/>; one match is enough.</param>
/// <param name="clauses">The queries.</param>
/// <param name="share">What of the scores below the best is added, 0 to 1.</param>
/// <param name="buffer">Room to work in.</param>
internal sealed class DisjunctionScorer(DisjunctionCursor cursor, Scorer[] clauses, float share, ScoreBuffer buffer) : Scorer(cursor)
{
    private readonly ClauseScores _clauses = new(clauses, required: 0, share, buffer);

    public override double MaxScore => _clauses.MaxScore;

    public override double MaxScoreIn(int first, int end) => _clauses.MaxScoreIn(first, end);

    public override void Narrow(int first, Span<ulong> bits, double bar) => _clauses.Narrow(first, bits, bar);

    public override void AddBounds(int first, Span<float> bounds, double bar, ReadOnlySpan<ulong> candidates) => _clauses.AddBounds(first, bounds, candidates);

    public override bool TryAddTiers(TieredBounds bounds, ReadOnlySpan<ulong> matches, bool isRequired) => _clauses.TryAddTiers(bounds, matches, isRequired: false);

    public override void OnlyAbove(double score) => _clauses.Bar = score;

    public override float Score(int document)
    {
        Span<float> score = stackalloc float[1];
        _clauses.Score([document], score);
        return score[0];
    }

    public override void Score(ReadOnlySpan<int> documents, bool areMatches, Span<float> scores) => _clauses.Score(documents, scores);
}
