using NewsSearch.Articles;
using NewsSearch.Articles.Searching;

namespace NewsSearch.Web.Charts;

/// <summary>Lays bands out below the axis: one row for months, one for years, each band with room for its label.</summary>
internal static class TimelineBands
{
    /// <summary>A band with its label, in pixels.</summary>
    public const double RowHeight = 34;

    private const double BelowAxis = 26;

    public static IReadOnlyList<TimelineBand> Of(IReadOnlyList<HistogramBar> bars, DatePrecision unit, IReadOnlyList<TimelineSlot> slots, double axisY)
    {
        if (slots.Count == 0) return [];
        List<(HistogramBar Bar, int Count)> coarse =
        [
            .. from bar in bars
               where Timeline.IsCoarser(bar.Precision, unit)
               group bar.Count by (bar.From, bar.To, bar.Precision) into same
               orderby same.Key.From
               select (new HistogramBar(same.Key.From, same.Key.To, same.Sum(), same.Key.Precision), same.Sum()),
        ];
        bool hasMonths = coarse.Exists(static band => band.Bar.Precision == DatePrecision.Month);
        List<TimelineBand> bands = [];
        foreach ((HistogramBar bar, int count) in coarse)
        {
            double left = Position(bar.From, slots);
            double right = Position(bar.To.AddDays(1), slots);
            int row = bar.Precision == DatePrecision.Year && hasMonths ? 1 : 0;
            bands.Add(new TimelineBand(bar.From, bar.To, bar.Precision, count, left, Math.Max(right - left, 0.5), axisY + BelowAxis + row * RowHeight, row));
        }

        return bands;
    }

    /// <summary>Where a day begins, in percent of the width; kept inside the chart.</summary>
    private static double Position(DateOnly day, IReadOnlyList<TimelineSlot> slots)
    {
        DateOnly first = slots[0].First;
        double days = slots[^1].Last.DayNumber - first.DayNumber + 1;
        return Math.Clamp(100 * (day.DayNumber - first.DayNumber) / days, 0, 100);
    }
}
