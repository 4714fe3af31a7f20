using NewsSearch.Articles;
using NewsSearch.Indexer.CommandLine;

namespace NewsSearch.Indexer.Searching;

/// <summary><c>explain</c>: why an article of the index is dated, located and peopled as it is.</summary>
internal sealed class ExplainCommand() : ArticleVerb("explain", "Says by which rules and words an article was understood, and what was rejected.")
{
    protected override void Print(Article article, CommandContext context) => new FindingPrinter(context.Console, context.Catalogue).Print(article);
}
