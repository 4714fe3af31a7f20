using NewsSearch.Articles.Reading;

namespace NewsSearch.Articles.Understanding.Layout;

/// <summary>The foot of a page glued to the word before it: "Kim NgânCác ý kiến của bạn đọc".</summary>
internal static class GluedFooter
{
    /// <summary>Where it begins in the view, or -1.</summary>
    public static int Find(TextView view, Span line)
    {
        ReadOnlySpan<char> folded = view.FoldedOf(line);
        int first = -1;
        foreach (string phrase in ChromeLexicon.GluedFooters)
        {
            int at = folded.LastIndexOf(phrase);
            if (at < 1) continue;
            char before = view.Composed[line.Start + at - 1];
            bool glued = char.IsLower(before) || (char.IsUpper(before) && at >= 2) || before is '.' or '…' or ')' or '!' or '"' or '”';
            if (glued && char.IsUpper(view.Composed[line.Start + at]) && (first < 0 || at < first)) first = at;
        }

        return first < 0 ? -1 : line.Start + first;
    }
}
