using NewsSearch.Articles;
using NewsSearch.Indexer.CommandLine;

namespace NewsSearch.Indexer.Searching;

/// <summary><c>show</c>: one article with everything that was understood of it.</summary>
internal sealed class ShowCommand() : ArticleVerb("show", "Shows one article of the index.")
{
    protected override void Print(Article article, CommandContext context) => new ArticlePrinter(context.Console, context.Catalogue).Print(article, withText: true);
}
