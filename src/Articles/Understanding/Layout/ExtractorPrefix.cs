using NewsSearch.Articles.Reading;
using NewsSearch.Articles.Understanding.Dates;

namespace NewsSearch.Articles.Understanding.Layout;

/// <summary>The words " date 2024-06 " that an extractor put before a text whose headline it lost.</summary>
internal static class ExtractorPrefix
{
    private const int MaxLength = 24;

    /// <summary>Its length in units of the view with the space after it, or 0.</summary>
    public static int Length(TextView view)
    {
        Span head = view.Trim(new Span(0, Math.Min(view.Length, MaxLength)));
        if (!view.FoldedOf(head).StartsWith("date ")) return 0;
        int end = head.Start + 5;
        while (end < head.End && (char.IsAsciiDigit(view.Folded[end]) || view.Folded[end] == '-')) end++;
        if (end < view.Length && !char.IsWhiteSpace(view.Composed[end])) return 0;
        if (Date(view, new Span(0, end)) is null) return 0;
        while (end < view.Length && view.Composed[end] is ' ' or '\t') end++;
        return end;
    }

    /// <summary>The date in it: a day, a month or a year.</summary>
    public static DateMention? Date(TextView view, Span prefix)
    {
        prefix = view.Trim(prefix);
        if (!view.FoldedOf(prefix).StartsWith("date ")) return null;
        Span digits = new(prefix.Start + 5, prefix.End);
        if (DateScanner.Scan(view, digits) is [var mention]) return mention;
        return digits.Length == 4 && int.TryParse(view.FoldedOf(digits), out int year) && year is >= 1900 and <= 2100
            ? new DateMention(digits, digits.Start, DateForm.Year, year, 0, 0)
            : null;
    }
}
