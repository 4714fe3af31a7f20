namespace NewsSearch.Articles.Evaluation;

/// <summary>The outcome of a golden set.</summary>
/// <param name="Results">Row by row.</param>
public sealed record MatchGoldenReport(IReadOnlyList<MatchGoldenResult> Results)
{
    /// <summary>Rows that pass.</summary>
    public int Passed => Results.Count(result => result.Passed);

    /// <summary>Rows that match as they should.</summary>
    public int MatchesRight => Results.Count(result => result.MatchIsRight);

    /// <summary>Rows that say something of ranks.</summary>
    public int Ranks => Results.Count(result => result.RankIsRight is not null);

    /// <summary>Rows of them that rank as they should.</summary>
    public int RanksRight => Results.Count(result => result.RankIsRight == true);
}
