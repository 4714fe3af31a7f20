using System.Globalization;
using NewsSearch.Catalogue;
using NewsSearch.Catalogue.Provinces;
using NewsSearch.Web.Localization;

namespace NewsSearch.Web.Searching;

/// <summary>Former units that have to be told from those of today.</summary>
public static class FormerNames
{
    /// <summary>Whether a unit no longer exists while its name lives on with other boundaries: Cần Thơ before 1 July 2025.</summary>
    public static bool LivesOnUnderItsName(this NewsCatalogue catalogue, string? provinceId)
        => provinceId is not null
        && catalogue.Provinces.Find(provinceId) is { To: not null } former
        && catalogue.Provinces.Find(former.TodayId) is { } today
        && today.Name == former.Name;

    /// <summary>The quiet word after a former unit: "cũ"; of one abolished before 2004, whose name another may have had since, with its years: "cũ, 1976–1991".</summary>
    public static string FormerWord(this NewsCatalogue catalogue, string provinceId, Texts texts)
        => catalogue.Provinces.Find(provinceId) is { IsHistorical: true } former
            ? string.Create(CultureInfo.InvariantCulture, $"{texts.Then}, {former.From?.Year}–{former.To?.Year}")
            : texts.Then;

    /// <summary>What became of a former unit, for the brackets after its name: "nay thuộc Cần Thơ"; null for one of today.</summary>
    public static string? BecameOf(this NewsCatalogue catalogue, Province? province, Texts texts)
        => province?.To is null ? null : texts.Became(province.Name, texts.List([.. catalogue.Provinces.TodayOf(province).Select(static today => today.Name)]));
}
