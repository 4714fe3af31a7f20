using NewsSearch.Articles.Searching;
using NewsSearch.Catalogue;

namespace NewsSearch.Articles.Json;

/// <summary>The JSON shapes of docs (snake_case, Vietnamese unescaped) that the command line and the API share.</summary>
public static class ArticleJson
{
    /// <summary>Version of the shapes; they only gain fields.</summary>
    public const int SchemaVersion = 1;

    /// <summary>What was understood of an article, one object on one line.</summary>
    public static string Inspect(Article article, NewsCatalogue catalogue) => throw new NotImplementedException();

    /// <summary>The answer to a search, one object.</summary>
    public static string SearchResults(ArticleSearchResults results, NewsCatalogue catalogue, bool indented = false) => throw new NotImplementedException();
}
