namespace NewsSearch.Articles.Evaluation;

/// <summary>What came of a row.</summary>
/// <param name="Row">The row.</param>
/// <param name="Matched">Whether the document was found.</param>
/// <param name="Score">Its score; 0 where it was not found.</param>
/// <param name="OtherScore">The score of the text that has to come after it; 0 where there is none or it was not found.</param>
/// <param name="Keystrokes">What the query was read as where its letters alone found nothing; else null.</param>
public sealed record MatchGoldenResult(MatchGoldenRow Row, bool Matched, float Score, float OtherScore, string? Keystrokes)
{
    /// <summary>Whether it matched as it should.</summary>
    public bool MatchIsRight => Matched == Row.ShouldMatch;

    /// <summary>Whether it ranks as it should; null for a row that says nothing of ranks.</summary>
    public bool? RankIsRight => Row.ShouldRankAbove is null ? null : Matched && Score > OtherScore;

    /// <summary>Whether the row passes.</summary>
    public bool Passed => MatchIsRight && RankIsRight != false;
}
