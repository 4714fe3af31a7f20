using NewsSearch.Articles.Reading;

namespace NewsSearch.Articles.Understanding.Dates;

/// <summary>How a date is written.</summary>
internal enum DateForm
{
    /// <summary>A day with its year: 14/10/2023, ngày 24 tháng 12 năm 2018, 2023-10-14.</summary>
    Day,

    /// <summary>A day without a year: sáng 28-6, ngày 13/10, ngày 5 tháng 3.</summary>
    DayOfMonth,

    /// <summary>A month with its year: tháng 8 năm 2023, 5/2016.</summary>
    Month,

    /// <summary>A quarter with its year: quý III/2021.</summary>
    Quarter,

    /// <summary>The first months of a year: 6 tháng đầu năm 2024.</summary>
    FirstMonths,

    /// <summary>A year: năm 2010.</summary>
    Year,

    /// <summary>From one year to another: 2021-2030.</summary>
    Years,
}

/// <summary>A date as it is written in a text.</summary>
/// <param name="Range">Units of the view, with the words before it that belong to it ("Sáng ngày").</param>
/// <param name="Digits">Where the digits begin.</param>
/// <param name="Form">How it is written.</param>
/// <param name="Year">0 where no year is written; of a range the first.</param>
/// <param name="Month">1 to 12, of a quarter its last month, of first months their number; else 0.</param>
/// <param name="Day">1 to 31, or 0; of a range of days ("12-13/8") the first.</param>
/// <param name="EndYear">Last year of a range; else 0.</param>
/// <param name="IsBracketed">Whether it stands alone in brackets: (12/03/2019).</param>
/// <param name="IsName">Whether it is the name of a place: Kênh 3/2, đường 30/4.</param>
internal readonly record struct DateMention(Span Range, int Digits, DateForm Form, int Year, int Month, int Day, int EndYear = 0, bool IsBracketed = false, bool IsName = false)
{
    /// <summary>The day, where all of it is written.</summary>
    public DateOnly? Date => Form == DateForm.Day ? new DateOnly(Year, Month, Day) : null;

    /// <summary>ISO form, as far as it is known: 2023-10-14, 10-14, 2023-10, 2023, 2021/2030.</summary>
    public string Iso => Form switch
    {
        DateForm.Day => $"{Year:D4}-{Month:D2}-{Day:D2}",
        DateForm.DayOfMonth => $"{Month:D2}-{Day:D2}",
        DateForm.Month => $"{Year:D4}-{Month:D2}",
        DateForm.Quarter => $"{Year:D4}-Q{Month / 3}",
        DateForm.Years => $"{Year:D4}/{EndYear:D4}",
        _ => $"{Year:D4}",
    };
}
