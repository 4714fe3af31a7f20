using System.CommandLine;
using System.Globalization;
using System.Text;
using NewsSearch.Articles;
using NewsSearch.Articles.Exporting;
using NewsSearch.Articles.Searching;
using NewsSearch.Indexer.CommandLine;
using NewsSearch.Indexer.Searching;

namespace NewsSearch.Indexer.Exporting;

/// <summary><c>export</c>: every article that a search finds, none left out.</summary>
internal sealed class ExportCommand : Verb
{
    private readonly Argument<string[]> _words = new("QUERY") { Arity = ArgumentArity.ZeroOrMore, Description = "Words as on the site; none takes all that the filters leave." };
    private readonly SearchFilters _filters = new();
    private readonly Option<string?> _format = new("--format") { HelpName = "csv|json|jsonl", Description = "csv for spreadsheets (default), jsonl for programs, json as one object." };
    private readonly Option<string?> _out = new("--out") { HelpName = "FILE", Description = "Write to a file, which appears when it is whole; a table gets the mark by which Excel knows UTF-8." };
    private readonly Option<bool> _withText = new("--with-text") { Description = "With the text of each article (json and jsonl)." };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Only say how many articles there are." };
    private readonly Option<bool> _failIfEmpty = new("--fail-if-empty") { Description = "Exit with 1 where nothing is found." };
    private readonly Option<string> _index = CommonOptions.Index();

    public ExportCommand() : base("export", "Writes every article of a search as a table or as JSON.")
    {
        TakesText = true;
        Examples =
        [
            "export --province hau-giang --out hau-giang.csv     a table for a spreadsheet",
            "export giải ngân --from 2023 --format jsonl         for a program, on standard output",
            "export --format jsonl --with-text                   everything, texts included",
            "export --official nghiem-xuan-thanh --dry-run       how many there would be",
        ];
        Add(_words);
        _filters.AddTo(this);
        foreach (Option option in (Option[])[_format, _out, _withText, _dryRun, _failIfEmpty, _index]) Add(option);
    }

    public override int Run(ParseResult arguments, CommandContext context)
    {
        ExportFormat format = FormatOf(arguments);
        ArticleSearchRequest request = _filters.Request(arguments, string.Join(' ', arguments.GetValue(_words) ?? []));
        using IArticleIndex index = context.Folder(arguments.GetRequiredValue(_index)).Open(Timeout.InfiniteTimeSpan);
        ArticleListing listing = index.List(request, context.Cancellation);
        RequestProblems.ThrowIfUnusable(listing.Problems);
        RequestProblems.Say(listing.Problems, context.Console);

        string count = string.Create(CultureInfo.InvariantCulture, $"{listing.Total:N0} {(listing.Total == 1 ? "article" : "articles")}");
        if (arguments.GetValue(_dryRun))
        {
            context.Console.Say($"{count} would be written (dry run).");
        }
        else
        {
            IEnumerable<Article> articles = arguments.GetValue(_withText) ? listing.Articles.Select(article => index.Find(article.Id)!) : listing.Articles;
            if (arguments.GetValue(_out) is not { } path) Write(context.Console.Out, format, listing.Total, articles, context);
            else WriteFile(path, format, listing.Total, articles, context);
            context.Console.Say($"{count} written.");
        }

        return listing.Total == 0 && arguments.GetValue(_failIfEmpty) ? ExitCode.Failure : ExitCode.Ok;
    }

    // Without --format the ending of the file says it.
    private ExportFormat FormatOf(ParseResult arguments)
    {
        string? ending = arguments.GetValue(_out) is { } path ? Path.GetExtension(path).TrimStart('.').ToLowerInvariant() : null;
        string name = arguments.GetValue(_format) ?? (ExportFormat.All.Any(f => f.Name == ending) ? ending! : ExportFormat.Csv.Name);
        ExportFormat format = ExportFormat.All.FirstOrDefault(f => f.Name == name)
            ?? throw new UsageException($"--format takes {string.Join(", ", ExportFormat.All.Select(f => f.Name))}, not '{name}'.");
        if (!arguments.GetValue(_withText)) return format;
        return format == ExportFormat.Csv ? throw new UsageException("--with-text needs --format json or jsonl: a table has no place for texts.") : format.WithText();
    }

    // Written beside and renamed: whoever waits for the file never reads half of it.
    private static void WriteFile(string path, ExportFormat format, int total, IEnumerable<Article> articles, CommandContext context)
    {
        string unfinished = path + ".tmp";
        try
        {
            using (StreamWriter file = new(unfinished, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)))
            {
                if (format == ExportFormat.Csv) file.Write(ArticleCsv.ByteOrderMark);
                Write(file, format, total, articles, context);
            }

            File.Move(unfinished, path, overwrite: true);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }

    private static void Write(TextWriter output, ExportFormat format, int total, IEnumerable<Article> articles, CommandContext context)
    {
        output.Write(format.Head(total));
        bool first = true;
        foreach (Article article in articles)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            if (!first) output.Write(format.Between);
            output.Write(format.Article(article, context.Catalogue));
            first = false;
        }

        if (!first || format != ExportFormat.JsonLines) output.Write(format.Foot);
    }
}
