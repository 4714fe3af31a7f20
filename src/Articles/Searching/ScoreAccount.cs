using NewsSearch.Engine.Scoring;

namespace NewsSearch.Articles.Searching;

/// <summary>How a score comes about.</summary>
/// <param name="Value">The value of this part; 0 where it does not match.</param>
/// <param name="Description">The formula and what its inputs are.</param>
/// <param name="Details">The parts it is made of.</param>
public sealed record ScoreAccount(float Value, string Description, IReadOnlyList<ScoreAccount> Details)
{
    internal static ScoreAccount Of(ScoreExplanation explanation) => new(explanation.Value, explanation.Description, [.. explanation.Details.Select(Of)]);
}
