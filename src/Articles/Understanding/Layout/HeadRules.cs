namespace NewsSearch.Articles.Understanding.Layout;

/// <summary>Finds the headline among the lines above the first sentence.</summary>
internal static class HeadRules
{
    // Headlines of the press have some 6 to 25 words; sections of a portal rarely more than 8.
    private const int MaxSectionWords = 8;
    private const int SurelySectionWords = 4;
    private const int MaxTitleWords = 45;
    private const int MaxHeadLines = 25;

    /// <summary>Index of the headline, or -1 where the page has lost it, and of the first line of the article.</summary>
    public static (int Title, int First) Find(TextView view, List<TextLine> lines)
    {
        List<int> candidates = [];
        int lastDate = -1;
        int first = -1;
        int seen = 0;
        for (int i = 0; i < lines.Count && first < 0; i++)
        {
            TextLine line = lines[i];
            if (line.IsBlank) continue;
            if (++seen > MaxHeadLines) break;
            switch (line.Kind)
            {
                case LineKind.Prose:
                    first = i;
                    break;
                case LineKind.Caption when candidates.Count > 0 || CaptionRules.IsScene(view, line) || LineClassifier.EndsSentence(view.ComposedOf(line.Range)):
                    first = i;
                    break;
                case LineKind.DateLine:
                    lastDate = i;
                    break;
                case LineKind.Caption or LineKind.Heading when line.Words <= MaxTitleWords && !IsSiteName(view, line):
                    candidates.Add(i);
                    break;
            }
        }

        int title = Choose(lines, candidates, lastDate, first);
        if (title >= 0) return (title, title);
        if (first < 0) first = lines.FindIndex(line => line.Kind is LineKind.Heading or LineKind.Caption);
        if (first < 0) first = lines.FindIndex(line => !line.IsBlank);
        return (-1, first);
    }

    private static int Choose(List<TextLine> lines, List<int> candidates, int lastDate, int first)
    {
        if (candidates.Count == 0) return -1;

        // Where one stands above the page's date and one below it, the upper one may be the section, the lower one the lead.
        int above = candidates.FindLastIndex(i => i < lastDate);
        int below = candidates.FindIndex(i => i > lastDate);
        int chosen;
        if (lastDate >= 0 && above >= 0 && below >= 0)
        {
            int upper = Longest(lines, candidates[..(above + 1)]);
            int lower = candidates[below];
            int upperWords = lines[upper].Words;
            bool lowerIsTitle = upperWords <= SurelySectionWords || (upperWords <= MaxSectionWords && lines[lower].Words > upperWords) || HasDateLineAbove(lines, upper);
            chosen = lowerIsTitle ? FirstLongEnough(lines, candidates[below..]) : upper;
        }
        else
        {
            chosen = FirstLongEnough(lines, candidates);
        }

        // A line of a few words right above prose is a headline only if nothing says that it is a menu entry.
        return lines[chosen].Words < 2 && first >= 0 ? -1 : chosen;
    }

    // A page whose upper date is the day of the visit prints section, date, headline below it.
    private static bool HasDateLineAbove(List<TextLine> lines, int index)
    {
        for (int i = index - 1; i >= 0; i--)
        {
            if (lines[i].Kind == LineKind.DateLine) return lines[index].Words <= MaxSectionWords + 4;
        }

        return false;
    }

    private static int FirstLongEnough(List<TextLine> lines, List<int> candidates)
    {
        foreach (int i in candidates)
        {
            if (lines[i].Words > SurelySectionWords) return i;
        }

        return candidates[^1];
    }

    private static int Longest(List<TextLine> lines, List<int> candidates)
    {
        int longest = candidates[0];
        foreach (int i in candidates)
        {
            if (lines[i].Words > lines[longest].Words) longest = i;
        }

        return longest;
    }

    private static bool IsSiteName(TextView view, TextLine line) =>
        CaptionRules.IsUpperCase(view.ComposedOf(line.Range)) && LineClassifier.StartsWithAny(view.FoldedOf(line.Range), ChromeLexicon.SiteNames);
}
