namespace NewsSearch.Articles.Evaluation;

/// <summary>A row of a golden set of matching: what a query must do with one or two documents.</summary>
/// <param name="Query">As typed.</param>
/// <param name="Document">A text.</param>
/// <param name="ShouldMatch">Whether the query has to find it, by whatever tier.</param>
/// <param name="ShouldRankAbove">A text that has to come after it, or not be found; null for none.</param>
/// <param name="Reason">What the row is about.</param>
public sealed record MatchGoldenRow(string Query, string Document, bool ShouldMatch, string? ShouldRankAbove, string Reason);
