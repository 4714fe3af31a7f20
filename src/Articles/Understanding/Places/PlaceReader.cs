using NewsSearch.Catalogue;
using NewsSearch.Catalogue.Mentions;
using NewsSearch.Catalogue.Provinces;

namespace NewsSearch.Articles.Understanding.Places;

/// <summary>Decides which place a mention means at a time.</summary>
internal sealed class PlaceReader(NewsCatalogue catalogue)
{
    /// <summary>The place; null where the name alone says too little.</summary>
    /// <param name="mention">The mention.</param>
    /// <param name="day">The time spoken of.</param>
    public Place? Read(in PlaceMention mention, DateOnly day) => mention.Kind switch
    {
        PlaceKind.Province => ProvinceOf(mention.Name, day) ?? DistrictOf(mention, day),
        PlaceKind.City => CityOf(mention, day),
        PlaceKind.District => DistrictOf(mention, day) ?? ProvinceOf(mention.Name, day),
        PlaceKind.Commune => CommuneOf(mention.Name, day),
        _ => ProvinceOf(mention.Name, day) ?? DistrictOf(mention, day),
    };

    /// <summary>Of the units that share a name, the one of a day; where none existed then, the nearest in time.</summary>
    public static Province? UnitOn(IReadOnlyList<Province> units, DateOnly day)
    {
        Province? best = null;
        foreach (Province unit in units)
        {
            if (best is null || unit.DaysFrom(day) < best.DaysFrom(day)) best = unit;
        }

        return best;
    }

    /// <summary>The province in which a district lay on a day.</summary>
    public Province ProvinceOf(District district, DateOnly day)
    {
        Province province = catalogue.Provinces.Find(district.ProvinceId)!;
        return day < ProvinceCatalogue.MergerDay ? catalogue.Provinces.On(province, day) : province;
    }

    /// <summary>Normalised kind word of a province.</summary>
    public static string KindOf(Province province, DateOnly day) => province.IsCityOn(day) ? "TP" : "tỉnh";

    private static Place? ProvinceOf(PlaceName name, DateOnly day)
        => UnitOn(name.Provinces, day) is { } unit ? new Place(PlaceLevel.Province, unit.Name, KindOf(unit, day), unit.Id) : null;

    // "TP Cao Bằng" is a city within the province of that name; "TP Huế" was one until it became a province's equal.
    private Place? CityOf(in PlaceMention mention, DateOnly day)
        => UnitOn(mention.Name.Provinces, day) is { } unit && (unit.IsCityOn(day) || !mention.Name.Districts.Any(IsTown))
            ? new Place(PlaceLevel.Province, unit.Name, KindOf(unit, day), unit.Id)
            : DistrictOf(mention, day);

    private static bool IsTown(District district) => district.Kind is "thành phố" or "thị xã";

    private Place? DistrictOf(in PlaceMention mention, DateOnly day)
    {
        IReadOnlyList<District> districts = mention.Name.Districts;
        if (districts.Count == 0) return null;
        // "thành phố Trùng Khánh" is no rural district of that name, but a city elsewhere.
        if (mention.Kind == PlaceKind.City && !districts.Any(IsTown)) return null;
        string? province = ProvinceOf(districts[0], day).Id;
        for (int i = 1; i < districts.Count; i++)
        {
            if (ProvinceOf(districts[i], day).Id != province) province = null;
        }

        string kind = mention.Kind == PlaceKind.City || districts[0].Kind == "thành phố" ? "TP" : districts[0].Kind;
        // "Q. Thủ Đức" was written before it became a city, and is not what "Chủ tịch UBND TP" means.
        if (kind == "TP" && mention.Kind == PlaceKind.District) kind = ProvinceOf(districts[0], day).IsCityOn(day) ? "quận" : "thị xã";
        return new Place(PlaceLevel.District, districts[0].Name, kind, province);
    }

    private Place? CommuneOf(PlaceName name, DateOnly day)
    {
        if (name.Communes.Count == 0) return new Place(PlaceLevel.Commune, name.Text, "xã", null);
        string[] provinces = [.. ProvincesOf(name, day).Select(p => p.Id).Distinct(StringComparer.Ordinal).Take(2)];
        return new Place(PlaceLevel.Commune, name.Communes[0].Name, name.Communes[0].Kind, provinces.Length == 1 ? provinces[0] : null);
    }

    /// <summary>The provinces that the districts and communes of a name lie in, on a day.</summary>
    public IEnumerable<Province> ProvincesOf(PlaceName name, DateOnly day)
    {
        foreach (District district in name.Districts) yield return ProvinceOf(district, day);

        // The first day after the merger also stands for "not known": then neither time is left out.
        bool isUnsure = day == ProvinceCatalogue.MergerDay;
        foreach (Commune commune in name.Communes)
        {
            if (!isUnsure && !commune.ExistsOn(day) && name.Communes.Any(c => c.ExistsOn(day))) continue;
            Province province = catalogue.Provinces.Find(commune.ProvinceId)!;
            yield return isUnsure ? catalogue.Provinces.Find(province.TodayId)! : day < ProvinceCatalogue.MergerDay ? catalogue.Provinces.On(province, day) : province;
        }
    }
}
