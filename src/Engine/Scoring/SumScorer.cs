using NewsSearch.Engine.Matching;

namespace NewsSearch.Engine.Scoring;

/// <summary>The sum of the clauses of a combination.</summary>
/// <remarks>
/// Where only scores above a bar count (<see cref="OnlyAbove"/>), optional clauses are looked at from the cheapest to
/// the dearest and no longer than what is left can lift the document over the bar: reading the positions of a phrase
/// costs more than all the rest of a search.
/// </remarks>
internal sealed class SumScorer : Scorer
{
    // What is summed in another order than the score may differ from it in the last bits.
    private const double Slack = 1 + 1e-9;

    private readonly Scorer[] _required;
    private readonly Scorer[] _optional;
    private readonly DocumentProbe[] _probes;

    // The optional clauses in the order in which they are looked at, and what those from one on can add at most.
    private readonly int[] _order;
    private readonly double[] _rest;
    private readonly float[] _scores;
    private double _bar = double.NegativeInfinity;

    /// <param name="cursor">The documents of the combination.</param>
    /// <param name="required">Clauses that every document has.</param>
    /// <param name="optional">Clauses that a document may have; they follow the cursor.</param>
    public SumScorer(DocCursor cursor, Scorer[] required, Scorer[] optional)
        : base(cursor)
    {
        _required = required;
        _optional = optional;
        _probes = [.. optional.Select(static clause => new DocumentProbe(clause.Cursor))];
        _scores = new float[optional.Length];
        _order = [.. Enumerable.Range(0, optional.Length).OrderBy(clause => _probes[clause].TestCost)];
        _rest = new double[optional.Length + 1];
        for (int i = optional.Length - 1; i >= 0; i--) _rest[i] = _rest[i + 1] + optional[_order[i]].MaxScore;
        MaxScore = Slack * (_rest[0] + required.Sum(static clause => clause.MaxScore));
    }

    public override double MaxScore { get; }

    public override void OnlyAbove(double score)
    {
        _bar = score;
        if (!double.IsFinite(MaxScore)) return;
        foreach (Scorer clause in _required) clause.OnlyAbove(score - (MaxScore - clause.MaxScore));
    }

    // In double and in the order of the clauses, so that the sum does not depend on how a segment evaluates them.
    public override float Score(int document)
    {
        double sum = 0;
        foreach (Scorer clause in _required) sum += clause.Score(document);
        if (_optional.Length == 0) return (float)sum;
        if (IsBelow(sum + _rest[0])) return 0;
        double running = sum;
        Array.Clear(_scores);
        for (int i = 0; i < _order.Length; i++)
        {
            // Asked after the cheap ones too, and once more before every test of positions.
            if (i > 0 && IsBelow(running + _rest[i])) return 0;
            int clause = _order[i];
            if (_probes[clause].Matches(document)) running += _scores[clause] = _optional[clause].Score(document);
        }

        foreach (float score in _scores) sum += score;
        return (float)sum;
    }

    private bool IsBelow(double bound) => (float)(bound * Slack) <= _bar;
}
