namespace NewsSearch.Engine.Scoring;

/// <summary>How a score comes about.</summary>
/// <param name="Value">The value of this part; 0 where it does not match.</param>
/// <param name="Description">The formula and what its inputs are.</param>
/// <param name="Details">The parts it is made of.</param>
public sealed record ScoreExplanation(float Value, string Description, IReadOnlyList<ScoreExplanation> Details);
