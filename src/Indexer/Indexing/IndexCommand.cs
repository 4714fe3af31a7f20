using System.CommandLine;
using System.Globalization;
using System.Text;
using NewsSearch.Articles.Searching;
using NewsSearch.Indexer.CommandLine;
using NewsSearch.Indexer.Json;
using NewsSearch.Indexer.Terminal;

namespace NewsSearch.Indexer.Indexing;

/// <summary><c>index</c>: makes articles searchable.</summary>
internal sealed class IndexCommand : Verb
{
    private const int DefaultMemory = 512;

    // The runtime, the catalogue and the smallest batch of articles take about half of it.
    private const int LeastMemory = 256;

    // Ids on one line of a screen; the report has all.
    private const int MostNamed = 8;

    private readonly Argument<string[]> _paths = new("PATH") { Arity = ArgumentArity.OneOrMore, Description = "Files and folders of .txt, .html, .jsonl, .jsonl.gz; '-' for standard input." };
    private readonly Option<string> _out = CommonOptions.Index("--out");
    private readonly Option<bool> _full = new("--full") { Description = "Rebuild everything beside the published index, then swap." };
    private readonly Option<bool> _ifNeeded = new("--if-needed") { Description = "Do nothing where an index of the current version exists." };
    private readonly Option<int?> _jobs = CommonOptions.Number("--jobs", "N", 1, 256, "Threads (default: one a processor).");
    private readonly Option<int?> _memory = CommonOptions.Number("--memory", "MiB", LeastMemory, 1 << 20, $"Memory of the whole process (default {DefaultMemory}).");
    private readonly Option<int?> _keep = CommonOptions.Number("--keep", "N", 0, 1000, "Older generations to keep for 'rollback' (default 1).");
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Read and understand, but write nothing." };
    private readonly Option<string> _report = new("--report") { HelpName = "FILE", Description = "Write what was done, with every rejected input, as JSON." };
    private readonly Option<string?> _corrections = CommonOptions.Corrections();
    private readonly Option<bool> _json = CommonOptions.Json();

    public IndexCommand() : base("index", "Makes articles searchable; what is unchanged since the last run is passed over.")
    {
        Examples =
        [
            "index seeds                               a folder, into ./index",
            "index corpus.jsonl.gz --out /srv/index    a corpus, into a folder of its own",
            "index corpus.jsonl.gz --full              everything anew, the old index served meanwhile",
            "index - < more.jsonl                       from another program",
        ];
        Add(_paths);
        foreach (Option option in (Option[])[_out, _full, _ifNeeded, _jobs, _memory, _keep, _dryRun, _report, _corrections, _json]) Add(option);
        Validators.Add(result =>
        {
            if (result.GetValue(_full) && result.GetValue(_ifNeeded)) result.AddError("--full and --if-needed exclude each other.");
        });
    }

    public override int Run(ParseResult arguments, CommandContext context)
    {
        IndexOptions options = new()
        {
            Paths = arguments.GetRequiredValue(_paths),
            Out = arguments.GetRequiredValue(_out),
            Full = arguments.GetValue(_full),
            IfNeeded = arguments.GetValue(_ifNeeded),
            Jobs = arguments.GetValue(_jobs) ?? Environment.ProcessorCount,
            Memory = (long)(arguments.GetValue(_memory) ?? DefaultMemory) << 20,
            Keep = arguments.GetValue(_keep) ?? 1,
            DryRun = arguments.GetValue(_dryRun),
            Corrections = arguments.GetValue(_corrections),
        };
        context.LimitMemory(options.Memory);
        // Opened first: an hour's run must not end with a report that cannot be written.
        using FileStream? reportFile = arguments.GetValue(_report) is { } path ? new FileStream(path, FileMode.Create, FileAccess.Write) : null;
        IndexReport report = new IndexRun(options, context).Run();
        string json = IndexReportJson.Of(report).ToJson();
        reportFile?.Write(Encoding.UTF8.GetBytes(json + "\n"));
        if (arguments.GetValue(_json)) context.Console.Out.WriteLine(json);
        Say(report, context.Console);
        return report.Rejected.Count > 0 ? ExitCode.SomeRejected : ExitCode.Ok;
    }

    private static void Say(IndexReport report, CommandConsole console)
    {
        CultureInfo format = CultureInfo.InvariantCulture;
        if (report.UpToDate)
        {
            console.Say(string.Create(format, $"The index is current: {report.Status!.Articles:N0} articles, generation {report.Status.Generation}."));
            return;
        }

        console.Say(string.Create(format,
            $"{report.Added:N0} added, {report.Changed:N0} changed, {report.Removed:N0} removed, {report.Unchanged:N0} unchanged, {report.Duplicates:N0} duplicates, {report.Rejected.Count:N0} rejected"));
        if (report.CorrectionsWaiting is { Count: > 0 } waiting)
            console.Say(string.Create(format, $"Corrections of {waiting.Count:N0} {(waiting.Count == 1 ? "article" : "articles")} wait, because these inputs do not hold what they are about: {string.Join(", ", waiting.Take(MostNamed))}{(waiting.Count > MostNamed ? "…" : "")}"));
        if (report.Status is { Articles: > 0 } status)
        {
            double Share(int part) => 100.0 * part / status.Articles;
            console.Say(string.Create(format,
                $"{status.Articles:N0} articles: {Share(status.Dated.Exact + status.Dated.Partial):0.0} % dated, {Share(status.Located.Named + status.Located.Inferred):0.0} % with a province, {Share(status.Beyond):0.0} % national or foreign"));
        }

        string outcome = report.DryRun ? "Nothing was written (dry run)" : report.Published ? $"Published generation {report.Status!.Generation}" : "Nothing changed, nothing was published";
        console.Say(string.Create(format,
            $"{outcome}; {report.Documents:N0} read in {report.Elapsed.TotalSeconds:0.0} s ({report.DocumentsPerSecond:N0} a second), {report.PeakMemory >> 20} MiB at most."));
    }
}
