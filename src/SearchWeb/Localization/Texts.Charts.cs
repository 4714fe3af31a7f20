using NewsSearch.Articles;

namespace NewsSearch.Web.Localization;

/// <content>Charts of time.</content>
public sealed partial class Texts
{
    public string TimelineHeading(DatePrecision unit) => unit switch
    {
        DatePrecision.Year => ByYear,
        DatePrecision.Day => Vi ? "Theo ngày đăng" : "By day of publication",
        _ => Vi ? "Theo tháng đăng" : "By month of publication",
    };

    public string PeriodColumn(DatePrecision unit) => unit switch
    {
        DatePrecision.Year => Vi ? "Năm" : "Year",
        DatePrecision.Day => Vi ? "Ngày" : "Day",
        _ => Vi ? "Tháng" : "Month",
    };

    /// <summary>A period in a table: 10/2023, 14/10/2023, 2023.</summary>
    public string Period(DateOnly first, DatePrecision unit) => unit switch
    {
        DatePrecision.Year => Show.Year(first),
        DatePrecision.Day => Show.Day(first),
        _ => Show.ShortMonth(first),
    };

    /// <summary>What a bar is called when it is reached: "Tháng 10/2023: 4 văn bản, trong đó 1 chỉ ghi tháng".</summary>
    public string Bar(DateOnly first, DatePrecision unit, int exact, int partial)
    {
        string period = unit switch
        {
            DatePrecision.Year => (Vi ? "Năm " : "") + Show.Year(first),
            DatePrecision.Day => Show.Day(first),
            _ => Vi ? "T" + Show.Month(first)[1..] : Show.Month(first),
        };
        string kind = (exact, partial) switch
        {
            (_, 0) => "",
            (0, _) => Vi ? ", không rõ ngày" : ", day unknown",
            _ => Vi ? $", trong đó {Show.Number(partial)} không rõ ngày" : $", {Show.Number(partial)} of them without a day",
        };
        return $"{period}: {Articles(exact + partial)}{kind}";
    }

    /// <summary>A band below the axis: articles dated more coarsely than the bars are wide.</summary>
    public string Band(DateOnly first, DatePrecision precision, int count) => Vi
        ? $"{Show.Number(count)} chỉ ghi {Show.Date(first, precision)}"
        : $"{Show.Number(count)} say only {Show.Date(first, precision)}";

    public string TimelineTitle(DatePrecision unit) => Vi
        ? "Số văn bản " + TimelineHeading(unit)[..1].ToLowerInvariant() + TimelineHeading(unit)[1..]
        : "Articles " + TimelineHeading(unit)[..1].ToLowerInvariant() + TimelineHeading(unit)[1..];

    public string TimelineDescription(int exact, int partial, int undated) => Vi
        ? $"{Articles(exact)} rõ ngày, {Show.Number(partial)} chỉ ghi tháng hoặc năm; {Show.Number(undated)} không rõ ngày không vẽ trong biểu đồ."
        : $"{Articles(exact)} with a day, {Show.Number(partial)} with a month or year only; {Show.Number(undated)} without a date are not drawn.";

    public string ExactColumn => ExactlyDated;
    public string PartialColumn => PartiallyDated;
    public string SumColumn => Vi ? "Cộng" : "Sum";
    public string DatesNotCounted => Vi ? "Hết giờ trước khi đếm xong theo ngày đăng." : "Time ran out before articles were counted by date.";
    public string NothingDated => Vi ? "Không văn bản nào ở đây có ngày đăng." : "None of these articles has a date.";

    // Careers
    public string OneArticle => Vi ? "một văn bản" : "an article";
    public string MonthOnlyArticle => Vi ? "văn bản chỉ ghi tháng hoặc năm" : "an article dated to a month or year";
    public string BetweenFirstAndLast => Vi ? "giữa hai văn bản đầu và cuối" : "between the first and the last article";
    public string OpenEnd => Vi ? "để ngỏ: chưa rõ bắt đầu hay kết thúc" : "open: beginning or end not known";
    public string StatedDay => Vi ? "ngày có nguồn nêu rõ" : "a day that a source states";
}
