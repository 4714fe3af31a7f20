using NewsSearch.Catalogue.Provinces;

namespace NewsSearch.Catalogue.Officials;

/// <summary>Posts in words: "Bí thư Tỉnh ủy Hậu Giang", "Trưởng đoàn Đại biểu Quốc hội tỉnh Hậu Giang".</summary>
public static class PostName
{
    /// <summary>
    /// Title and organisation together. Where the title ends with the organisation's first word it is said once:
    /// "Trưởng ban" and "Ban Tổ chức" are a "Trưởng ban Tổ chức"; but a "Bộ trưởng" and a "Bộ Công an" keep both.
    /// </summary>
    public static string Of(string title, string organisation)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(organisation);
        if (title.Length == 0 || organisation.Length == 0) return title + organisation;
        string last = title[(title.LastIndexOf(' ') + 1)..];
        bool repeated = title.Contains("rưởng ", StringComparison.Ordinal) && organisation.StartsWith(last + " ", StringComparison.OrdinalIgnoreCase);
        return title + " " + (repeated ? organisation[(last.Length + 1)..] : organisation);
    }

    /// <summary>A post of the catalogue with its province.</summary>
    public static string Of(Tenure tenure, ProvinceCatalogue provinces)
    {
        ArgumentNullException.ThrowIfNull(tenure);
        return Of(tenure.Title, OrganisationOf(tenure, provinces));
    }

    /// <summary>The organisation of a post of the catalogue with its province: "Tỉnh ủy Hậu Giang", "UBND TP. Hồ Chí Minh".</summary>
    public static string OrganisationOf(Tenure tenure, ProvinceCatalogue provinces)
    {
        ArgumentNullException.ThrowIfNull(tenure);
        ArgumentNullException.ThrowIfNull(provinces);
        if (tenure.ProvinceId is not { } id || provinces.Find(id) is not { } province) return tenure.Organisation;
        if (tenure.Organisation.Contains(province.Name, StringComparison.Ordinal)) return tenure.Organisation;

        // "UBND TP" and "TP. Hồ Chí Minh" share their "TP".
        string organisation = tenure.Organisation.EndsWith(" TP", StringComparison.Ordinal) && province.Name.StartsWith("TP. ", StringComparison.Ordinal)
            ? tenure.Organisation[..^3]
            : tenure.Organisation;
        return organisation + " " + province.Name;
    }
}
