namespace NewsSearch.Articles.Understanding.Layout;

/// <summary>Finds the headline among the lines above the first sentence.</summary>
internal static class HeadRules
{
    // Headlines of the press have some 6 to 25 words; sections of a portal rarely more than 8.
    private const int MaxSectionWords = 8;
    private const int SurelySectionWords = 4;
    private const int MaxTitleWords = 45;
    private const int MaxSiteNameWords = 10;
    private const int MenuLines = 4;
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
                case LineKind.OtherHeadline when char.IsLetter(view.Composed[line.Range.Start]) && candidates.Count == 0:
                    candidates.Add(i);
                    break;
                case LineKind.Caption or LineKind.Heading when line.Words <= MaxTitleWords && !IsSiteName(view, line):
                    candidates.Add(i);
                    break;
            }
        }

        int title = Choose(view, lines, candidates, lastDate, first);
        if (title >= 0) return (title, title);
        if (first < 0) first = lines.FindIndex(line => line.Kind is LineKind.Heading or LineKind.Caption);
        if (first < 0) first = lines.FindIndex(line => !line.IsBlank);
        return (-1, first);
    }

    private static int Choose(TextView view, List<TextLine> lines, List<int> candidates, int lastDate, int first)
    {
        // A portal's or newspaper's name in capitals above a headline that is not.
        if (candidates.Exists(i => !CaptionRules.IsUpperCase(view.ComposedOf(lines[i].Range)) && lines[i].Words > SurelySectionWords))
            candidates.RemoveAll(i => lines[i].Words <= MaxSiteNameWords && CaptionRules.IsUpperCase(view.ComposedOf(lines[i].Range)));
        if (candidates.Count == 0) return -1;

        int above = candidates.FindLastIndex(i => i < lastDate);
        int below = candidates.FindIndex(i => i > lastDate);
        int chosen;
        if (lastDate >= 0 && above >= 0 && below >= 0)
        {
            // One stands above the page's date and one below it: section and headline, or headline and lead.
            int upper = Longest(lines, candidates[..(above + 1)]);
            int lower = candidates[below];
            int upperWords = lines[upper].Words;
            bool setApart = HasDateLineAbove(lines, upper) || lines[lower - 1].IsBlank;
            bool lowerIsTitle = upperWords <= SurelySectionWords || (upperWords <= MaxSectionWords && lines[lower].Words > upperWords && setApart);
            chosen = lowerIsTitle ? FirstLongEnough(lines, candidates[below..]) : upper;
        }
        else if (lastDate >= 0 && below < 0)
        {
            chosen = FirstLongEnough(lines, Enumerable.Reverse(candidates));
        }
        else
        {
            // So many lines are a menu, and the headline is the last before the sentences begin.
            chosen = candidates.Count >= MenuLines ? Longest(lines, candidates[^2..]) : FirstLongEnough(lines, candidates);
        }

        // A single word right above prose is a menu entry.
        return lines[chosen].Words < 2 && first >= 0 ? -1 : chosen;
    }

    // A page whose upper date is the day of the visit prints section, date, headline below it.
    private static bool HasDateLineAbove(List<TextLine> lines, int index)
    {
        for (int i = index - 1; i >= 0; i--)
        {
            if (lines[i].Kind == LineKind.DateLine) return true;
        }

        return false;
    }

    private static int FirstLongEnough(List<TextLine> lines, IEnumerable<int> candidates)
    {
        int last = -1;
        foreach (int i in candidates)
        {
            if (lines[i].Words > SurelySectionWords) return i;
            last = i;
        }

        return last;
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
