using System.CommandLine;
using System.Globalization;
using NewsSearch.Articles.Json;
using NewsSearch.Articles.Searching;
using NewsSearch.Indexer.CommandLine;
using NewsSearch.Indexer.Terminal;

namespace NewsSearch.Indexer.Status;

/// <summary><c>stats</c>: what the index holds and how well it is known.</summary>
internal sealed class StatsCommand : Verb
{
    private readonly Option<bool> _json = CommonOptions.Json();
    private readonly Option<string> _index = CommonOptions.Index();

    public StatsCommand() : base("stats", "Says what the index holds.")
    {
        Examples = ["stats", "stats --json"];
        Add(_json);
        Add(_index);
    }

    public override int Run(ParseResult arguments, CommandContext context)
    {
        using IArticleIndex index = context.Folder(arguments.GetRequiredValue(_index)).Open();
        if (arguments.GetValue(_json)) context.Console.Out.WriteLine(ArticleJson.Status(index.Status));
        else Print(index.Status, context.Console.Out);
        return ExitCode.Ok;
    }

    private static void Print(IndexStatus status, TextWriter output)
    {
        CultureInfo format = CultureInfo.InvariantCulture;
        string Share(int part) => status.Articles == 0 ? "0" : string.Create(format, $"{part:N0} ({100.0 * part / status.Articles:0.0} %)");
        output.WriteLine(string.Create(format, $"articles    {status.Articles:N0}"));
        output.WriteLine(string.Create(format, $"generation  {status.Generation}, published {status.PublishedAt:yyyy-MM-dd HH:mm:ss} UTC, {status.Rejected:N0} inputs rejected"));
        output.WriteLine($"dated       to the day {Share(status.Dated.Exact)}, month or year {Share(status.Dated.Partial)}, undated {Share(status.Dated.Undated)}");
        output.WriteLine($"province    named {Share(status.Located.Named)}, inferred {Share(status.Located.Inferred)}, national or foreign {Share(status.Beyond)}, unknown {Share(status.Located.Unknown)}");
        if (status.Span is { } span) output.WriteLine(string.Create(format, $"published   {span.First:yyyy-MM-dd} to {span.Last:yyyy-MM-dd}"));
        output.WriteLine($"versions    {TerminalText.Line(status.Versions)}");
        output.WriteLine(string.Create(format, $"on disk     {status.Files.Sum(f => f.Bytes):N0} bytes"));
        foreach ((string file, long bytes) in status.Files) output.WriteLine(string.Create(format, $"  {bytes,15:N0}  {file}"));
    }
}
