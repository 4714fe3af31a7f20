namespace NewsSearch.Web.Searching;

/// <summary>A facet as it is shown.</summary>
/// <param name="Facet">Its name in addresses.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Items">Its values.</param>
/// <param name="MoreUrl">The page with all values, or null where these are all.</param>
/// <param name="MoreLabel">The words of that link.</param>
/// <param name="Note">A line below, or null.</param>
/// <param name="Switch">A choice that belongs to the facet, or null.</param>
public sealed record FacetGroup(
    string Facet, string Title, IReadOnlyList<FacetItem> Items, string? MoreUrl, string? MoreLabel, string? Note, FacetSwitch? Switch = null);

/// <summary>A choice that belongs to a facet: only what articles name, nothing inferred.</summary>
/// <param name="Label">Its words.</param>
/// <param name="Url">The search with it the other way.</param>
/// <param name="On">Whether it is on.</param>
public sealed record FacetSwitch(string Label, string Url, bool On);

/// <summary>A value to leave out, as a form sends it.</summary>
/// <param name="Facet">The facet.</param>
/// <param name="Value">The value: "-ha-noi".</param>
public sealed record FacetExclusion(string Facet, string Value);

/// <summary>A value of a facet as it is shown.</summary>
public sealed record FacetItem
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>A quiet word after it: "nay", "cũ", "cũ, suy ra"; or null.</summary>
    public string? Suffix { get; init; }

    /// <summary>Articles.</summary>
    public required int Count { get; init; }

    /// <summary>The search with the value chosen, or without it where it is.</summary>
    public required string Url { get; init; }

    /// <summary>What a form adds to the search to leave out articles of this value, or null where that is not offered.</summary>
    public FacetExclusion? Exclusion { get; init; }

    /// <summary>Whether it is chosen.</summary>
    public bool Selected { get; init; }

    /// <summary>Whether it is excluded.</summary>
    public bool Excluded { get; init; }

    /// <summary>Values below it.</summary>
    public IReadOnlyList<FacetItem> Children { get; init; } = [];

    /// <summary>Whether those are shown at once.</summary>
    public bool ChildrenOpen { get; init; }
}
