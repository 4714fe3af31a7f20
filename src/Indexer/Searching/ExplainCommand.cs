using System.CommandLine;
using NewsSearch.Articles;
using NewsSearch.Articles.Json;
using NewsSearch.Articles.Searching;
using NewsSearch.Indexer.CommandLine;

namespace NewsSearch.Indexer.Searching;

/// <summary><c>explain</c>: why an article of the index is dated, located and peopled as it is.</summary>
internal sealed class ExplainCommand : Verb
{
    private readonly Argument<string> _id = new("ID") { Description = "Id of the article, as a search prints it." };
    private readonly Option<bool> _json = new("--json") { Description = "The same as one JSON object, in the shape of 'inspect --jsonl'." };
    private readonly Option<string> _index = CommonOptions.Index();

    public ExplainCommand() : base("explain", "Says by which rules and words an article was understood, and what was rejected.")
    {
        Examples = ["explain xj4bnp4pah", "explain xj4bnp4pah --json"];
        Add(_id);
        Add(_json);
        Add(_index);
    }

    public override int Run(ParseResult arguments, CommandContext context)
    {
        string id = arguments.GetRequiredValue(_id);
        using IArticleIndex index = context.Folder(arguments.GetRequiredValue(_index)).Open();
        if (index.Find(id) is not { } article) return UnknownArticle.Say(id, context.Console);
        if (arguments.GetValue(_json)) context.Console.Out.WriteLine(ArticleJson.Inspect(article, context.Catalogue));
        else new FindingPrinter(context.Console, context.Catalogue).Print(article);
        return ExitCode.Ok;
    }
}
