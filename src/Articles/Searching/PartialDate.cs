using System.Globalization;

namespace NewsSearch.Articles.Searching;

/// <summary>A day, a month or a year as typed in a filter: <c>2023</c>, <c>2023-10</c>, <c>2023-10-14</c>, <c>14/10/2023</c>, <c>10/2023</c>.</summary>
/// <param name="First">First day of it.</param>
/// <param name="Precision">How exact it is; never none.</param>
public readonly record struct PartialDate(DateOnly First, DatePrecision Precision)
{
    /// <summary>Earliest year that is read: no newspaper of the corpus is older, and a typing mistake is more likely.</summary>
    public const int MinYear = 1900;

    /// <summary>Latest year that is read.</summary>
    public const int MaxYear = 2100;

    /// <summary>Last day of it.</summary>
    public DateOnly Last => Precision switch
    {
        DatePrecision.Year => First.AddYears(1).AddDays(-1),
        DatePrecision.Month => First.AddMonths(1).AddDays(-1),
        _ => First,
    };

    /// <summary>
    /// Reads one: year first with '-' or '/' between the parts, or day (or month) first as Vietnamese write it, with
    /// '/', '-' or '.'. Leading zeros may be missing; the year has four digits, <see cref="MinYear"/> to <see cref="MaxYear"/>.
    /// </summary>
    public static bool TryParse(string? text, out PartialDate date)
    {
        date = default;
        ReadOnlySpan<char> rest = text.AsSpan().Trim();
        if (rest.Length is < 4 or > 10) return false;
        Span<Range> ranges = stackalloc Range[4];
        int count = rest.SplitAny(ranges, "-/.");
        if (count > 3) return false;
        Span<int> parts = stackalloc int[3];
        for (int i = 0; i < count; i++)
        {
            if (!TryReadNumber(rest[ranges[i]], out parts[i])) return false;
        }

        bool yearFirst = rest[ranges[0]].Length == 4;
        if (!yearFirst && (count == 1 || rest[ranges[count - 1]].Length != 4)) return false;
        if (!yearFirst) parts[..count].Reverse();
        return TryCreate(parts[0], count > 1 ? parts[1] : 0, count > 2 ? parts[2] : 0, count, out date);
    }

    /// <summary>ISO form: 2023, 2023-10 or 2023-10-14.</summary>
    public override string ToString() => new DateFinding(First, Precision, "", null, []).Iso ?? "";

    private static bool TryReadNumber(ReadOnlySpan<char> digits, out int number)
    {
        number = 0;
        return digits.Length is 1 or 2 or 4 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    private static bool TryCreate(int year, int month, int day, int parts, out PartialDate date)
    {
        date = default;
        if (year is < MinYear or > MaxYear) return false;
        if (parts > 1 && (month < 1 || month > 12)) return false;
        if (parts > 2 && (day < 1 || day > DateTime.DaysInMonth(year, month))) return false;
        date = parts switch
        {
            1 => new PartialDate(new DateOnly(year, 1, 1), DatePrecision.Year),
            2 => new PartialDate(new DateOnly(year, month, 1), DatePrecision.Month),
            _ => new PartialDate(new DateOnly(year, month, day), DatePrecision.Day),
        };
        return true;
    }
}
