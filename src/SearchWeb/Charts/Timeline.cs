using NewsSearch.Articles;
using NewsSearch.Articles.Searching;

namespace NewsSearch.Web.Charts;

/// <summary>
/// A chart of counts by publication date, as geometry: x and width in percent of the chart's width, y and height in
/// pixels, so that text and hatching never stretch.
/// </summary>
/// <remarks>
/// Honest by construction: zero baseline, nothing smoothed, clipped or divided. An article dated to the bar's own unit
/// is hatched on top of its bar; one dated more coarsely is a band below the axis, with a number and never a height.
/// Articles in slots, in bands and undated sum to those counted.
/// </remarks>
public sealed class Timeline
{
    /// <summary>Height of the area above the axis that is kept for the label of the top value.</summary>
    public const double Top = 18;

    /// <summary>Height of one row of bands below the axis.</summary>
    public const double BandHeight = 12;

    private const double MinBarHeight = 1.5;

    // A chart of three bars would draw three walls: room is left around few periods.
    private const int FewestMonths = 12;
    private const int FewestYears = 6;
    private const int FewestDays = 14;

    /// <summary>
    /// More bars than this are too narrow for a finger on a phone, and with their links half of the page: then they become
    /// months, or years.
    /// </summary>
    private const int MostSlots = 36;

    private Timeline()
    {
    }

    /// <summary>Width of a slot.</summary>
    public required DatePrecision Unit { get; init; }

    /// <summary>All slots in order, empty ones included.</summary>
    public required IReadOnlyList<TimelineSlot> Slots { get; init; }

    /// <summary>What is dated more coarsely than a slot.</summary>
    public required IReadOnlyList<TimelineBand> Bands { get; init; }

    /// <summary>Labels of the axis.</summary>
    public required IReadOnlyList<TimelineTick> Ticks { get; init; }

    /// <summary>The count that the top line stands for.</summary>
    public required int TopValue { get; init; }

    /// <summary>Distance of the axis from the top.</summary>
    public required double AxisY { get; init; }

    /// <summary>Height of the whole drawing.</summary>
    public required double Height { get; init; }

    /// <summary>Articles dated to the day.</summary>
    public required int Exact { get; init; }

    /// <summary>Articles dated to the month or year.</summary>
    public required int Partial { get; init; }

    /// <summary>Articles without a date.</summary>
    public required int Undated { get; init; }

    /// <summary>All articles counted.</summary>
    public int Total => Exact + Partial + Undated;

    /// <summary>Whether there is anything to draw.</summary>
    public bool IsEmpty => Slots.Count == 0 && Bands.Count == 0;

    /// <summary>Where a day begins on the axis, in percent of the width; null where the axis does not reach it.</summary>
    public double? PositionOf(DateOnly day)
    {
        TimelineSlot? slot = Slots.FirstOrDefault(slot => slot.First <= day && day <= slot.Last);
        return slot is null || (slot.First == day && slot == Slots[0])
            ? null
            : slot.X + (slot.Width * (day.DayNumber - slot.First.DayNumber) / (slot.Last.DayNumber - slot.First.DayNumber + 1));
    }

