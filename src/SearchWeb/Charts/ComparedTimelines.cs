using NewsSearch.Articles;
using NewsSearch.Articles.Searching;

namespace NewsSearch.Web.Charts;

/// <summary>
/// Several histograms as rows of one chart: one axis of time, one scale of heights, so that bars of different rows
/// compare. Letters tell the rows apart, no colour does.
/// </summary>
/// <remarks>Slots are as wide as the least exact date of any row, so that every dated article stands in a slot.</remarks>
public sealed class ComparedTimelines
{
    /// <summary>Distance from one row's axis to the next.</summary>
    public const double RowHeight = 84;

    private const double BarHeight = 56;
    private const double FirstAxis = 78;
    private const double MinBarHeight = 1.5;

    private ComparedTimelines(Timeline axis, IReadOnlyList<ComparedRow> rows, int topValue)
    {
        (Unit, Ticks, Rows, TopValue) = (axis.Unit, axis.Ticks, rows, topValue);
        Periods = [.. axis.Slots.Select(static slot => (slot.First, slot.Last))];
    }

    /// <summary>Width of a slot.</summary>
    public DatePrecision Unit { get; }

    /// <summary>Labels of the axis.</summary>
    public IReadOnlyList<TimelineTick> Ticks { get; }

    /// <summary>First and last day of each slot.</summary>
    public IReadOnlyList<(DateOnly First, DateOnly Last)> Periods { get; }

    /// <summary>The rows in the order given.</summary>
    public IReadOnlyList<ComparedRow> Rows { get; }

    /// <summary>The count that a full bar stands for, in every row.</summary>
    public int TopValue { get; }

    /// <summary>Height of a full bar.</summary>
    public static double FullHeight => BarHeight;

    /// <summary>Height of the whole drawing.</summary>
    public double Height => FirstAxis + ((Rows.Count - 1) * RowHeight) + 22;

    /// <summary>Whether there is anything to draw.</summary>
    public bool IsEmpty => Periods.Count == 0;

    /// <summary>Lays histograms out.</summary>
    public static ComparedTimelines Of(IReadOnlyList<DateHistogram> histograms)
    {
        HistogramBar[] bars = [.. histograms.SelectMany(static histogram => histogram.Bars)];
        DatePrecision unit = histograms.Where(static histogram => histogram.Bars.Count > 0).Select(static histogram => histogram.Unit)
            .Concat(bars.Select(static bar => bar.Precision)).DefaultIfEmpty(DatePrecision.Month).Min();
        Timeline axis = Timeline.Of(new DateHistogram(unit, bars, 0, 0, 0), unit: unit);
        List<(int Exact, int Partial)[]> counts = [.. histograms.Select(histogram => Count(histogram, axis))];
        int topValue = RoundNumbers.AtLeast(Math.Max(1, counts.SelectMany(static row => row).Select(static count => count.Exact + count.Partial).DefaultIfEmpty().Max()));
        List<ComparedRow> rows = [.. counts.Select((row, i) => new ComparedRow(FirstAxis + (i * RowHeight), Lay(row, axis, FirstAxis + (i * RowHeight), topValue), histograms[i].Undated))];
        return new ComparedTimelines(axis, rows, topValue);
    }

    private static (int Exact, int Partial)[] Count(DateHistogram histogram, Timeline axis)
    {
        var counts = new (int Exact, int Partial)[axis.Slots.Count];
        foreach (HistogramBar bar in histogram.Bars)
        {
            int slot = DateUnits.Between(axis.Slots[0].First, DateUnits.First(bar.From, axis.Unit), axis.Unit);
            if (bar.Precision == DatePrecision.Day) counts[slot].Exact += bar.Count;
            else counts[slot].Partial += bar.Count;
        }

        return counts;
    }

    private static IReadOnlyList<TimelineSlot> Lay((int Exact, int Partial)[] counts, Timeline axis, double axisY, int topValue) =>
    [
        .. axis.Slots.Select((slot, i) => slot with
        {
            Exact = counts[i].Exact,
            Partial = counts[i].Partial,
            SolidHeight = HeightOf(counts[i].Exact, topValue),
            HatchedHeight = HeightOf(counts[i].Partial, topValue),
            AxisY = axisY,
        }),
    ];

    private static double HeightOf(int count, int topValue) => count == 0 ? 0 : Math.Max(MinBarHeight, BarHeight * count / topValue);
}
