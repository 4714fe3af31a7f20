using NewsSearch.Articles.Reading;

namespace NewsSearch.Articles.Understanding.Layout;

/// <summary>Finds where an article ends, and what below its end is a byline and what the foot of the page.</summary>
internal static class TailRules
{
    private const int MinHeadlineWords = 5;

    // A byline stands within a few lines of the last sentence.
    private const int MaxBylineDistance = 4;

    /// <summary>
    /// Index of the line that opens the foot of the page, or the number of lines. A heading such as "Tin liên quan" with
    /// most of the article still to come is a box inside the article: its lines are marked and passed.
    /// </summary>
    public static int FindFooter(List<TextLine> lines, int first)
    {
        long total = 0;
        for (int i = first; i < lines.Count; i++)
        {
            if (IsArticle(lines[i])) total += lines[i].Words;
        }

        long before = 0;
        for (int i = first + 1; i < lines.Count; i++)
        {
            if (IsArticle(lines[i])) before += lines[i].Words;
            if (lines[i].Kind != LineKind.FooterStart) continue;
            if (total - before <= before / 2) return i;
            PassBox(lines, i);
        }

        return lines.Count;
    }

    /// <summary>Index after the last line of the article, and the byline below it.</summary>
    public static (int End, TextLine? Byline, string? Author) FindEnd(TextView view, List<TextLine> lines, int first, int footer)
    {
        int last = footer - 1;
        while (last > first && lines[last].Kind is LineKind.Blank or LineKind.Chrome or LineKind.DateLine or LineKind.FooterStart or LineKind.OtherHeadline) last--;

        last = CutHeadlines(lines, first, last);
        int prose = last;
        while (prose > first && !IsArticle(lines[prose])) prose--;
        int distance = 0;
        for (int i = prose + 1; i <= last && distance <= MaxBylineDistance; i++)
        {
            if (lines[i].IsBlank) continue;
            distance++;
            // What stands below a byline is no article any more.
            if (BylineRules.Read(view, lines[i].Range) is { } author) return (i, lines[i], author);
        }

        // A byline may look like prose: "Theo TTXVN.", or like the description of a picture.
        if (prose > first && lines[prose].Words <= 8 && BylineRules.Read(view, lines[prose].Range) is { } signed) return (prose, lines[prose], signed);
        return (last + 1, null, null);
    }

    // Two headlines or more below the last sentence, not signed in between, are those of other articles.
    private static int CutHeadlines(List<TextLine> lines, int first, int last)
    {
        int headlines = 0;
        int cut = last;
        for (int i = last; i > first && lines[i].Kind is LineKind.Heading or LineKind.Blank or LineKind.OtherHeadline; i--)
        {
            if (lines[i].Kind == LineKind.Heading && lines[i].Words < MinHeadlineWords) return last;
            if (!lines[i].IsBlank)
            {
                headlines++;
                cut = i - 1;
            }
        }

        return headlines >= 2 ? cut : last;
    }

    private static bool IsArticle(TextLine line) => line.Kind is LineKind.Caption || (line.Kind is LineKind.Prose && line.Words > 2);

    private static void PassBox(List<TextLine> lines, int heading)
    {
        lines[heading].Kind = LineKind.Chrome;
        for (int i = heading + 1; i < lines.Count && lines[i].Kind is LineKind.Heading or LineKind.OtherHeadline or LineKind.Chrome or LineKind.DateLine; i++)
            lines[i].Kind = LineKind.Chrome;
    }
}
