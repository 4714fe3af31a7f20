using NewsSearch.Articles.Reading;
using NewsSearch.Articles.Understanding.Layout;

namespace NewsSearch.Articles.Understanding.Dates;

/// <summary>Finds the dates written in a text, in one pass and without regular expressions.</summary>
/// <remarks>
/// A day without a year counts only after a word that says day or time of day, or alone in brackets: otherwise 3/2 is a
/// score, a share or a street. Days come first, as Vietnam writes them.
/// </remarks>
internal static class DateScanner
{
    private const int MinYear = 1900;
    private const int MaxYear = 2100;

    // Composed, because folded "tới" (until) and "tối" (evening) fall together; unaccented for texts without marks.
    private static readonly HashSet<string> DayWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "ngày", "sáng", "trưa", "chiều", "tối", "đêm", "khuya", "hôm", "mùng", "mồng", "nay", "qua", "kia",
        "ngay", "sang", "trua", "chieu", "toi", "dem", "hom", "mung",
    };

    // Streets, canals and squares are called after days.
    private static readonly HashSet<string> PlaceWords =
    [
        "duong", "pho", "kenh", "cau", "rach", "cho", "ben", "truong", "xa", "vien", "lo", "thcs", "thpt", "doan",
    ];

    /// <summary>All dates of a range of the view, in order, not overlapping.</summary>
    public static List<DateMention> Scan(TextView view, Span range)
    {
        List<DateMention> mentions = [];
        ReadOnlySpan<char> text = view.Folded.AsSpan(0, range.End);
        int at = range.Start;
        while (at < range.End)
        {
            int next = text[at..].IndexOfAnyInRange('0', '9');
            int quarter = FindQuarter(text, at, next < 0 ? range.End : at + next, out int roman);
            if (quarter >= 0 && QuarterWithYear(text, quarter, roman) is { } written)
            {
                mentions.Add(written);
                at = written.Range.End;
                continue;
            }

            if (next < 0) break;
            at += next;
            if (StartsNumber(text, at) && TryRead(view, text, at, range.Start) is { } mention)
            {
                mentions.Add(mention);
                at = mention.Range.End;
                continue;
            }

            while (at < range.End && char.IsAsciiDigit(text[at])) at++;
        }

        return mentions;
    }

    /// <summary>Reads the number at an offset: its value and where it ends; more than four digits are no part of a date.</summary>
    private static bool TryNumber(ReadOnlySpan<char> text, int at, out int value, out int end)
    {
        value = 0;
        end = at;
        while (end < text.Length && char.IsAsciiDigit(text[end]) && end - at < 5) value = (value * 10) + (text[end++] - '0');
        return end > at && end - at < 5;
    }

    private static bool StartsNumber(ReadOnlySpan<char> text, int at)
    {
        if (at == 0) return true;
        char before = text[at - 1];
        if (char.IsLetterOrDigit(before)) return false;
        return before is not ('.' or ',' or '/' or '-' or ':') || at < 2 || !char.IsAsciiDigit(text[at - 2]);
    }

    private static DateMention? TryRead(TextView view, ReadOnlySpan<char> text, int at, int from)
    {
        if (!TryNumber(text, at, out int first, out int end)) return null;
        return end - at == 4 ? ReadFromYear(view, text, at, first, end, from) : ReadFromDay(view, text, at, first, end, from);
    }

    private static DateMention? ReadFromYear(TextView view, ReadOnlySpan<char> text, int at, int year, int end, int from)
    {
        if (year is < MinYear or > MaxYear) return null;
        int after = SkipSpaces(text, end);
        if (after < text.Length && text[after] is '-' or '/')
        {
            char separator = text[after];
            if (TryNumber(text, SkipSpaces(text, after + 1), out int second, out int secondEnd) && !IsDigit(text, secondEnd))
            {
                if (second is >= MinYear and <= MaxYear) return new DateMention(new Span(at, secondEnd), at, DateForm.Years, year, 0, 0, second);
                if (after == end && secondEnd - after == 3 && second is >= 1 and <= 12)
                {
                    if (secondEnd < text.Length && text[secondEnd] == separator && TryNumber(text, secondEnd + 1, out int third, out int thirdEnd)
                        && thirdEnd - secondEnd == 3 && IsDay(year, second, third))
                        return new DateMention(new Span(at, thirdEnd), at, DateForm.Day, year, second, third, IsBracketed: IsBracketed(text, at, thirdEnd));
                    if (separator == '-') return new DateMention(new Span(at, secondEnd), at, DateForm.Month, year, second, 0);
                }
            }
        }

        if (!WordBefore(view, at, from, out Span word) || !view.FoldedOf(word).SequenceEqual("nam")) return null;
        return new DateMention(new Span(word.Start, end), at, DateForm.Year, year, 0, 0);
    }

    private static DateMention? ReadFromDay(TextView view, ReadOnlySpan<char> text, int at, int first, int end, int from)
    {
        if (end - at > 2) return null;
        bool afterMonth = WordBefore(view, at, from, out Span before) && view.FoldedOf(before).SequenceEqual("thang");
        if (afterMonth) return ReadMonth(text, before.Start, at, first, end);
        if (end < text.Length && text[end] is '/' or '-' or '.') return ReadSeparated(view, text, at, first, end, from);

        int after = SkipSpaces(text, end);
        if (!text[after..].StartsWith("thang ")) return null;
        int monthAt = SkipSpaces(text, after + 6);
        if (text[monthAt..].StartsWith("dau nam "))
        {
            int yearAt = SkipSpaces(text, monthAt + 8);
            if (first is >= 1 and <= 12 && TryYear(text, yearAt, out int year, out int yearEnd))
                return new DateMention(new Span(at, yearEnd), at, DateForm.FirstMonths, year, first, 0);
            return null;
        }

        if (!TryNumber(text, monthAt, out int month, out int monthEnd) || monthEnd - monthAt > 2 || !IsDay(2000, month, first)) return null;
        int start = StartWithDayWords(view, at, from);
        if (TryYearAfter(text, monthEnd, out int y, out int yEnd) && IsDay(y, month, first))
            return new DateMention(new Span(start, yEnd), at, DateForm.Day, y, month, first);
        return start < at ? new DateMention(new Span(start, monthEnd), at, DateForm.DayOfMonth, 0, month, first) : null;
    }

    // "tháng 8 năm 2023", "tháng 9-2017"; a month without a year is no date to us.
    private static DateMention? ReadMonth(ReadOnlySpan<char> text, int start, int at, int month, int end) =>
        month is >= 1 and <= 12 && TryYearAfter(text, end, out int year, out int yearEnd)
            ? new DateMention(new Span(start, yearEnd), at, DateForm.Month, year, month, 0)
            : null;

    private static DateMention? ReadSeparated(TextView view, ReadOnlySpan<char> text, int at, int first, int end, int from)
    {
        char separator = text[end];
        if (!TryNumber(text, end + 1, out int second, out int secondEnd)) return null;
        if (secondEnd - end == 5)
        {
            bool isMonth = separator != '.' && first is >= 1 and <= 12 && second is >= MinYear and <= MaxYear && !ContinuesNumber(text, secondEnd);
            return isMonth ? new DateMention(new Span(at, secondEnd), at, DateForm.Month, second, first, 0) : null;
        }

        int start = StartWithDayWords(view, at, from);
        if (secondEnd - end > 3) return null;
        if (secondEnd < text.Length && text[secondEnd] is '/' or '-' or '.' && TryNumber(text, secondEnd + 1, out int third, out int thirdEnd))
        {
            int length = thirdEnd - secondEnd - 1;
            int year = length == 4 ? third : length == 2 && start < at ? 2000 + third : 0;
            if (text[secondEnd] == separator && year is >= MinYear and <= MaxYear && IsDay(year, second, first) && !ContinuesNumber(text, thirdEnd))
                return new DateMention(new Span(start, thirdEnd), at, DateForm.Day, year, second, first, IsBracketed: IsBracketed(text, at, thirdEnd));
            // "12-13/8": two days of one month, of which the first is taken.
            if (separator == '-' && text[secondEnd] == '/' && length <= 2 && start < at && IsDay(2000, third, first) && !ContinuesNumber(text, thirdEnd))
                return new DateMention(new Span(start, thirdEnd), at, DateForm.DayOfMonth, 0, third, first);
            if (separator == '-' && text[secondEnd] == '/' && length <= 2 && IsDay(2000, third, first)
                && thirdEnd < text.Length && text[thirdEnd] is '/' && TryYear(text, thirdEnd + 1, out int y, out int yEnd))
                return new DateMention(new Span(start, yEnd), at, DateForm.Day, y, third, first);
            return null;
        }

        if (!IsDay(2000, second, first) || ContinuesNumber(text, secondEnd)) return null;
        bool bracketed = IsBracketed(text, at, secondEnd);
        if (start == at && separator != '.' && WordBefore(view, at, from, out Span place) && PlaceWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(view.FoldedOf(place)))
            return new DateMention(new Span(place.Start, secondEnd), at, DateForm.DayOfMonth, 0, second, first, IsName: true);
        if (start == at && !(bracketed && separator != '.')) return null;
        return new DateMention(new Span(start, secondEnd), at, DateForm.DayOfMonth, 0, second, first, IsBracketed: bracketed && start == at);
    }

    private static int FindQuarter(ReadOnlySpan<char> text, int from, int to, out int roman)
    {
        roman = 0;
        while (from < to)
        {
            int found = text[from..to].IndexOf("qu");
            if (found < 0) return -1;
            int at = from + found;
            from = at + 2;
            if (at + 4 >= text.Length || text[at + 2] is not ('y' or 'i') || text[at + 3] != ' ' || (at > 0 && char.IsLetter(text[at - 1]))) continue;
            int end = at + 4;
            while (end < text.Length && text[end] is 'i' or 'v') end++;
            roman = text[(at + 4)..end] switch { "i" => 1, "ii" => 2, "iii" => 3, "iv" => 4, _ => 0 };
            if (roman == 0 && TryNumber(text, at + 4, out int digit, out end) && end == at + 5 && digit is >= 1 and <= 4) roman = digit;
            if (roman > 0) return at;
        }

        return -1;
    }

    private static DateMention? QuarterWithYear(ReadOnlySpan<char> text, int start, int quarter)
    {
        int end = start + 4;
        while (end < text.Length && (text[end] is 'i' or 'v' || char.IsAsciiDigit(text[end]))) end++;
        return TryYearAfter(text, end, out int year, out int yearEnd)
            ? new DateMention(new Span(start, yearEnd), start, DateForm.Quarter, year, quarter * 3, 0)
            : null;
    }

    // "/2023", "-2017", " năm 2018", ", năm 2018"
    private static bool TryYearAfter(ReadOnlySpan<char> text, int at, out int year, out int end)
    {
        int next = SkipSpaces(text, at);
        if (next < text.Length && text[next] is '/' or '-' or '.') return TryYear(text, SkipSpaces(text, next + 1), out year, out end);
        if (next < text.Length && text[next] == ',') next = SkipSpaces(text, next + 1);
        if (text[next..].StartsWith("nam ")) return TryYear(text, SkipSpaces(text, next + 4), out year, out end);
        // "12 tháng 3, 2019 | 08:30", but not "5 tháng 3, 2000 người".
        if (next > at && TryYear(text, next, out year, out end))
        {
            int after = SkipSpaces(text, end);
            if (after >= text.Length || !char.IsLetter(text[after])) return true;
        }

        year = end = 0;
        return false;
    }

    private static bool TryYear(ReadOnlySpan<char> text, int at, out int year, out int end) =>
        TryNumber(text, at, out year, out end) && end - at == 4 && year is >= MinYear and <= MaxYear && !ContinuesNumber(text, end);

    private static int StartWithDayWords(TextView view, int at, int from)
    {
        int start = at;
        // "sáng nay (28/6)", "Thứ Bảy, ngày 5/3": a comma or bracket may stand between.
        while (WordBefore(view, start, from, out Span word) && DayWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(view.ComposedOf(word)))
            start = word.Start;
        return start;
    }

    private static bool WordBefore(TextView view, int at, int from, out Span word)
    {
        ReadOnlySpan<char> text = view.Composed;
        int end = at;
        while (end > from && end > at - 3 && text[end - 1] is ' ' or '(' or ',' or ':') end--;
        int start = end;
        while (start > from && char.IsLetter(text[start - 1])) start--;
        word = new Span(start, end);
        return start < end;
    }

    private static bool IsDay(int year, int month, int day) => month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    private static bool IsDigit(ReadOnlySpan<char> text, int at) => at < text.Length && char.IsAsciiDigit(text[at]);

    // A full stop ends a sentence; before a digit it goes on with a number.
    private static bool ContinuesNumber(ReadOnlySpan<char> text, int at) =>
        at < text.Length && (char.IsLetterOrDigit(text[at]) || (text[at] is '.' or ',' or '/' or '-' or ':' && IsDigit(text, at + 1)) || text[at] == '%');

    private static bool IsBracketed(ReadOnlySpan<char> text, int start, int end) => start > 0 && text[start - 1] == '(' && end < text.Length && text[end] == ')';

    private static int SkipSpaces(ReadOnlySpan<char> text, int at)
    {
        int limit = Math.Min(text.Length, at + 3);
        while (at < limit && text[at] == ' ') at++;
        return at;
    }
}
