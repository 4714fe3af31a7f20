using NewsSearch.Engine.Matching;

namespace NewsSearch.Engine.Scoring;

/// <summary>Every document the same score.</summary>
internal sealed class ConstantScorer : Scorer
{
    private readonly Scorer? _matches;
    private readonly float _score;

    /// <summary>The documents of a cursor.</summary>
    public ConstantScorer(DocCursor cursor, float score)
        : base(cursor) => _score = score;

    /// <summary>The documents of another scorer, which keeps its way of filling windows.</summary>
    public ConstantScorer(Scorer matches, float score)
        : base(matches.Cursor)
    {
        _matches = matches;
        _score = score;
    }

    public override bool PrefersWindows => _matches?.PrefersWindows == true;

    public override double MaxScore => _score;

    public override float Score(int document) => _score;

    public override void Fill(int end, MatchWindow window, bool needsScores)
    {
        int first = window.Count;
        if (_matches is null) base.Fill(end, window, needsScores: false);
        else _matches.Fill(end, window, needsScores: false);
        if (needsScores) window.Scores.AsSpan(first, window.Count - first).Fill(_score);
    }
}
