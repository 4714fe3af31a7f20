using NewsSearch.Articles.Understanding.Places;
using Rank = NewsSearch.Articles.Understanding.Officials.OrganisationWords.Rank;

namespace NewsSearch.Articles.Understanding.Officials;

/// <summary>An organisation as printed, its place kept apart so that one may be filled in later.</summary>
/// <param name="Name">Normalised, without its place: "Tỉnh ủy", "UBND", "Sở Nội vụ"; empty for "Chủ tịch xã".</param>
/// <param name="Rank">What its words say about its level.</param>
/// <param name="Kind">Kind word of the place, printed or the place's own: tỉnh, TP, huyện, xã…; null where none is known.</param>
/// <param name="Place">The place, or null where none is printed.</param>
internal sealed record Organisation(string Name, Rank Rank, string? Kind, Place? Place)
{
    /// <summary>central, province, district, commune or other.</summary>
    public string Level => (Rank, Place, Kind) switch
    {
        (Rank.Private or Rank.School, _, _) => OfficialLevel.Other,
        (_, { Level: PlaceLevel.Province }, _) => OfficialLevel.Province,
        (_, { Level: PlaceLevel.Commune }, _) or (Rank.Commune, _, _) or (_, null, "xã" or "phường" or "thị trấn" or "đặc khu") => OfficialLevel.Commune,
        (_, { Level: PlaceLevel.District }, _) or (Rank.District, _, _) or (_, null, "huyện" or "quận" or "thị xã") => OfficialLevel.District,
        (Rank.Central, _, _) => OfficialLevel.Central,
        (Rank.Province or Rank.City, _, _) or (_, null, "tỉnh" or "TP") => OfficialLevel.Province,
        _ => OfficialLevel.Central,
    };

    /// <summary>Whether it is of the kind that every place has one of, so that without its place it is unfinished.</summary>
    public bool LacksPlace => Place is null && Level is not (OfficialLevel.Central or OfficialLevel.Other);

    /// <summary>The normalised name with its place: "Tỉnh ủy Hậu Giang", "UBND huyện Cư Jút", "UBND TP. Hồ Chí Minh".</summary>
    public override string ToString() => Join(Name, Kind, Place?.Name);

    /// <summary>Joins a name without its place, a kind word and a place's name.</summary>
    public static string Join(string name, string? kind, string? place)
    {
        if (kind is not null && !NamesItsKind(name) && !(place?.StartsWith("TP.", StringComparison.Ordinal) ?? false)) name += " " + kind;
        return place is null ? name : name + " " + place;
    }

    /// <summary>"Tỉnh ủy" needs no "tỉnh" before the place's name.</summary>
    public static bool NamesItsKind(string name)
        => name.EndsWith("nh ủy", StringComparison.Ordinal) || name.EndsWith("yện ủy", StringComparison.Ordinal)
        || name.EndsWith("Quận ủy", StringComparison.Ordinal) || name.EndsWith("Thị ủy", StringComparison.Ordinal)
        || name.EndsWith("Tỉnh đoàn", StringComparison.Ordinal) || name.EndsWith("Thành đoàn", StringComparison.Ordinal)
        || name.EndsWith("Huyện đoàn", StringComparison.Ordinal);
}
