using System.Buffers;
using NewsSearch.Articles.Reading;
using NewsSearch.Articles.Understanding.Dates;

namespace NewsSearch.Articles.Understanding.Layout;

/// <summary>Tells what a line is from the line alone; where it stands is weighed by <see cref="LayoutRecognizer"/>.</summary>
internal static class LineClassifier
{
    private const int MaxChromeLength = 200;
    private const int MaxFurnitureLength = 120;
    private const int MaxHeadingWords = 40;

    private static readonly SearchValues<char> CountCharacters = SearchValues.Create("0123456789., ");

    public static LineKind Classify(TextView view, TextLine line)
    {
        if (line.IsBlank) return LineKind.Blank;
        Span range = line.Range;
        ReadOnlySpan<char> folded = view.FoldedOf(range);
        if (range.Length <= MaxChromeLength && ClassifyChrome(view, range, folded) is { } chrome) return chrome;
        if (CaptionRules.IsCaption(view, line)) return LineKind.Caption;
        return line.Words <= MaxHeadingWords && !EndsSentence(view.ComposedOf(range)) ? LineKind.Heading : LineKind.Prose;
    }

    /// <summary>Whether the last character says that a sentence ends here, or that it goes on below.</summary>
    public static bool EndsSentence(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd("\"”’')]»");
        return text.Length > 0 && text[^1] is '.' or ';' or ':' or ',' or '…' or '!';
    }

    /// <summary>A line without list marks, counts and punctuation at its ends, as the lexicon writes it.</summary>
    public static ReadOnlySpan<char> Core(ReadOnlySpan<char> folded)
    {
        folded = folded.Trim(" \t-–•|[]»›>:.…+*");
        int open = folded.LastIndexOf('(');
        if (open > 0 && folded[^1] == ')' && folded[(open + 1)..^1].IndexOfAnyExcept(CountCharacters) < 0) folded = folded[..open];
        return folded.TrimEnd(" :");
    }

    private static LineKind? ClassifyChrome(TextView view, Span range, ReadOnlySpan<char> folded)
    {
        if (IsImageName(folded) || IsWeather(folded) || IsShareBar(folded)) return LineKind.Chrome;
        if (DateLine.Read(view, range) is not null) return LineKind.DateLine;
        ReadOnlySpan<char> core = Core(folded);
        if (core.IsEmpty) return LineKind.Chrome;
        if (Contains(ChromeLexicon.FooterHeadings, core)) return LineKind.FooterStart;
        if (StartsWithAny(folded, ChromeLexicon.FooterBeginnings)) return LineKind.FooterStart;
        if (StartsWithAny(folded, ChromeLexicon.FooterBeginningsOfNoSentence) && folded[^1] != '.') return LineKind.FooterStart;
        if (Contains(ChromeLexicon.Furniture, core)) return LineKind.Chrome;
        if (range.Length <= MaxFurnitureLength && StartsWithAny(folded.TrimStart("[ -|"), ChromeLexicon.FurnitureBeginnings)) return LineKind.Chrome;
        if (IsMenu(folded)) return LineKind.Chrome;
        return IsOtherHeadline(view, range, folded) ? LineKind.OtherHeadline : null;
    }

    // "Hà Nội 24°C | Đà Nẵng 27°C"
    private static bool IsWeather(ReadOnlySpan<char> folded) =>
        folded.Contains("°c", StringComparison.Ordinal) && (folded.Contains('|') || (folded.Count(' ') < 8 && !EndsSentence(folded)));

    // "Chia sẻ Facebook Twitter Zalo"
    private static bool IsShareBar(ReadOnlySpan<char> folded)
    {
        if (folded.Length > 80) return false;
        bool any = false;
        foreach (Range range in folded.SplitAny(" \t|,:/-•"))
        {
            if (folded[range].IsEmpty) continue;
            if (!Contains(ChromeLexicon.ShareWords, folded[range])) return false;
            any = true;
        }

        return any;
    }

    private static bool IsImageName(ReadOnlySpan<char> folded)
    {
        int dot = folded.LastIndexOf('.');
        return dot > 0 && folded[dot..] is ".jpg" or ".jpeg" or ".png" or ".gif" or ".bmp" or ".webp" && folded.Count(' ') <= 5;
    }

    // "Trang chủ > Tin tức", "Trang nhất / Kinh tế", "Giới thiệu\tLiên hệ", "In trang | Gửi email"
    private static bool IsMenu(ReadOnlySpan<char> folded)
    {
        if (EndsSentence(folded)) return false;
        int tabs = folded.Count('\t');
        int bars = folded.Count(" | ");
        int arrows = folded.Count(" > ") + folded.Count(" » ") + folded.Count(" › ") + folded.Count(" >> ");
        int parts = 1 + tabs + bars + arrows;
        if (tabs + bars == 1 && arrows == 0) return folded.Length <= 40 && folded.Count(' ') <= 6;
        return parts > 1 && folded.Count(' ') + tabs <= parts * 8;
    }

    // "» Kon Tum khen thưởng 12 tập thể (11/03/2019)", "Gà chết hàng loạt ở Long An(02/01/2004)"
    private static bool IsOtherHeadline(TextView view, Span range, ReadOnlySpan<char> folded)
    {
        if (folded[0] is '»' or '›' || folded.StartsWith(">>")) return !EndsSentence(view.ComposedOf(range));
        int open = folded.LastIndexOf('(');
        if (open < 10 || folded[^1] != ')' || folded.Length - open > 22) return false;
        List<DateMention> dates = DateScanner.Scan(view, new Span(range.Start + open, range.End));
        return dates.Count == 1 && dates[0].Form == DateForm.Day && dates[0].Digits == range.Start + open + 1;
    }

    public static bool StartsWithAny(ReadOnlySpan<char> folded, string[] beginnings)
    {
        foreach (string beginning in beginnings)
        {
            if (folded.StartsWith(beginning)) return true;
        }

        return false;
    }

    public static bool Contains(HashSet<string> phrases, ReadOnlySpan<char> folded) =>
        phrases.GetAlternateLookup<ReadOnlySpan<char>>().Contains(folded);
}
