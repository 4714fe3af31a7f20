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

    /// <summary>
    /// The post to show beside the name: the one held last; of several held then, the one held longest. Null where no
    /// post is known.
    /// </summary>
    public Tenure? LatestTenure => Tenures.OrderByDescending(LastDay).ThenByDescending(t => LastDay(t).DayNumber - (t.From ?? LastDay(t)).DayNumber).FirstOrDefault();

    private static DateOnly LastDay(Tenure tenure) => tenure.To ?? (tenure.EndKnown ? tenure.From ?? DateOnly.MinValue : DateOnly.MaxValue);
}
