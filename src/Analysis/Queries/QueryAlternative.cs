namespace NewsSearch.Analysis.Queries;

/// <summary>One way to satisfy a group: terms that stand side by side in the document.</summary>
/// <param name="Tier">How close it is to what was typed.</param>
/// <param name="Terms">One pattern a position; more than one means consecutive positions, as in a phrase.</param>
/// <param name="Reason">For a reader: "UBND = ủy ban nhân dân", or null.</param>
public sealed record QueryAlternative(MatchTier Tier, IReadOnlyList<TermPattern> Terms, string? Reason = null);
