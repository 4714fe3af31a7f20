using NewsSearch.Articles;

namespace NewsSearch.Web.Charts;

/// <summary>Days, months and years as the steps of an axis.</summary>
internal static class DateUnits
{
    public static DateOnly First(DateOnly day, DatePrecision unit) => unit switch
    {
        DatePrecision.Year => new DateOnly(day.Year, 1, 1),
        DatePrecision.Month => new DateOnly(day.Year, day.Month, 1),
        _ => day,
    };

    public static DateOnly Last(DateOnly first, DatePrecision unit) => Add(first, unit, 1).AddDays(-1);

    public static DateOnly Add(DateOnly day, DatePrecision unit, int steps) => unit switch
    {
        DatePrecision.Year => day.AddYears(steps),
        DatePrecision.Month => day.AddMonths(steps),
        _ => day.AddDays(steps),
    };

    /// <summary>Steps from one first day to another.</summary>
    public static int Between(DateOnly first, DateOnly last, DatePrecision unit) => unit switch
    {
        DatePrecision.Year => last.Year - first.Year,
        DatePrecision.Month => (last.Year - first.Year) * 12 + last.Month - first.Month,
        _ => last.DayNumber - first.DayNumber,
    };
}
