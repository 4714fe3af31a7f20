using NewsSearch.Articles;
using NewsSearch.Articles.Searching;
using NewsSearch.Web.Charts;

namespace NewsSearch.SearchWeb.Tests.Charts;

public sealed class TimelineTests
{
    private const double Percent = 100.0001;

    [Fact]
    public void Of_AnyHistogram_CountsEveryArticleOnceInsideTheDrawing()
    {
        for (int seed = 0; seed < 300; seed++)
        {
            DateHistogram histogram = RandomHistogram(new Random(seed));
            foreach (DatePrecision? unit in new DatePrecision?[] { null, DatePrecision.Year })
            {
                Timeline chart = Timeline.Of(histogram, unit: unit);
                int drawn = chart.Slots.Sum(static slot => slot.Count) + chart.Bands.Sum(static band => band.Count);
                Assert.True(drawn + chart.Undated == chart.Total, $"seed {seed}: {drawn} + {chart.Undated} != {chart.Total}");
                Assert.All(chart.Slots, slot =>
                {
                    Assert.InRange(slot.HatchedY, Timeline.Top - 2, chart.AxisY);
                    Assert.InRange(slot.X + slot.Width, 0, Percent);
                    Assert.True(slot.Exact == 0 || slot.SolidHeight >= 1.5);
                });
                Assert.All(chart.Bands, static band => Assert.InRange(band.X + band.Width, 0, Percent + 0.5));
                Assert.All(chart.Ticks, static tick => Assert.InRange(tick.X, 0, Percent));
            }
        }
    }

    [Theory]
    [InlineData("2025-07-01", 50.0)]
    [InlineData("2025-01-01", null)]
    [InlineData("2024-12-31", null)]
    [InlineData("2026-01-01", null)]
    [InlineData("2025-07-17", 54.3)]
    public void PositionOf_Day_IsItsShareOfTheAxis(string day, double? percent)
    {
        DateHistogram histogram = new(DatePrecision.Month, [Bar(2025, 1, 1, DatePrecision.Day), Bar(2025, 12, 1, DatePrecision.Day)], Undated: 0, Exact: 2, PartiallyDated: 0);
        double? position = Timeline.Of(histogram).PositionOf(DateOnly.Parse(day, null));
        if (percent is null) Assert.Null(position);
        else Assert.Equal(percent.Value, position!.Value, 1);
    }

    [Fact]
    public void Of_MonthOnlyArticles_HatchesTheWholeSlotAboveTheSolidOnes()
    {
        DateHistogram histogram = new(DatePrecision.Month,
            [Bar(2024, 6, 3, DatePrecision.Day), Bar(2024, 6, 2, DatePrecision.Month)], Undated: 1, Exact: 3, PartiallyDated: 2);
        Timeline chart = Timeline.Of(histogram);
        TimelineSlot slot = chart.Slots.Single(static slot => slot.Count > 0);
        Assert.Equal((3, 2), (slot.Exact, slot.Partial));
        Assert.Equal(slot.SolidY - slot.HatchedHeight, slot.HatchedY);
        Assert.True(slot.SolidWidth < slot.Width);
        Assert.Equal(12, chart.Slots.Count);
        Assert.Equal(6, chart.Total);
    }

    [Fact]
    public void Of_DaysWithAMonthOnlyArticle_DrawsItAsABandAndNoHeight()
    {
        DateHistogram histogram = new(DatePrecision.Day,
            [new HistogramBar(new(2024, 6, 3), new(2024, 6, 3), 4, DatePrecision.Day), Bar(2024, 6, 2, DatePrecision.Month)], 0, 4, 2);
        Timeline chart = Timeline.Of(histogram);
        Assert.Equal(4, chart.Slots.Sum(static slot => slot.Count));
        TimelineBand band = Assert.Single(chart.Bands);
        Assert.Equal(2, band.Count);
        Assert.True(chart.Height > chart.AxisY + 22);
    }

    [Fact]
    public void Of_NothingDated_IsEmpty()
    {
        Timeline chart = Timeline.Of(new DateHistogram(DatePrecision.Month, [], 7, 0, 0));
        Assert.True(chart.IsEmpty);
        Assert.Equal(7, chart.Total);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(6, 6)]
    [InlineData(7, 7)]
    [InlineData(11, 12)]
    [InlineData(21, 25)]
    [InlineData(2_585, 3_000)]
    [InlineData(9_999, 10_000)]
    public void AtLeast_AnyCount_IsRoundAndNotBelow(int count, int round) => Assert.Equal(round, RoundNumbers.AtLeast(count));

    private static HistogramBar Bar(int year, int month, int count, DatePrecision precision)
        => new(new DateOnly(year, month, 1), new DateOnly(year, month, 1).AddMonths(1).AddDays(-1), count, precision);

    private static DateHistogram RandomHistogram(Random random)
    {
        DatePrecision unit = (DatePrecision)random.Next(1, 4);
        List<HistogramBar> bars = [];
        int exact = 0, partial = 0;
        DateOnly start = new(random.Next(2000, 2024), random.Next(1, 13), 1);
        int steps = random.Next(0, 40);
        for (int i = 0; i < steps; i++)
        {
            DateOnly first = DateUnits.First(DateUnits.Add(start, unit, i), unit);
            if (random.Next(3) == 0) continue;
            int count = random.Next(1, 200);
            bars.Add(new HistogramBar(first, DateUnits.Last(first, unit), count, DatePrecision.Day));
            exact += count;
            if (random.Next(3) != 0) continue;
            DatePrecision precision = (DatePrecision)random.Next(1, Math.Min((int)unit, 2) + 1);
            DateOnly coarse = DateUnits.First(first, precision);
            if (bars.Exists(bar => bar.Precision == precision && bar.From == coarse)) continue;
            bars.Add(new HistogramBar(coarse, DateUnits.Last(coarse, precision), count, precision));
            partial += count;
        }

        return new DateHistogram(unit, bars, random.Next(0, 50), exact, partial);
    }
}
