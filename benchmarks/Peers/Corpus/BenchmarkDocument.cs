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
    /// <param name="line">The line.</param>
    /// <param name="withWords">Whether <see cref="Words"/> and <see cref="Folded"/> are wanted; else they are empty.</param>
    public static BenchmarkDocument Parse(string line, bool withWords)
    {
        Span<Range> parts = stackalloc Range[6];
        line.AsSpan().Split(parts, '\t');
        string Cut(Range part) => withWords ? line[part] : "";
        return new BenchmarkDocument(Number(line.AsSpan()[parts[0]]), Number(line.AsSpan()[parts[1]]), line[parts[2]].Split(' '), Cut(parts[3]), Cut(parts[4]), line[parts[5]]);
    }

    private static int Number(ReadOnlySpan<char> text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
