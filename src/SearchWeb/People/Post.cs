using NewsSearch.Articles;
using NewsSearch.Catalogue.Officials;

namespace NewsSearch.Web.People;

/// <summary>A post that a person is seen in: by articles, by the catalogue, or by both.</summary>
public sealed record Post
{
    /// <summary>"Bí thư".</summary>
    public required string Title { get; init; }

    /// <summary>"Tỉnh ủy Hậu Giang".</summary>
    public required string Organisation { get; init; }

    /// <summary>The province, or null for a national post.</summary>
    public string? ProvinceId { get; init; }

    /// <summary>Facet id of the post, whatever the province; null where only the catalogue knows it.</summary>
    public string? RoleKey { get; init; }

    /// <summary>Articles, in order of date, undated ones last.</summary>
    public required IReadOnlyList<PostEvidence> Evidence { get; init; }

    /// <summary>What the catalogue says of it, or null.</summary>
    public Tenure? Tenure { get; init; }

    /// <summary>"Bí thư Tỉnh ủy Hậu Giang".</summary>
    public string Name => PostName.Of(Title, Organisation);

    /// <summary>First day that an article attests, or null.</summary>
    public DateOnly? FirstSeen => Evidence.Select(static evidence => evidence.Date.Days?.First).Min();

    /// <summary>Last day that an article attests, or null.</summary>
    public DateOnly? LastSeen => Evidence.Select(static evidence => evidence.Date.Days?.Last).Max();

    /// <summary>First day known of, by article or catalogue.</summary>
    public DateOnly? First => Earlier(FirstSeen, Tenure?.From);

    /// <summary>Last day known of, by article or catalogue.</summary>
    public DateOnly? Last => Later(LastSeen, Tenure?.To ?? Tenure?.From);

    /// <summary>Last day it can have been held as far as known: articles go on naming a post that a source knows to have ended.</summary>
    public DateOnly? LastHeld => Tenure is { EndKnown: true, To: { } end } ? end : Last;

    private static DateOnly? Earlier(DateOnly? a, DateOnly? b) => a is null ? b : b is null || a < b ? a : b;

    private static DateOnly? Later(DateOnly? a, DateOnly? b) => a is null ? b : b is null || a > b ? a : b;
}
