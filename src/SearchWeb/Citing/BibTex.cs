using System.Text;

namespace NewsSearch.Web.Citing;

/// <summary>A reference for LaTeX, as biblatex reads it (entry type <c>online</c>, UTF-8).</summary>
internal static class BibTex
{
    public static string Of(CitedArticle article)
    {
        StringBuilder entry = new($"@online{{dau-{string.Concat(article.Id.Where(char.IsAsciiLetterOrDigit))},\n");
        // Doubled braces keep capitals as they are and a name of an organisation in one piece.
        Add(entry, "title", $"{{{Escaped(article.Title)}}}");
        if (article.Author is { } author) Add(entry, "author", $"{{{Escaped(author)}}}");
        if (article.Source is { } source) Add(entry, "organization", Escaped(source));
        if (article.Published.Iso is { } date) Add(entry, "date", date);
        Add(entry, "url", article.Url.Replace("{", "%7B", StringComparison.Ordinal).Replace("}", "%7D", StringComparison.Ordinal));
        Add(entry, "langid", "vietnamese");
        Add(entry, "note", "Dấu, " + Escaped(article.Id));
        return entry.Append("}\n").ToString();
    }

    private static void Add(StringBuilder entry, string field, string value) => entry.Append($"  {field} = {{{value}}},\n");

    // The characters that mean something to TeX.
    private static string Escaped(string text)
    {
        StringBuilder escaped = new();
        foreach (char c in CitedArticle.OneLine(text))
        {
            escaped.Append(c switch
            {
                '\\' => "\\textbackslash{}",
                '~' => "\\textasciitilde{}",
                '^' => "\\textasciicircum{}",
                '{' or '}' or '&' or '%' or '$' or '#' or '_' => "\\" + c,
                _ => c.ToString(),
            });
        }

        return escaped.ToString();
    }
}
