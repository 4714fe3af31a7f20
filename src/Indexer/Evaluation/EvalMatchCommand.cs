using System.CommandLine;
using System.Globalization;
using NewsSearch.Articles.Evaluation;
using NewsSearch.Indexer.CommandLine;

namespace NewsSearch.Indexer.Evaluation;

/// <summary><c>eval match</c>: what queries find and in which order.</summary>
internal sealed class EvalMatchCommand() : EvalVerb("match", "Scores what queries find, and in which order (query, document, should_match, should_rank_above, reason).")
{
    protected override GoldenScore Score(IReadOnlyList<(string File, string Text)> sets, ParseResult arguments, CommandContext context)
    {
        MatchGoldenReport report = new MatchGolden(context.Catalogue, context.Backends.Chosen).Run(Rows(sets, MatchGolden.Read));
        return new GoldenScore(
            "match",
            report.Results.Count,
            report.Passed,
            [new("found or not", report.MatchesRight, report.Results.Count), new("ranked", report.RanksRight, report.Ranks)],
            [.. report.Results.Where(result => !result.Passed).Select(Describe)]);
    }

    private static string Describe(MatchGoldenResult result)
    {
        MatchGoldenRow row = result.Row;
        string what = !result.MatchIsRight
            ? row.ShouldMatch ? "not found" : "found, and should not be"
            : string.Create(CultureInfo.InvariantCulture, $"{result.Score:0.000}, not above {result.OtherScore:0.000} of “{row.ShouldRankAbove}”");
        return $"{row.Query} → “{row.Document}”: {what} ({row.Reason})";
    }
}
