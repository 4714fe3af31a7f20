using NewsSearch.Articles;
using NewsSearch.Web.People;

namespace NewsSearch.Web.Charts;

/// <summary>
/// Posts over time on one axis, built from evidence alone: a tick for each article, a pale span between the first and
/// the last, dashed rails without an end wall where a beginning or an end is not known, a post where a source states it.
/// All positions are in percent of the width.
/// </summary>
public sealed class TenureLanes
{
    /// <summary>A few months before the first and after the last day, so that open ends have room.</summary>
    private const int MarginInDays = 120;

    /// <summary>Half the width of a tick on the widest page: one nearer to another than this would add nothing to see.</summary>
    private const double TickApart = 0.25;

    private readonly DateOnly _first;
    private readonly double _days;

    private TenureLanes(IReadOnlyList<Post> posts, DateOnly first, DateOnly last)
    {
        _first = first.AddDays(-MarginInDays);
        _days = last.AddDays(MarginInDays).DayNumber - _first.DayNumber;
        Lanes = [.. posts.Select(LaneOf)];
        Years = [.. YearTicks(last)];
    }

    /// <summary>The lanes, in the order of the posts.</summary>
    public IReadOnlyList<TenureLane> Lanes { get; }

    /// <summary>Beginnings of years on the axis.</summary>
    public IReadOnlyList<(double X, int Year)> Years { get; }

    /// <summary>The lanes of posts; null where no day is known of any.</summary>
    public static TenureLanes? Of(IReadOnlyList<Post> posts)
    {
        DateOnly? first = posts.Select(static post => post.First).Min();
        DateOnly? last = posts.Select(static post => post.Last).Max();
        return first is { } from && last is { } to ? new TenureLanes(posts, from, to) : null;
    }

    private TenureLane LaneOf(Post post)
    {
        if (post.First is not { } first || post.Last is not { } last) return new TenureLane { Post = post };
        bool startKnown = post.Tenure is { StartKnown: true, From: not null };
        bool endKnown = post.Tenure is { EndKnown: true, To: not null };

        // Between two stated days the span ends there; an article beyond them keeps its tick, in plain sight.
        DateOnly from = startKnown ? post.Tenure!.From!.Value : first;
        DateOnly to = endKnown ? post.Tenure!.To!.Value : last;
        List<double> days = [];
        List<(double From, double To)> blocks = [];
        foreach (PostEvidence evidence in post.Evidence)
        {
            if (evidence.Date.Days is not { } range) continue;
            if (evidence.Date.Precision == DatePrecision.Day) days.Add(Position(range.First));
            else blocks.Add((Position(range.First), Position(range.Last.AddDays(1))));
        }

        return new TenureLane
        {
            Post = post,
            SpanFrom = Position(from),
            SpanTo = Math.Max(Position(to), Position(from) + 0.4),
            Days = Apart(days),
            Blocks = [.. blocks.Distinct()],
            OpenBefore = startKnown ? null : 0,
            OpenAfter = endKnown ? null : 100,
            StartCap = startKnown ? Position(post.Tenure!.From!.Value) : null,
            EndCap = endKnown ? Position(post.Tenure!.To!.Value) : null,
        };
    }

    // A prime minister has hundreds of articles a year: they are one dark block, whether of a hundred ticks or of ten.
    private static List<double> Apart(List<double> days)
    {
        List<double> kept = [];
        foreach (double day in days.Order())
        {
            if (kept.Count == 0 || day - kept[^1] >= TickApart) kept.Add(day);
        }

        return kept;
    }

    private double Position(DateOnly day) => Math.Clamp(100 * (day.DayNumber - _first.DayNumber) / _days, 0, 100);

    private IEnumerable<(double X, int Year)> YearTicks(DateOnly last)
    {
        int years = last.Year - _first.Year + 1;
        int every = Math.Max(1, (int)Math.Ceiling(years / 8d));
        for (int year = _first.Year + 1; year <= last.AddDays(MarginInDays).Year; year += every) yield return (Position(new DateOnly(year, 1, 1)), year);
    }
}
