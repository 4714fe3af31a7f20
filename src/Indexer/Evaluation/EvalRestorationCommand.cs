using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using NewsSearch.Analysis.Evaluation;
using NewsSearch.Analysis.Language;
using NewsSearch.Indexer.CommandLine;

namespace NewsSearch.Indexer.Evaluation;

/// <summary><c>eval restoration</c>: how many syllables get their marks back.</summary>
internal sealed class EvalRestorationCommand : EvalVerb
{
    private readonly Option<string[]> _documents = Documents();

    public EvalRestorationCommand()
        : base("restoration", "Scores how marks are restored (doc_id, stripped, original), in syllables.", "--documents corpus.jsonl.gz") => Add(_documents);

    protected override GoldenScore Score(IReadOnlyList<(string File, string Text)> sets, ParseResult arguments, CommandContext context)
    {
        List<RestorationRow> rows = Rows(sets, RestorationGolden.Read);
        (LanguageModel model, int articles) = LearnedModel.From(arguments.GetRequiredValue(_documents), rows.Select(row => row.DocumentId).ToHashSet(StringComparer.Ordinal));
        var restorer = new DiacriticRestorer(model);

        // The first sentences pay for the compiler.
        foreach (RestorationRow row in rows.Take(100)) restorer.Restore(row.Stripped);
        long started = context.Time.GetTimestamp();
        foreach (RestorationRow row in rows) restorer.Restore(row.Stripped);
        double milliseconds = context.Time.GetElapsedTime(started).TotalMilliseconds / Math.Max(1, rows.Count);

        List<RestorationResult> results = [.. rows.Select(row => RestorationGolden.Evaluate(restorer, row))];
        return new GoldenScore(
            "restoration",
            results.Sum(result => result.Syllables),
            results.Sum(result => result.Right),
            [new("whole sentences", results.Count(result => result.Right == result.Syllables), results.Count)],
            [.. results.Where(result => result.Right < result.Syllables).Select(result => $"{result.Row.Original} → {result.Restored}")])
        {
            Notes = [string.Create(CultureInfo.InvariantCulture, $"learned from {articles:N0} articles: {model.WordCount:N0} words, {model.PairCount:N0} pairs; {milliseconds:0.00} ms a sentence")],
        };
    }
}