    /// <summary>Lays a histogram out.</summary>
    /// <param name="histogram">The counts.</param>
    /// <param name="axisY">Distance of the axis from the top, in pixels.</param>
    /// <param name="unit">Width of a slot; null for that of the histogram. Finer than the histogram's is not possible.</param>
    public static Timeline Of(DateHistogram histogram, double axisY = 100, DatePrecision? unit = null)
    {
        DatePrecision slotUnit = Coarser(unit ?? histogram.Unit, histogram.Unit);
        if (slotUnit == DatePrecision.None) slotUnit = DatePrecision.Month;

        // Where nothing is dated as finely as the bars are wide, there would be bands without a bar.
        if (histogram.Bars.Count > 0) slotUnit = Coarser(slotUnit, histogram.Bars.Max(static bar => bar.Precision));
        while (slotUnit > DatePrecision.Year && SlotsBetween(histogram.Bars, slotUnit) > MostSlots) slotUnit--;

        List<Count> counts = CountSlots(histogram.Bars, slotUnit);
        int topValue = counts.Count == 0 ? 1 : RoundNumbers.AtLeast(counts.Max(static count => count.Exact + count.Partial));
        double slotWidth = counts.Count == 0 ? 100 : 100d / counts.Count;
        double scale = (axisY - Top) / topValue;

        List<TimelineSlot> slots = [];
        for (int i = 0; i < counts.Count; i++)
        {
            Count count = counts[i];
            double solid = count.Exact == 0 ? 0 : Math.Max(count.Exact * scale, MinBarHeight);
            double hatched = count.Partial == 0 ? 0 : Math.Max(count.Partial * scale, MinBarHeight);
            slots.Add(new TimelineSlot
            {
                First = count.First,
                Last = DateUnits.Last(count.First, slotUnit),
                Exact = count.Exact,
                Partial = count.Partial,
                X = i * slotWidth,
                Width = slotWidth,
                SolidHeight = solid,
                HatchedHeight = hatched,
                AxisY = axisY,
            });
        }

        IReadOnlyList<TimelineBand> bands = TimelineBands.Of(histogram.Bars, slotUnit, slots, axisY);
        double bandRows = bands.Count == 0 ? 0 : bands.Max(static band => band.Row) + 1;
        return new Timeline
        {
            Unit = slotUnit,
            Slots = slots,
            Bands = bands,
            Ticks = TimelineTick.Of(slots, slotUnit),
            TopValue = topValue,
            AxisY = axisY,
            Height = axisY + 22 + bandRows * TimelineBands.RowHeight,
            Exact = histogram.Exact,
            Partial = histogram.PartiallyDated,
            Undated = histogram.Undated,
        };
    }

    private static List<Count> CountSlots(IReadOnlyList<HistogramBar> bars, DatePrecision unit)
    {
        if (bars.Count == 0) return [];
        (DateOnly first, DateOnly last) = RangeOf(bars, unit);
        int fewest = unit switch { DatePrecision.Year => FewestYears, DatePrecision.Day => FewestDays, _ => FewestMonths };
        for (bool before = true; DateUnits.Between(first, last, unit) + 1 < fewest; before = !before)
        {
            if (before) first = DateUnits.Add(first, unit, -1);
            else last = DateUnits.Add(last, unit, 1);
        }

        List<Count> counts = [];
        for (DateOnly day = first; day <= last; day = DateUnits.Add(day, unit, 1)) counts.Add(new Count(day));
        foreach (HistogramBar bar in bars)
        {
            if (IsCoarser(bar.Precision, unit)) continue;
            Count count = counts[DateUnits.Between(first, DateUnits.First(bar.From, unit), unit)];
            if (bar.Precision == DatePrecision.Day) count.Exact += bar.Count;
            else count.Partial += bar.Count;
        }

        return counts;
    }

    private static int SlotsBetween(IReadOnlyList<HistogramBar> bars, DatePrecision unit)
    {
        if (bars.Count == 0) return 0;
        (DateOnly first, DateOnly last) = RangeOf(bars, unit);
        return DateUnits.Between(first, last, unit) + 1;
    }

    /// <summary>First and last slot of the bars; what is dated more coarsely does not stretch the axis.</summary>
    private static (DateOnly First, DateOnly Last) RangeOf(IReadOnlyList<HistogramBar> bars, DatePrecision unit)
    {
        DateOnly first = bars.Where(bar => !IsCoarser(bar.Precision, unit)).Min(static bar => bar.From);
        DateOnly last = bars.Where(bar => !IsCoarser(bar.Precision, unit)).Max(static bar => bar.To);
        return (DateUnits.First(first, unit), DateUnits.First(last, unit));
    }

    /// <summary>Precisions ascend with exactness: year, month, day.</summary>
    internal static bool IsCoarser(DatePrecision precision, DatePrecision unit) => precision < unit;

    private static DatePrecision Coarser(DatePrecision a, DatePrecision b) => a < b ? a : b;

    private sealed class Count(DateOnly first)
    {
        public DateOnly First { get; } = first;

        public int Exact { get; set; }

        public int Partial { get; set; }
    }
}
