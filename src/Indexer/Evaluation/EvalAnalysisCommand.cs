using System.CommandLine;
using NewsSearch.Analysis.Evaluation;
using NewsSearch.Indexer.CommandLine;

namespace NewsSearch.Indexer.Evaluation;

/// <summary><c>eval analysis</c>: how text is cut into terms, and what answers a query.</summary>
internal sealed class EvalAnalysisCommand() : EvalVerb("analysis", "Scores how text is cut into terms (input, kind, expected_exact, expected_folded, note, variants).")
{
    protected override GoldenScore Score(IReadOnlyList<(string File, string Text)> sets, ParseResult arguments, CommandContext context)
    {
        GoldenReport report = new(Rows(sets, text => AnalysisGolden.Evaluate(text).Results));
        return new GoldenScore(
            "analysis",
            report.Total,
            report.Passed,
            [.. report.ByKind.Select(kind => new GoldenScore.Part(kind.Kind, kind.Passed, kind.Total))],
            [.. report.Results.Where(result => !result.Passed).Select(result => $"{result.Row.Input} ({result.Row.Kind}): {string.Join("; ", result.Failures)}")]);
    }
}
