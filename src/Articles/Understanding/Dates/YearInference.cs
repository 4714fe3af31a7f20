using NewsSearch.Articles.Reading;
using NewsSearch.Articles.Understanding.Layout;

namespace NewsSearch.Articles.Understanding.Dates;

/// <summary>Takes the year of a day that is written without one from what stands around it.</summary>
internal static class YearInference
{
    private const int MaxDaysAfterDate = 92;
    private const int MaxDaysBeforeDeadline = 31;
    private const int MaxMonthsAfterMonth = 2;

    /// <summary>The year and where it is from; 0 where nothing says it or what says it disagrees.</summary>
    public static (int Year, Evidence? From) Infer(int day, int month, DateFinding published, IReadOnlyList<ArticleDate> dates, TextView view)
    {
        if (published.Value is { } value) return (FromPublication(day, month, value, published.Precision), published.Evidence);

        List<(int Year, Span From)> said = [];
        foreach (ArticleDate date in dates)
        {
            int year = YearSaidBy(date, day, month);
            if (year != 0 && !said.Exists(s => s.Year == year)) said.Add((year, date.Mention.Range));
        }

        // What reaches back to last year's steps and what tells of this year's disagree: the news is the later one.
        if (said.Count > 1) said.RemoveAll(s => IsOutlived(s.Year, day, month, dates));
        return said.Count != 1 || day > DateTime.DaysInMonth(said[0].Year, month) ? (0, null) : (said[0].Year, view.Evidence(said[0].From));
    }

    // The text tells of a day well after the one that this year would make.
    private static bool IsOutlived(int year, int day, int month, IReadOnlyList<ArticleDate> dates)
    {
        if (day > DateTime.DaysInMonth(year, month)) return true;
        int candidate = new DateOnly(year, month, day).DayNumber;
        foreach (ArticleDate date in dates)
        {
            if (date.Mention.Form is not (DateForm.Day or DateForm.Month) || date.Rejection is "deadline or cut-off" or "future") continue;
            if (new DateOnly(date.Mention.Year, date.Mention.Month, Math.Max(1, date.Mention.Day)).DayNumber > candidate + MaxDaysBeforeDeadline) return true;
        }

        return false;
    }

    // The day nearest to the publication: news in January speak of December and of the days to come.
    private static int FromPublication(int day, int month, DateOnly published, DatePrecision precision)
    {
        if (precision == DatePrecision.Year) return published.Year;
        DateOnly reference = precision == DatePrecision.Month ? published.AddDays(14) : published;
        int best = 0;
        for (int year = reference.Year - 1; year <= reference.Year + 1; year++)
        {
            if (day > DateTime.DaysInMonth(year, month)) continue;
            if (best == 0 || Distance(year) < Distance(best)) best = year;
        }

        return best == 0 ? reference.Year : best;

        int Distance(int year) => Math.Abs(new DateOnly(year, month, day).DayNumber - reference.DayNumber);
    }

    private static int YearSaidBy(ArticleDate date, int day, int month)
    {
        DateMention mention = date.Mention;
        if (date.Rejection is "commemoration" or "date of birth" or "earlier step") return 0;
        switch (mention.Form)
        {
            case DateForm.Day:
                for (int year = mention.Year; year <= mention.Year + 1; year++)
                {
                    if (day > DateTime.DaysInMonth(year, month)) continue;
                    int after = new DateOnly(year, month, day).DayNumber - mention.Date!.Value.DayNumber;
                    if (after is >= -MaxDaysBeforeDeadline and <= MaxDaysAfterDate) return year;
                }

                return 0;
            case DateForm.Month:
                return YearAfter(mention.Year, mention.Month, MaxMonthsAfterMonth);
            case DateForm.Quarter:
                return month > mention.Month - 3 && month <= mention.Month ? mention.Year : YearAfter(mention.Year, mention.Month, 1);
            case DateForm.FirstMonths:
                return month >= mention.Month - 1 && month <= mention.Month + 2 ? mention.Year : 0;
            case DateForm.Year:
                // "từ đầu năm 2017 đến hết ngày 8/8" says the year of all days about it.
                return date.UpTo is { } end && Math.Abs(end - month) <= 1 ? mention.Year : 0;
            default:
                return 0;
        }

        int YearAfter(int year, int from, int months)
        {
            int after = month - from;
            if (after < 0)
            {
                after += 12;
                year++;
            }

            return after <= months ? year : 0;
        }
    }
}
