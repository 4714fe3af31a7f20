namespace NewsSearch.Catalogue.Officials;

/// <summary>A post that a person held.</summary>
public sealed record Tenure
{
    /// <summary>Normalised title: "Bí thư", "Phó Chủ tịch".</summary>
    public required string Title { get; init; }

    /// <summary>Normalised organisation without the province: "Tỉnh ủy", "UBND tỉnh", "Bộ Nội vụ"; empty where the title says it all ("Chủ tịch nước").</summary>
    public required string Organisation { get; init; }

    /// <summary>The province, as it was then, or null for a national post.</summary>
    public string? ProvinceId { get; init; }

    /// <summary>First day known to be in the post, or null.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, or null where open or unknown (see <see cref="EndKnown"/>).</summary>
    public DateOnly? To { get; init; }

    /// <summary>Whether <see cref="From"/> is the day the post began, and not only the first day attested.</summary>
    public bool StartKnown { get; init; }

    /// <summary>Whether <see cref="To"/> is the day it ended, and not only the last day attested.</summary>
    public bool EndKnown { get; init; }

    /// <summary>Where it is known from.</summary>
    public required string Source { get; init; }

    /// <summary>Whether the post may have been held on a day: attested, or beyond an end that is not known.</summary>
    public bool MayCover(DateOnly day) => (!StartKnown || From is null || From <= day) && (!EndKnown || To is null || day <= To);

    /// <summary>Whether the post is attested for a day.</summary>
    public bool Covers(DateOnly day) => From is not null && From <= day && (To is null ? !EndKnown : day <= To);

    /// <summary>
    /// Days between a day and the nearest one on which the post is attested: 0 where it <see cref="Covers"/> the day,
    /// null where it cannot have been held then, <see cref="int.MaxValue"/> where no day is attested at all.
    /// </summary>
    public int? DaysFrom(DateOnly day)
    {
        if (!MayCover(day)) return null;
        if (Covers(day)) return 0;
        if (From is { } from && day < from) return from.DayNumber - day.DayNumber;
        return To is { } to && to < day ? day.DayNumber - to.DayNumber : int.MaxValue;
    }
}
