using NewsSearch.Articles.Searching;

namespace NewsSearch.Indexer.Searching;

/// <summary>Writes a request the way it is typed on the command line.</summary>
internal static class RequestWords
{
    /// <summary>"indexer search 'hậu giang' --province hau-giang".</summary>
    public static string Of(ArticleSearchRequest request)
    {
        List<string> words = ["indexer search"];
        foreach ((string name, string value) in ArticleSearchUrl.ToParameters(request))
        {
            if (name == "q") words.Add(Quoted(value));
            else if (name == "named") words.Add("--named");
            else words.Add($"--{name}={(value.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '/' or '_') ? value : Quoted(value))}");
        }

        return string.Join(' ', words);
    }

    // As a POSIX shell takes it literally.
    private static string Quoted(string text) => "'" + text.Replace("'", "'\\''", StringComparison.Ordinal) + "'";
}
