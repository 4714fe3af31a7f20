using System.CommandLine;
using NewsSearch.Articles;
using NewsSearch.Articles.Json;
using NewsSearch.Articles.Searching;
using NewsSearch.Indexer.CommandLine;

namespace NewsSearch.Indexer.Searching;

/// <summary><c>show</c>: one article with everything that was understood of it.</summary>
internal sealed class ShowCommand : Verb
{
    private readonly Argument<string> _id = new("ID") { Description = "Id of the article, as a search prints it." };
    private readonly Option<bool> _json = new("--json") { Description = "What was understood of it, as 'inspect --jsonl' writes it." };
    private readonly Option<string> _index = CommonOptions.Index();

    public ShowCommand() : base("show", "Shows one article of the index.")
    {
        Examples = ["show xj4bnp4pah", "show xj4bnp4pah --json"];
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
        else new ArticlePrinter(context.Console, context.Catalogue).Print(article, withText: true);
        return ExitCode.Ok;
    }
}
