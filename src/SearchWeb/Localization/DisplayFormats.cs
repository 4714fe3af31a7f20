using System.Globalization;
using NewsSearch.Articles;
using NewsSearch.Articles.Searching;

namespace NewsSearch.Web.Localization;

/// <summary>Numbers and dates as a reader of the language writes them: 1.204 and 14/10/2023, 1,204 and 14 Oct 2023.</summary>
public sealed class DisplayFormats(Language language)
{
    private static readonly string[] EnglishMonths =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static readonly NumberFormatInfo Vietnamese = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," };

    private bool IsVietnamese => language == Language.Vietnamese;

    private NumberFormatInfo Numbers => IsVietnamese ? Vietnamese : NumberFormatInfo.InvariantInfo;

    /// <summary>A count.</summary>
    public string Number(long value) => value.ToString("#,0", Numbers);

    /// <summary>A share of a whole in percent; "0%" of nothing. Never rounds something to 0% or a part to 100%.</summary>
    public string Percent(long part, long whole)
    {
        if (whole == 0 || part == 0) return "0%";
        if (part == whole) return "100%";
        double percent = Math.Clamp(100d * part / whole, 0.1, 99.9);
        return percent.ToString(percent is < 1 or > 99 ? "0.#" : "0", Numbers) + "%";
    }

    /// <summary>Milliseconds.</summary>
    public string Milliseconds(double value) => (value < 1 ? "<1" : Math.Round(value).ToString("#,0", Numbers)) + "\u00A0ms";

    /// <summary>Bytes, in the largest unit that keeps it above one.</summary>
    public string Bytes(long value) => value switch
    {
        < 1 << 10 => Number(value) + "\u00A0B",
        < 1 << 20 => (value / 1024d).ToString("0.#", Numbers) + "\u00A0KiB",
        < 1 << 30 => (value / (1024d * 1024)).ToString("0.#", Numbers) + "\u00A0MiB",
        _ => (value / (1024d * 1024 * 1024)).ToString("0.##", Numbers) + "\u00A0GiB",
    };

    /// <summary>A day: 14/10/2023, 14 Oct 2023.</summary>
    public string Day(DateOnly day) => IsVietnamese
        ? string.Create(CultureInfo.InvariantCulture, $"{day.Day}/{day.Month}/{day.Year}")
        : string.Create(CultureInfo.InvariantCulture, $"{day.Day} {EnglishMonths[day.Month - 1][..3]} {day.Year}");

    /// <summary>A month: tháng 6/2024, June 2024.</summary>
    public string Month(DateOnly day) => IsVietnamese
        ? string.Create(CultureInfo.InvariantCulture, $"tháng {day.Month}/{day.Year}")
        : string.Create(CultureInfo.InvariantCulture, $"{EnglishMonths[day.Month - 1]} {day.Year}");

    /// <summary>A month in a table: 6/2024, Jun 2024.</summary>
    public string ShortMonth(DateOnly day) => IsVietnamese
        ? string.Create(CultureInfo.InvariantCulture, $"{day.Month}/{day.Year}")
        : string.Create(CultureInfo.InvariantCulture, $"{EnglishMonths[day.Month - 1][..3]} {day.Year}");

    /// <summary>A year.</summary>
    public string Year(DateOnly day) => day.Year.ToString(CultureInfo.InvariantCulture);

    /// <summary>A date as far as it is known; null for none.</summary>
    public string? Date(DateOnly? value, DatePrecision precision) => value is not { } day ? null : precision switch
    {
        DatePrecision.Day => Day(day),
        DatePrecision.Month => Month(day),
        DatePrecision.Year => IsVietnamese ? "năm " + Year(day) : Year(day),
        _ => null,
    };

    /// <summary>A date of a filter.</summary>
    public string Date(PartialDate date) => date.Precision == DatePrecision.Year ? Year(date.First) : Date(date.First, date.Precision)!;

    /// <summary>A date as one types it into a filter, in either language: 14/10/2023, 10/2023, 2023; null for none.</summary>
    public static string? Typed(PartialDate? date) => date is not { } given ? null : given.Precision switch
    {
        DatePrecision.Day => string.Create(CultureInfo.InvariantCulture, $"{given.First.Day}/{given.First.Month}/{given.First.Year}"),
        DatePrecision.Month => string.Create(CultureInfo.InvariantCulture, $"{given.First.Month}/{given.First.Year}"),
        _ => given.ToString(),
    };

    /// <summary>A date as found, in ISO form (2023-10-14, 2024-06, 2024, or without a year --10-13), for a reader; what is not a date stays as it is.</summary>
    public string Iso(string value)
        => PartialDate.TryParse(value, out PartialDate date) ? Date(date) : value;

    /// <summary>An instant, in the time of Vietnam: 21/11/2026, 14:05.</summary>
    public string Instant(DateTimeOffset instant)
    {
        DateTimeOffset local = instant.ToOffset(TimeSpan.FromHours(7));
        return string.Create(CultureInfo.InvariantCulture, $"{Day(DateOnly.FromDateTime(local.DateTime))}, {local.Hour:00}:{local.Minute:00}");
    }
}
