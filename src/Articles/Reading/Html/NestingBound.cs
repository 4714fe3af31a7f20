namespace NewsSearch.Articles.Reading.Html;

/// <summary>
/// Bounds how deep a page nests before it is parsed: the parser's time grows with the square of the depth (10,000 open
/// elements cost seconds, and a page of a few megabytes could hold it for hours).
/// </summary>
internal static class NestingBound
{
    /// <summary>Real pages nest some dozens deep.</summary>
    public const int MaximumDepth = 512;

    // Elements that have no end tag, or whose end tag may be left out: however many are open, they do not nest.
    private static readonly HashSet<string> NotCounted = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr", "param",
        "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "optgroup", "colgroup", "html", "head", "body",
    };

    /// <summary>Whether more elements stand open at some place than are allowed. One pass.</summary>
    public static bool IsExceeded(ReadOnlySpan<char> html)
    {
        Dictionary<string, int> open = new(StringComparer.OrdinalIgnoreCase);
        var openByName = open.GetAlternateLookup<ReadOnlySpan<char>>();
        var notCounted = NotCounted.GetAlternateLookup<ReadOnlySpan<char>>();
        int depth = 0;
        while (html.IndexOf('<') is >= 0 and int at)
        {
            html = html[(at + 1)..];
            if (html.StartsWith("!--", StringComparison.Ordinal))
            {
                html = After(html[3..], "-->");
                continue;
            }

            bool closes = html is ['/', ..];
            if (closes) html = html[1..];
            int length = 0;
            while (length < html.Length && length < 32 && (char.IsAsciiLetterOrDigit(html[length]) || html[length] == '-')) length++;
            ReadOnlySpan<char> name = html[..length];
            if (length == 0 || !char.IsAsciiLetter(name[0]) || notCounted.Contains(name)) continue;

            int count = openByName.TryGetValue(name, out int known) ? known : 0;
            if (closes)
            {
                // A tag that closes nothing must not hide one that is open.
                if (count == 0) continue;
                openByName[name] = count - 1;
                depth--;
            }
            else
            {
                openByName[name] = count + 1;
                if (++depth > MaximumDepth) return true;
                // In a script "<n" is a comparison; only its own end tag counts.
                if (name.Equals("script", StringComparison.OrdinalIgnoreCase)) html = From(html, "</script");
                else if (name.Equals("style", StringComparison.OrdinalIgnoreCase)) html = From(html, "</style");
            }
        }

        return false;
    }

    private static ReadOnlySpan<char> From(ReadOnlySpan<char> html, string end) =>
        html.IndexOf(end, StringComparison.OrdinalIgnoreCase) is >= 0 and int at ? html[at..] : default;

    private static ReadOnlySpan<char> After(ReadOnlySpan<char> html, string end) =>
        html.IndexOf(end, StringComparison.Ordinal) is >= 0 and int at ? html[(at + end.Length)..] : default;
}
