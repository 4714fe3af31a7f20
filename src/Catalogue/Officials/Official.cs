namespace NewsSearch.Catalogue.Officials;

/// <summary>A person who holds or held a public post.</summary>
public sealed record Official
{
    /// <summary>Slug of the name, with a qualifier for namesakes: <c>nghiem-xuan-thanh</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Full name, composed, tone marks in the old style.</summary>
    public required string Name { get; init; }

    /// <summary>Other spellings of the name.</summary>
    public IReadOnlyList<string> Variants { get; init; } = [];

    /// <summary>The posts, oldest first as far as known.</summary>
    public required IReadOnlyList<Tenure> Tenures { get; init; }
}

/// <summary>A post that a person held.</summary>
public sealed record Tenure
{
    /// <summary>Normalised title: "Bí thư", "Phó Chủ tịch".</summary>
    public required string Title { get; init; }

    /// <summary>Normalised organisation without the province: "Tỉnh ủy", "UBND tỉnh", "Bộ Nội vụ".</summary>
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
}
