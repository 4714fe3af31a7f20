namespace NewsSearch.Catalogue.Provinces;

/// <summary>A province or centrally run city, as it was between two dates.</summary>
/// <remarks>
/// A unit that kept its name but not its area on 1 July 2025 is two units: <c>can-tho</c> of today and
/// <c>can-tho-cu</c> before. One that did not change is one unit without an end.
/// </remarks>
public sealed record Province
{
    /// <summary>Slug: <c>hau-giang</c>, <c>can-tho</c> (today's), <c>can-tho-cu</c> (until 30 June 2025).</summary>
    public required string Id { get; init; }

    /// <summary>Short name: "Hậu Giang", "TP. Hồ Chí Minh".</summary>
    public required string Name { get; init; }

    /// <summary>Full name, the latest: "Tỉnh Hậu Giang".</summary>
    public required string FullName { get; init; }

    /// <summary>Code of the General Statistics Office.</summary>
    public required string Code { get; init; }

    /// <summary>Whether it is (was, at its end) a centrally run city.</summary>
    public bool IsCity { get; init; }

    /// <summary>The day on which a province became a city; null for one that was always what it is.</summary>
    public DateOnly? CitySince { get; init; }

    /// <summary>First day, or null where it is older than the catalogue.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, or null where it still exists.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The unit of today that took it in; its own id where it still exists.</summary>
    public required string TodayId { get; init; }

    /// <summary>Other names and spellings: "TP.HCM", "Sài Gòn", "BR-VT", "Bắc Cạn".</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Whether it was a city on a day.</summary>
    public bool IsCityOn(DateOnly day) => IsCity && (CitySince is null || CitySince <= day);

    /// <summary>Whether the unit exists on a day.</summary>
    public bool ExistsOn(DateOnly day) => (From is null || From <= day) && (To is null || day <= To);
}
