namespace NewsSearch.Catalogue.Provinces;

/// <summary>A province or centrally run city, as it was between two dates.</summary>
/// <remarks>
/// A unit that kept its name but not its area on 1 July 2025 is two units: <c>can-tho</c> of today and
/// <c>can-tho-cu</c> before. One that did not change is one unit without an end. Of the divisions before 2004 only the
/// units that ended are told apart: one that merely gave up a part, as Đắk Lắk did, is one unit.
/// </remarks>
public sealed record Province
{
    /// <summary>Slug: <c>hau-giang</c>, <c>can-tho</c> (today's), <c>can-tho-cu</c> (until 30 June 2025).</summary>
    public required string Id { get; init; }

    /// <summary>Short name: "Hậu Giang", "TP. Hồ Chí Minh".</summary>
    public required string Name { get; init; }

    /// <summary>Full name, the latest: "Tỉnh Hậu Giang".</summary>
    public required string FullName { get; init; }

    /// <summary>Code of the General Statistics Office; null for a unit that ended before the codes of today.</summary>
    public string? Code { get; init; }

    /// <summary>Whether it is (was, at its end) a centrally run city.</summary>
    public bool IsCity { get; init; }

    /// <summary>The day on which a province became a city; null for one that was always what it is.</summary>
    public DateOnly? CitySince { get; init; }

    /// <summary>First day, or null where it is older than 1976, with which the catalogue begins.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Whether it began on <see cref="From"/>; false where it is only known to have existed by then.</summary>
    public bool StartKnown { get; init; }

    /// <summary>Last day, or null where it still exists.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The unit of today in which its seat lies; its own id where it still exists.</summary>
    public required string TodayId { get; init; }

    /// <summary>Ids of all units of today that its area lies in, <see cref="TodayId"/> first.</summary>
    public required IReadOnlyList<string> TodayIds { get; init; }

    /// <summary>Ids of the units that took its area over on the day after <see cref="To"/>; empty where it still exists.</summary>
    public IReadOnlyList<string> SuccessorIds { get; init; } = [];

    /// <summary>
    /// Whether it was abolished before 2004: named today only in retrospect, and in a text only with "tỉnh" before it,
    /// for its name often means something else (Cửu Long is a river).
    /// </summary>
    public bool IsHistorical { get; init; }

    /// <summary>Other names and spellings: "TP.HCM", "Sài Gòn", "BR-VT", "Bắc Cạn".</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Whether it was a city on a day.</summary>
    public bool IsCityOn(DateOnly day) => IsCity && (CitySince is null || CitySince <= day);

    /// <summary>Whether the unit exists on a day.</summary>
    public bool ExistsOn(DateOnly day) => (From is null || From <= day) && (To is null || day <= To);

    /// <summary>How many days lie between a day and the time of the unit; 0 on a day on which it exists.</summary>
    public int DaysFrom(DateOnly day) => day < From ? From.Value.DayNumber - day.DayNumber : day > To ? day.DayNumber - To.Value.DayNumber : 0;
}
