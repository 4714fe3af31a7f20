using System.CommandLine;
using NewsSearch.Articles;
using NewsSearch.Articles.Json;
using NewsSearch.Articles.Reading;
using NewsSearch.Articles.Understanding;
using NewsSearch.Indexer.CommandLine;
using NewsSearch.Indexer.Indexing;
using NewsSearch.Indexer.Searching;

namespace NewsSearch.Indexer.Understanding;

/// <summary><c>inspect</c>: what is understood of each article, without an index.</summary>
internal sealed class InspectCommand : Verb
{
    private readonly Argument<string[]> _paths = new("PATH") { Arity = ArgumentArity.OneOrMore, Description = "Files and folders of .txt, .html, .jsonl, .jsonl.gz; '-' for standard input (JSONL)." };
    private readonly Option<bool> _jsonl = new("--jsonl") { Description = "One JSON object a line." };

    public InspectCommand() : base("inspect", "Says what is understood of each article, and by which words.")
    {
        Examples = ["inspect seeds", "inspect seeds --jsonl", "inspect - --jsonl < articles.jsonl"];
        Add(_paths);
        Add(_jsonl);
    }

    public override int Run(ParseResult arguments, CommandContext context)
    {
        bool jsonl = arguments.GetValue(_jsonl);
        ArticleUnderstanding understanding = new(context.Catalogue);
        ArticlePrinter printer = new(context.Console, context.Catalogue);
        int articles = 0, rejected = 0;
        foreach (ReadStep step in new ArticleReader().Read(arguments.GetRequiredValue(_paths), InputPaths.StandardInput(arguments.GetRequiredValue(_paths), context.Console)))
        {
            context.Cancellation.ThrowIfCancellationRequested();
            if (step.Rejected is { } reason)
            {
                rejected++;
                context.Console.Complain(RejectedInputs.Sentence(reason));
            }

            if (step.Document is null) continue;
            Article article = understanding.Understand(step.Document);
            if (jsonl)
            {
                context.Console.Out.WriteLine(ArticleJson.Inspect(article, context.Catalogue));
            }
            else
            {
                if (articles > 0) context.Console.Out.WriteLine();
                printer.Print(article, withText: false);
            }

            articles++;
        }

        if (articles == 0) throw new BadCorpusException("There is no article in what was given.");
        return rejected > 0 ? ExitCode.SomeRejected : ExitCode.Ok;
    }
}
