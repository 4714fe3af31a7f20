using System.CommandLine;
using NewsSearch.Articles;
using NewsSearch.Articles.Json;
using NewsSearch.Articles.Searching;
using NewsSearch.Indexer.CommandLine;

namespace NewsSearch.Indexer.Searching;

/// <summary>A verb about one article of the index: finds it, and gives what was understood of it as JSON or in words.</summary>
internal abstract class ArticleVerb : Verb
{
    private readonly Argument<string> _id = new("ID") { Description = "Id of the article, as a search prints it." };
    private readonly Option<bool> _json = new("--json") { Description = "What was understood of it as one JSON object, as 'inspect --jsonl' writes it." };
    private readonly Option<string> _index = CommonOptions.Index();

    protected ArticleVerb(string name, string description) : base(name, description)
    {
        Examples = [$"{name} xj4bnp4pah", $"{name} xj4bnp4pah --json"];
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
        else Print(article, context);
        return ExitCode.Ok;
    }

    /// <summary>Writes it for a reader.</summary>
    protected abstract void Print(Article article, CommandContext context);
}
