using System.Globalization;
using NewsSearch.Articles.Reading;
using NewsSearch.Articles.Understanding.Layout;

namespace NewsSearch.Articles.Understanding.Dates;

/// <summary>Reads the publication date that a source gives beside the text.</summary>
internal static class GivenDate
{
    // Vietnam has kept UTC+7 since 1975: a moment given with its zone is the day it was there.
    private static readonly TimeSpan VietnamOffset = TimeSpan.FromHours(7);

    private static readonly string[] MomentFormats =
    [
        "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd HH:mm:ssK", "yyyy-MM-dd HH:mm:ss zzz", "yyyy-MM-dd'T'HH:mm:sszzz",
        "ddd, dd MMM yyyy HH:mm:ss zzz", "ddd, dd MMM yyyy HH:mm:ss 'GMT'", "ddd, d MMM yyyy HH:mm:ss zzz",
    ];

    /// <summary>Reads a day, a month or a year: ISO 8601, RFC 1123, or as Vietnam writes dates.</summary>
    public static bool TryParse(string text, out DateOnly first, out DatePrecision precision)
    {
        text = text.Trim();
        precision = DatePrecision.Day;
        if (DateTimeOffset.TryParseExact(text, MomentFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces, out DateTimeOffset moment)
            && moment.Year is >= 1900 and <= 2100)
        {
            bool hasZone = text.EndsWith('Z') || text.EndsWith("GMT", StringComparison.Ordinal) || text.AsSpan(Math.Max(0, text.Length - 6)).IndexOfAny('+', '-') >= 0;
            first = DateOnly.FromDateTime(hasZone ? moment.ToOffset(VietnamOffset).DateTime : moment.DateTime);
            return true;
        }

        if (text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int year) && year is >= 1900 and <= 2100)
        {
            first = new DateOnly(year, 1, 1);
            precision = DatePrecision.Year;
            return true;
        }

        TextView view = new(text);
        foreach (DateMention mention in DateScanner.Scan(view, new Span(0, view.Length)))
        {
            if (mention.Form is not (DateForm.Day or DateForm.Month)) continue;
            first = new DateOnly(mention.Year, mention.Month, Math.Max(1, mention.Day));
            precision = mention.Form == DateForm.Day ? DatePrecision.Day : DatePrecision.Month;
            return true;
        }

        first = default;
        return false;
    }
}
