using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NewsSearch.Articles.Searching;
using NewsSearch.Catalogue;

namespace NewsSearch.Articles.Json;

/// <summary>The JSON shapes of docs (snake_case, Vietnamese unescaped) that the command line and the API share.</summary>
/// <remarks>Pure; safe from any thread. Lone surrogates of a damaged text come out as U+FFFD.</remarks>
public static class ArticleJson
{
    /// <summary>Version of the shapes; they only gain fields.</summary>
    public const int SchemaVersion = 1;

    /// <summary>What was understood of an article, one object on one line.</summary>
    public static string Inspect(Article article, NewsCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(catalogue);
        return Write(indented: false, json => InspectJson.Write(json, article, catalogue));
    }

    /// <summary>The answer to a search, one object.</summary>
    public static string SearchResults(ArticleSearchResults results, NewsCatalogue catalogue, bool indented = false)
    {
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(catalogue);
        return Write(indented, json => SearchResultsJson.Write(json, results, catalogue));
    }

    /// <summary>An article with its text and what was understood of it, one object.</summary>
    public static string Document(Article article, NewsCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(catalogue);
        return Write(indented: false, json => InspectJson.Write(json, article, catalogue, withText: true));
    }

    /// <summary>The values of a facet, one object.</summary>
    public static string FacetValues(string name, Facet facet)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(facet);
        return Write(indented: false, json => FacetValuesJson.Write(json, name, facet));
    }

    /// <summary>What an index holds, one object.</summary>
    public static string Status(IndexStatus status)
    {
        ArgumentNullException.ThrowIfNull(status);
        return Write(indented: false, json => IndexStatusJson.Write(json, status));
    }

    /// <summary>Completions of what is typed, one object.</summary>
    public static string Suggestions(string typed, IReadOnlyList<Suggestion> suggestions)
    {
        ArgumentNullException.ThrowIfNull(typed);
        ArgumentNullException.ThrowIfNull(suggestions);
        return Write(indented: false, json => SuggestionsJson.Write(json, typed, suggestions));
    }

    // Relaxed escaping leaves Vietnamese letters as they are; the output is never put into HTML as it stands.
    private static string Write(bool indented, Action<Utf8JsonWriter> content)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = indented }))
        {
            content(json);
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }
}
