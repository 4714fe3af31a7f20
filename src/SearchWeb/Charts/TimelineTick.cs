using NewsSearch.Articles;

namespace NewsSearch.Web.Charts;

/// <summary>A label of the axis.</summary>
/// <param name="X">Position in percent.</param>
/// <param name="Day">First day of what it names.</param>
/// <param name="Names">What it names: a year under months, a month under days, a year under years.</param>
/// <param name="Centred">Whether it stands under the middle of its slot; otherwise at a tick on its left edge.</param>
public sealed record TimelineTick(double X, DateOnly Day, DatePrecision Names, bool Centred)
{
    /// <summary>Beyond this a label that is centred would stick out on a phone.</summary>
    private const double NearTheEnd = 96;

    /// <summary>Where the label stands, in percent; see <see cref="Anchor"/>.</summary>
    public double LabelX => Centred && X > NearTheEnd ? 100 : X;

    /// <summary>Which point of the label stands there, as SVG's text-anchor.</summary>
    public string Anchor => !Centred ? "start" : X > NearTheEnd ? "end" : "middle";

    /// <summary>Room that a label needs, in percent of a phone's width.</summary>
    private const double LabelWidth = 11;

    internal static IReadOnlyList<TimelineTick> Of(IReadOnlyList<TimelineSlot> slots, DatePrecision unit) => unit switch
    {
        DatePrecision.Year => Years(slots),
        DatePrecision.Day => Beginnings(slots, DatePrecision.Month, static day => day.Day == 1, static day => DateUnits.First(day, DatePrecision.Month)),
        _ => Beginnings(slots, DatePrecision.Year, static day => day.Month == 1, static day => DateUnits.First(day, DatePrecision.Year)),
    };

    private static List<TimelineTick> Years(IReadOnlyList<TimelineSlot> slots)
    {
        int every = 1;
        while (slots.Count > 0 && slots[0].Width * every < LabelWidth) every++;
        return
        [
            .. slots.Where(slot => (slot.First.Year - slots[^1].First.Year) % every == 0)
                .Select(static slot => new TimelineTick(slot.Middle, slot.First, DatePrecision.Year, Centred: true)),
        ];
    }

    private static List<TimelineTick> Beginnings(
        IReadOnlyList<TimelineSlot> slots, DatePrecision names, Func<DateOnly, bool> begins, Func<DateOnly, DateOnly> periodOf)
    {
        List<TimelineTick> ticks = [];
        double free = 0;
        for (int i = 0; i < slots.Count; i++)
        {
            // The first slot names its period too, if the next label leaves it room.
            bool opens = i == 0 && !begins(slots[0].First) && RoomBefore(slots, begins) >= LabelWidth;
            if ((!begins(slots[i].First) && !opens) || slots[i].X < free) continue;
            ticks.Add(new TimelineTick(slots[i].X, periodOf(slots[i].First), names, Centred: false));
            free = slots[i].X + LabelWidth;
        }

        return ticks;
    }

    private static double RoomBefore(IReadOnlyList<TimelineSlot> slots, Func<DateOnly, bool> begins)
        => slots.FirstOrDefault(slot => begins(slot.First))?.X ?? 100;
}
