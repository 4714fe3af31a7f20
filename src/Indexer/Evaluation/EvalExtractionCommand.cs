using System.CommandLine;
using System.Globalization;
using NewsSearch.Articles.Evaluation;
using NewsSearch.Indexer.CommandLine;
using NewsSearch.Indexer.Json;
using NewsSearch.Indexer.Terminal;

namespace NewsSearch.Indexer.Evaluation;

/// <summary><c>eval extraction</c>: dates, provinces, officials and bodies against annotated articles.</summary>
internal sealed class EvalExtractionCommand : Verb
{
    private const int MissesShown = 20;

    private readonly Argument<string[]> _files = new("FILE") { Arity = ArgumentArity.OneOrMore, Description = "Annotated articles, a JSON object a line: gold_id, text and what the annotators found." };
    private readonly Option<double> _minScore = EvalVerb.MinScore("Exit with 1 where a measure is lower.");
    private readonly Option<bool> _verbose = new("--verbose") { Description = $"All misses, not only the first {MissesShown}." };
    private readonly Option<bool> _json = CommonOptions.Json();

    public EvalExtractionCommand() : base("extraction", "Scores what is understood of annotated articles: dates, provinces, officials, bodies.")
    {
        Examples = ["eval extraction gold.jsonl", "eval extraction gold.jsonl --verbose", "eval extraction a.jsonl b.jsonl --min-score 85 --json"];
        Add(_files);
        foreach (Option option in (Option[])[_minScore, _verbose, _json]) Add(option);
    }

    public override int Run(ParseResult arguments, CommandContext context)
    {
        List<ExtractionGoldenRow> rows = EvalVerb.Rows(EvalVerb.Sets(arguments.GetRequiredValue(_files)), ExtractionGolden.Read);
        ExtractionReport report = new ExtractionGolden(context.Catalogue).Run(rows);
        if (arguments.GetValue(_json)) context.Console.Out.WriteLine(ExtractionScoreJson.Of(report).ToJson());
        else Print(report, arguments.GetValue(_verbose) ? int.MaxValue : MissesShown, context.Console.Out);
        return report.Measures.Any(m => 100 * m.F1 < arguments.GetValue(_minScore)) ? ExitCode.Failure : ExitCode.Ok;
    }

    private static void Print(ExtractionReport report, int missesShown, TextWriter output)
    {
        foreach (ExtractionMiss miss in report.Misses.Take(missesShown)) output.WriteLine(TerminalText.Line(Describe(miss)));
        if (report.Misses.Count > missesShown) output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"… and {report.Misses.Count - missesShown} more (--verbose)"));
        if (report.Misses.Count > 0) output.WriteLine();
        output.WriteLine($"{"",-20} precision  recall      F1     of");
        foreach (ExtractionMeasure measure in report.Measures)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{measure.Name,-20} {measure.Precision,9:0.0000} {measure.Recall,7:0.0000} {measure.F1,7:0.0000} {measure.Count,6}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{report.Articles} articles; rejected dates taken: {report.RejectedDatesTaken}; bylines and the like taken for officials: {report.BylinesTaken}"));
    }

    private static string Describe(ExtractionMiss miss) => (miss.Expected, miss.Found) switch
    {
        ({ } expected, null) => $"{miss.ArticleId}  {miss.Measure}: missing {expected}",
        (null, { } found) => $"{miss.ArticleId}  {miss.Measure}: extra {found}",
        _ => $"{miss.ArticleId}  {miss.Measure}: {miss.Found}, and should be {miss.Expected}",
    };
}
