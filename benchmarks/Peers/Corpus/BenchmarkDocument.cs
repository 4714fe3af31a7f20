namespace NewsSearch.Peers.Corpus;

/// <summary>A document as all engines get it, one line of a file each.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Month">0 to 119, the value to sort and to narrow by.</param>
/// <param name="Facets">Values as <c>field=path</c>, ancestors of a path included.</param>
/// <param name="Words">The words that the analyzer cuts from the text, as it spells them, spaces between them.</param>
/// <param name="Folded">The same words without their marks.</param>
/// <param name="Text">The text itself, on one line.</param>
internal sealed record BenchmarkDocument(int Id, int Month, string[] Facets, string Words, string Folded, string Text)
{
    /// <summary>Writes the line; no part may hold a tab or a line end.</summary>
    public string ToLine() => string.Join('\t', Id, Month, string.Join(' ', Facets), Words, Folded, Text);

    /// <summary>Reads a line that <see cref="ToLine"/> wrote.</summary>
    public static BenchmarkDocument Parse(string line)
    {
        string[] parts = line.Split('\t');
        return new BenchmarkDocument(Number(parts[0]), Number(parts[1]), parts[2].Split(' '), parts[3], parts[4], parts[5]);
    }

    /// <summary>Reads such a line for an engine that cuts the words itself: <see cref="Words"/> and <see cref="Folded"/> are passed over.</summary>
    public static BenchmarkDocument ParseUncut(string line)
    {
        ReadOnlySpan<char> rest = line;
        return new BenchmarkDocument(Number(Next(ref rest)), Number(Next(ref rest)), Next(ref rest).ToString().Split(' '), Skipped(ref rest), Skipped(ref rest), rest.ToString());
    }

    private static ReadOnlySpan<char> Next(ref ReadOnlySpan<char> rest)
    {
        int end = rest.IndexOf('\t');
        ReadOnlySpan<char> part = rest[..end];
        rest = rest[(end + 1)..];
        return part;
    }

    private static string Skipped(ref ReadOnlySpan<char> rest)
    {
        Next(ref rest);
        return "";
    }

    private static int Number(ReadOnlySpan<char> text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
