using NewsSearch.Articles.Indexing;
using NewsSearch.Articles.Searching.Filtering;
using NewsSearch.Engine.Collecting;

namespace NewsSearch.Articles.Searching.Faceting;

/// <summary>
/// Counts articles by publication date in bars of a year, a month or a day, whichever gives at most some sixty of them.
/// Articles dated to a month or a year are counted once, in a bar of their own precision, and never divided among days.
/// </summary>
internal sealed class HistogramBuilder
{
    /// <summary>More bars than this are too thin to read or to touch.</summary>
    public const int MaxBars = 60;

    private static readonly (string Field, DatePrecision Precision)[] Fields =
    [
        (ArticleSchema.PublishedDay, DatePrecision.Day),
        (ArticleSchema.PublishedMonth, DatePrecision.Month),
        (ArticleSchema.PublishedYear, DatePrecision.Year),
    ];

    private readonly List<long> _months;

    /// <summary>Prepares to count an index.</summary>
    public HistogramBuilder(SearchContext context) => _months = context.Span is { } span ? Bounds(span.First, span.Last, DatePrecision.Month) : [];

    /// <summary>What the engine has to count at first: months, from which years can be added up.</summary>
    public IReadOnlyList<HistogramRequest> Requests => _months.Count == 0 ? [] : RequestsFor(_months);

    /// <summary>The histogram.</summary>
    /// <param name="counts">What the engine counted for <see cref="Requests"/>.</param>
    /// <param name="matches">Articles that match all but the date filters.</param>
    /// <param name="countAgain">Counts again with other bounds, for bars of a day.</param>
    public DateHistogram Build(IReadOnlyList<HistogramCounts> counts, int matches, Func<IReadOnlyList<HistogramRequest>, IReadOnlyList<HistogramCounts>> countAgain)
    {
        long? first = null;
        long? last = null;
        foreach (HistogramCounts field in counts)
        {
            if (field.Minimum is { } minimum && (first is null || minimum < first)) first = minimum;
            if (field.Maximum is { } maximum && (last is null || maximum > last)) last = maximum;
        }

        if (first is null || last is null) return new DateHistogram(DatePrecision.Month, [], matches, 0, 0);
        DateOnly from = Day(first.Value);
        DateOnly to = Day(last.Value);
        DatePrecision unit = UnitFor(from, to);
        List<HistogramBar> bars;
        if (unit == DatePrecision.Day)
        {
            IReadOnlyList<long> days = Bounds(from, to, DatePrecision.Day);
            bars = Bars(countAgain(RequestsFor(days)), days, unit);
        }
        else
        {
            bars = Bars(counts, _months, unit);
        }

        int exact = bars.Where(bar => bar.Precision == DatePrecision.Day).Sum(bar => bar.Count);
        int partial = bars.Where(bar => bar.Precision != DatePrecision.Day).Sum(bar => bar.Count);
        return new DateHistogram(unit, bars, matches - exact - partial, exact, partial);
    }

    private static DatePrecision UnitFor(DateOnly from, DateOnly to)
    {
        if (to.DayNumber - from.DayNumber < MaxBars) return DatePrecision.Day;
        int months = ((to.Year - from.Year) * 12) + to.Month - from.Month + 1;
        return months <= MaxBars ? DatePrecision.Month : DatePrecision.Year;
    }

    private static List<HistogramBar> Bars(IReadOnlyList<HistogramCounts> counts, IReadOnlyList<long> bounds, DatePrecision unit)
    {
        // An article's bar is as wide as the unit, or as what is known of its date where that is less.
        var bars = new SortedDictionary<(DateOnly From, int Precision), int>();
        for (int field = 0; field < Fields.Length; field++)
        {
            DatePrecision precision = Fields[field].Precision;
            DatePrecision width = precision < unit ? precision : unit;
            for (int bucket = 0; bucket < bounds.Count; bucket++)
            {
                if (counts[field].Counts[bucket] is var count && count == 0) continue;
                (DateOnly, int) key = (Floor(Day(bounds[bucket]), width), -(int)precision);
                bars[key] = bars.GetValueOrDefault(key) + count;
            }
        }

        return
        [
            .. bars.Select(bar =>
            {
                var precision = (DatePrecision)(-bar.Key.Precision);
                return new HistogramBar(bar.Key.From, Last(bar.Key.From, precision < unit ? precision : unit), bar.Value, precision);
            }),
        ];
    }

    private static HistogramRequest[] RequestsFor(IReadOnlyList<long> bounds)
        => [.. Fields.Select(field => new HistogramRequest(field.Field, bounds, ArticleFilters.Date))];

    private static List<long> Bounds(DateOnly from, DateOnly to, DatePrecision unit)
    {
        var bounds = new List<long>();
        for (DateOnly day = Floor(from, unit); day <= to; day = Last(day, unit).AddDays(1)) bounds.Add(day.DayNumber);
        return bounds;
    }

    private static DateOnly Day(long number) => DateOnly.FromDayNumber((int)number);

    private static DateOnly Floor(DateOnly day, DatePrecision unit) => unit switch
    {
        DatePrecision.Year => new DateOnly(day.Year, 1, 1),
        DatePrecision.Month => new DateOnly(day.Year, day.Month, 1),
        _ => day,
    };

    private static DateOnly Last(DateOnly first, DatePrecision unit) => new PartialDate(first, unit).Last;
}
