using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text;
using NewsSearch.Articles.Evaluation.Retrieval;
using NewsSearch.Articles.Searching;
using NewsSearch.Indexer.CommandLine;
using NewsSearch.Indexer.Indexing;
using NewsSearch.Indexer.Json;
using NewsSearch.Indexer.Terminal;

namespace NewsSearch.Indexer.Evaluation;

/// <summary><c>eval retrieval</c>: how well queries find the articles they look for.</summary>
internal sealed class EvalRetrievalCommand : Verb
{
    private const int MissesShown = 20;
    private const string MainForm = "query";
    private const long Memory = 512L << 20;

    private readonly Option<string[]> _documents = new("--documents") { HelpName = "FILE", AllowMultipleArgumentsPerToken = true, Required = true, Description = "What is searched: anything that 'index' takes." };
    private readonly Option<string> _queries = new("--queries") { HelpName = "FILE", Required = true, Description = "Rows of doc_id and title_query, or of qid and query; parted by TAB, with a header." };
    private readonly Option<string> _judgments = new("--judgments") { HelpName = "FILE", Description = "Rows of qid, doc_id and rel (0 to 3)." };
    private readonly Option<string> _form = new("--form") { HelpName = "FORM", Description = "How queries are typed: " + string.Join(", ", RetrievalQueries.Forms) + "." };
    private readonly Option<bool> _withoutTitles = new("--without-titles") { Description = "Index no titles; queries that look for a known article by its title always do." };
    private readonly Option<string> _index = new("--index") { HelpName = "DIR", Description = "Keep the index here, and use what it holds already (default: a temporary folder)." };
    private readonly Option<string> _run = new("--run") { HelpName = "FILE", Description = "Write what was found as a TREC run." };
    private readonly Option<bool> _verbose = new("--verbose") { Description = $"All misses, not only the first {MissesShown}." };
    private readonly Option<bool> _json = CommonOptions.Json();

    public EvalRetrievalCommand() : base("retrieval", "Scores how well queries find the articles they look for.")
    {
        Examples =
        [
            "eval retrieval --documents corpus.jsonl.gz --queries known-item.tsv",
            "eval retrieval --documents corpus.jsonl.gz --queries topics.tsv --judgments judgments.tsv --form telex",
        ];
        foreach (Option option in (Option[])[_documents, _queries, _judgments, _form, _withoutTitles, _index, _run, _verbose, _json]) Add(option);
        Validators.Add(result =>
        {
            if (result.GetValue(_form) is { } form && !RetrievalQueries.Forms.Contains(form)) result.AddError($"--form takes {string.Join(", ", RetrievalQueries.Forms)}, not '{form}'.");
        });
    }

    public override int Run(ParseResult arguments, CommandContext context)
    {
        string queriesFile = arguments.GetRequiredValue(_queries);
        string queriesText = File.ReadAllText(queriesFile, Encoding.UTF8);
        string? form = arguments.GetValue(_form);
        IReadOnlyList<RetrievalQuery> queries = Read(queriesFile, queriesText, arguments.GetValue(_judgments), form);
        bool withoutTitles = arguments.GetValue(_withoutTitles) || RetrievalQueries.AreKnownItems(queriesText);
        using StreamWriter? run = arguments.GetValue(_run) is { } runFile ? new StreamWriter(runFile, append: false, new UTF8Encoding(false)) { NewLine = "\n" } : null;

        string? kept = arguments.GetValue(_index);
        string folder = kept ?? Directory.CreateTempSubdirectory("news-search-").FullName;
        try
        {
            context.LimitMemory(Memory);
            new IndexRun(new IndexOptions { Paths = arguments.GetRequiredValue(_documents), Out = folder, Jobs = Environment.ProcessorCount, Memory = Memory, WithoutTitles = withoutTitles }, context).Run();
            using IArticleIndex index = context.Folder(folder).Open(Timeout.InfiniteTimeSpan);
            RetrievalReport report = RetrievalEvaluation.Run(index, queries, context.Cancellation);
            if (run is not null) Write(report, run);
            RetrievalJson outcome = RetrievalJson.Of(form ?? MainForm, index.Status.Articles, report);
            if (arguments.GetValue(_json)) context.Console.Out.WriteLine(outcome.ToJson());
            else Print(outcome, report, arguments.GetValue(_verbose) ? int.MaxValue : MissesShown, context.Console.Out);
            return ExitCode.Ok;
        }
        finally
        {
            if (kept is null) Directory.Delete(folder, recursive: true);
        }
    }

    private static IReadOnlyList<RetrievalQuery> Read(string file, string queries, string? judgmentsFile, string? form)
    {
        string? judgments = judgmentsFile is null ? null : File.ReadAllText(judgmentsFile, Encoding.UTF8);
        try
        {
            return RetrievalQueries.Read(queries, judgments, form);
        }
        catch (FormatException fault)
        {
            throw new BadCorpusException($"{file}: {fault.Message}");
        }
    }

    // The format of TREC's evaluation programs: query, Q0, document, rank, score, name of the run.
    private static void Write(RetrievalReport report, TextWriter run)
    {
        foreach (RetrievalResult result in report.Results)
        {
            for (int i = 0; i < result.Found.Count; i++)
            {
                run.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{result.Query.Id} Q0 {result.Found[i]} {i + 1} {RetrievalResult.Depth - i} news-search"));
            }
        }
    }

    private static void Print(RetrievalJson outcome, RetrievalReport report, int missesShown, TextWriter output)
    {
        List<RetrievalResult> misses = [.. report.Results.Where(result => result.FirstRank == 0)];
        foreach (RetrievalResult miss in misses.Take(missesShown)) output.WriteLine(TerminalText.Line($"nothing good for {miss.Query.Id}: {miss.Query.Text}"));
        if (misses.Count > missesShown) output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"… and {misses.Count - missesShown} more (--verbose)"));
        if (misses.Count > 0) output.WriteLine();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{outcome.Queries:N0} queries ({outcome.Form}) over {outcome.Articles:N0} articles"));
        foreach ((string name, double value) in new[] { ("success@1", outcome.SuccessAt1), ("success@10", outcome.SuccessAt10), ("MRR@10", outcome.MrrAt10), ("nDCG@10", outcome.NdcgAt10) })
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-12} {value:0.000}"));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"time",-12} {outcome.MedianMs:0.0} ms median, {outcome.P99Ms:0.0} ms p99"));
    }
}
