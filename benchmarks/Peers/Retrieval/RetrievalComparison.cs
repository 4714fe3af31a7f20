using System.Diagnostics;
using System.Globalization;
using System.Text;
using NewsSearch.Articles.Evaluation.Retrieval;
using NewsSearch.Peers.Corpus;
using NewsSearch.Peers.Lucene;

namespace NewsSearch.Peers.Retrieval;

/// <summary>
/// What the product finds beside what Apache Lucene finds as it comes, for the same queries over the same articles, both
/// judged by the same code.
/// </summary>
internal sealed class RetrievalComparison(RetrievalOptions options)
{
    private static readonly string[] Baselines = ["plain", "fold"];

    /// <summary>Runs everything and gives the table.</summary>
    public string Run()
    {
        string work = options.Work ?? Directory.CreateTempSubdirectory("news-search-retrieval-").FullName;
        Directory.CreateDirectory(work);
        try
        {
            return Run(work);
        }
        finally
        {
            if (options.Work is null) Directory.Delete(work, recursive: true);
        }
    }

    private string Run(string work)
    {
        string text = File.ReadAllText(options.Queries);
        string? judgments = options.Judgments is null ? null : File.ReadAllText(options.Judgments);
        bool withoutTitles = Read(() => RetrievalQueries.AreKnownItems(text));
        string documents = Path.Combine(work, "documents.tsv");
        WriteDocuments(documents, withoutTitles);
        Dictionary<string, IReadOnlyList<RetrievalQuery>> queries = options.Forms.ToDictionary(static form => form, form => Read(() => RetrievalQueries.Read(text, judgments, form)));
        foreach ((string form, IReadOnlyList<RetrievalQuery> ofForm) in queries) File.WriteAllLines(QueriesOf(work, form), ofForm.Select(static query => query.Id + "\t" + OneLine(query.Text)));
        IReadOnlyList<string> lucene = LuceneProgram.Prepare("LuceneRetrieval", work);
        foreach (string baseline in Baselines) RunLucene(lucene, baseline, work, documents);

        var table = new StringBuilder("| queries | figure | this product | Apache Lucene | the same, ASCII folding | over the better |\n|---|---|---|---|---|---|\n");
        foreach ((string form, IReadOnlyList<RetrievalQuery> ofForm) in queries)
        {
            string run = Path.Combine(work, form + ".run");
            RunProduct(form, work, run);
            RetrievalReport[] reports = [Judge(ofForm, run, ' ', 2), .. Baselines.Select(baseline => Judge(ofForm, ResultsOf(work, form, baseline), '\t', 1))];
            string name = string.Create(CultureInfo.InvariantCulture, $"{form} ({ofForm.Count})");
            AddRow(table, name, "success@1", reports, static report => report.SuccessAt1);
            AddRow(table, name, "success@10", reports, static report => report.SuccessAt10);
            AddRow(table, name, "MRR@10", reports, static report => report.Mrr);
            if (judgments is not null) AddRow(table, name, "nDCG@10", reports, static report => report.Ndcg);
        }

        return table.ToString();
    }

    private static T Read<T>(Func<T> table)
    {
        try
        {
            return table();
        }
        catch (FormatException fault)
        {
            throw new PeersException(fault.Message);
        }
    }

    private void WriteDocuments(string path, bool withoutTitles)
    {
        using var writer = new StreamWriter(path) { NewLine = "\n" };
        foreach ((string id, string title, string body) in options.Documents.SelectMany(Texts.Articles))
        {
            writer.WriteLine(id + "\t" + OneLine(withoutTitles ? body : title + "\n" + body));
        }
    }

    private void RunLucene(IReadOnlyList<string> program, string baseline, string work, string documents)
    {
        string[] files = [.. options.Forms.SelectMany(form => new[] { QueriesOf(work, form), ResultsOf(work, form, baseline) })];
        Start("java", [.. program, documents, baseline, Path.Combine(work, "lucene-" + baseline), RetrievalResult.Depth.ToString(CultureInfo.InvariantCulture), .. files]);
    }

    private void RunProduct(string form, string work, string run)
    {
        string indexer = Path.Combine(Texts.Root(), "src", "Indexer", "bin", "Release", "net10.0", "indexer.dll");
        string[] judgments = options.Judgments is null ? [] : ["--judgments", options.Judgments];
        Start("dotnet", [indexer, "eval", "retrieval", "--documents", .. options.Documents, "--queries", options.Queries, .. judgments, "--form", form, "--index", Path.Combine(work, "index"), "--run", run]);
    }

    private static void Start(string program, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true };
        using Process process = Process.Start(start) ?? throw new PeersException($"{program} does not start.");
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new PeersException($"{program} ended with {process.ExitCode}; see the messages above.");
    }

    // A line a result, best first; the query's id before the document's.
    private static RetrievalReport Judge(IReadOnlyList<RetrievalQuery> queries, string file, char separator, int documentColumn)
    {
        ILookup<string, string> found = File.ReadLines(file).Select(line => line.Split(separator)).ToLookup(static cells => cells[0], cells => cells[documentColumn], StringComparer.Ordinal);
        return new RetrievalReport([.. queries.Select(query => new RetrievalResult(query, [.. found[query.Id].Take(RetrievalResult.Depth)], TimeSpan.Zero))]);
    }

    private static void AddRow(StringBuilder table, string name, string figure, RetrievalReport[] reports, Func<RetrievalReport, double> of)
    {
        double[] values = [.. reports.Select(of)];
        table.Append(CultureInfo.InvariantCulture, $"| {name} | {figure} | {values[0]:0.000} | {values[1]:0.000} | {values[2]:0.000} | {values[0] - values[1..].Max():+0.000;-0.000} |\n");
    }

    private static string QueriesOf(string work, string form) => Path.Combine(work, form + ".queries");

    private static string ResultsOf(string work, string form, string baseline) => Path.Combine(work, $"{form}.{baseline}");

    private static string OneLine(string text) => text.Replace('\t', ' ').Replace('\r', ' ').Replace('\n', ' ');
}
