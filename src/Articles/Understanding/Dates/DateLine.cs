using NewsSearch.Articles.Reading;
using NewsSearch.Articles.Understanding.Layout;

namespace NewsSearch.Articles.Understanding.Dates;

/// <summary>A line that a page prints to say a date: "Thứ Bảy, 14/10/2023 18:0'(GMT+7)", "[ Cập nhật vào ngày (04/10/2021) ]".</summary>
/// <param name="Line">The whole line in the view.</param>
/// <param name="Mention">Its date; the year may be missing.</param>
/// <param name="HasTime">Whether a time of day stands beside it.</param>
/// <param name="HasLabel">Whether it says updated, posted, published.</param>
/// <param name="IsToday">Whether it says that this is the day of the visit.</param>
internal sealed record DateLine(Span Line, DateMention Mention, bool HasTime, bool HasLabel, bool IsToday)
{
    // A section or an author may stand on the line too, where something shows that the date is the page's.
    private const int MaxOtherWords = 5;
    private const int MaxLength = 160;

    private static readonly HashSet<string> Labels =
    [
        "cap", "nhat", "dang", "xuat", "ban", "phat", "hanh", "posted", "published", "updated",
    ];

    private static readonly HashSet<string> Vocabulary =
    [
        "thu", "hai", "ba", "tu", "nam", "sau", "bay", "chu", "cn", "t2", "t3", "t4", "t5", "t6", "t7", "ngay", "thang", "vao", "luc", "hoi", "lan",
        "cuoi", "tai", "len", "gui", "bai", "viet", "tin", "boi", "gio", "phut", "giay", "h", "gmt", "utc", "am", "pm", "sa", "ch", "so", "xem", "luot",
        "doc", "view", "views", "nguoi", "hom", "nay", "thoi", "gian", "date", "on", "at", "by", "sang", "chieu", "toi", "trua", "monday", "tuesday",
        "wednesday", "thursday", "friday", "saturday", "sunday",
    ];

    /// <summary>Reads a line, or null where it is none.</summary>
    public static DateLine? Read(TextView view, Span line)
    {
        if (line.Length is < 4 or > MaxLength) return null;
        DateMention? found = null;
        foreach (DateMention mention in DateScanner.Scan(view, line))
        {
            if (mention.Form is DateForm.Day || (found is null && mention.Form is DateForm.DayOfMonth)) found = mention;
            if (mention.Form is DateForm.Day) break;
        }

        // "Thứ Bảy, 13/8 | 08:05": the weekday stands for the word that says day.
        if (found is null && !TryWeekdayDate(view, line, out found)) return null;
        DateMention date = found!.Value;
        ReadOnlySpan<char> text = view.FoldedOf(line);
        bool hasLabel = false;
        int others = 0;
        int at = line.Start;
        while (NextWord(view, ref at, line.End, out Span word))
        {
            if (word.Start >= date.Range.Start && word.End <= date.Range.End) continue;
            ReadOnlySpan<char> folded = view.FoldedOf(word);
            bool label = Labels.GetAlternateLookup<ReadOnlySpan<char>>().Contains(folded);
            hasLabel |= label;
            if (!label && !Vocabulary.GetAlternateLookup<ReadOnlySpan<char>>().Contains(folded) && ++others > MaxOtherWords) return null;
        }

        bool hasTime = HasClock(text);
        bool isToday = text.StartsWith("hom nay");
        if (others > 0 && !hasTime && !(hasLabel && others <= 3) && text.IndexOf('|') < 0) return null;
        return new DateLine(line, date, hasTime, hasLabel, isToday);
    }

    private static bool TryWeekdayDate(TextView view, Span line, out DateMention? mention)
    {
        mention = null;
        ReadOnlySpan<char> text = view.FoldedOf(line);
        int weekday = text.StartsWith("thu ") ? 4 : text.StartsWith("chu nhat") ? 0 : -1;
        if (weekday < 0) return false;
        int digit = text.IndexOfAnyInRange('0', '9');
        if (digit < 0 || digit > 16) return false;
        int at = line.Start + digit;
        int end = at;
        while (end < line.End && (char.IsAsciiDigit(view.Folded[end]) || view.Folded[end] is '/' or '-')) end++;
        string[] parts = view.Folded[at..end].Split('/', '-');
        if (parts.Length != 2 || !int.TryParse(parts[0], out int day) || !int.TryParse(parts[1], out int month)) return false;
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(2000, month)) return false;
        mention = new DateMention(new Span(at, end), at, DateForm.DayOfMonth, 0, month, day);
        return true;
    }

    // "08:05", "18:0'", "09h15"
    private static bool HasClock(ReadOnlySpan<char> text)
    {
        for (int i = 1; i + 1 < text.Length; i++)
        {
            if (text[i] is ':' or 'h' or 'g' && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1])) return true;
        }

        return text.Contains("gmt", StringComparison.Ordinal);
    }

    private static bool NextWord(TextView view, ref int at, int end, out Span word)
    {
        while (at < end && !char.IsLetter(view.Folded[at])) at++;
        int start = at;
        while (at < end && char.IsLetterOrDigit(view.Folded[at])) at++;
        word = new Span(start, at);
        return at > start;
    }
}
