using NewsSearch.Engine.Matching;

namespace NewsSearch.Engine.Scoring;

/// <summary>The sum of the clauses of a combination.</summary>
internal sealed class SumScorer : Scorer
{
    private readonly Scorer[] _required;
    private readonly ClauseScores _clauses;

    /// <param name="cursor">The documents of the combination.</param>
    /// <param name="required">Clauses that every document has.</param>
    /// <param name="optional">Clauses that a document may have.</param>
    /// <param name="buffer">Room to work in.</param>
    public SumScorer(DocCursor cursor, Scorer[] required, Scorer[] optional, ScoreBuffer buffer)
        : base(cursor)
    {
        _required = required;
        _clauses = new ClauseScores([.. required, .. optional], required.Length, share: 1, buffer);
    }

    public override double MaxScore => _clauses.MaxScore;

    public override double MaxScoreIn(int first, int end) => _clauses.MaxScoreIn(first, end);

    public override void Narrow(int first, Span<ulong> bits, double bar) => _clauses.Narrow(first, bits, bar);

    public override void AddBounds(int first, Span<float> bounds, double bar, ReadOnlySpan<ulong> candidates) => _clauses.AddBounds(first, bounds, candidates);

    public override bool TryAddTiers(TieredBounds bounds, ReadOnlySpan<ulong> matches, bool isRequired) => _clauses.TryAddTiers(bounds, matches, isRequired);

    public override void OnlyAbove(double score)
    {
        _clauses.Bar = score;
        if (!double.IsFinite(MaxScore)) return;
        foreach (Scorer clause in _required) clause.OnlyAbove(score - (MaxScore - clause.MaxScore));
    }

    public override float Score(int document)
    {
        Span<float> score = stackalloc float[1];
        _clauses.Score([document], score);
        return score[0];
    }

    public override void Score(ReadOnlySpan<int> documents, bool areMatches, Span<float> scores)
    {
        if (areMatches) _clauses.Score(documents, scores);
        else base.Score(documents, areMatches, scores);
    }
}
