using NewsSearch.Catalogue.Officials;
using NewsSearch.Catalogue.Provinces;

namespace NewsSearch.Web.People;

/// <summary>Posts of the catalogue in words, as articles have them.</summary>
internal static class TenureNames
{
    /// <summary>"Bí thư Tỉnh ủy Hậu Giang".</summary>
    public static string Of(Tenure tenure, ProvinceCatalogue provinces) => (tenure.Title + " " + OrganisationOf(tenure, provinces)).Trim();

    /// <summary>The organisation with its province: "Tỉnh ủy Hậu Giang".</summary>
    public static string OrganisationOf(Tenure tenure, ProvinceCatalogue provinces)
    {
        if (tenure.ProvinceId is not { } id || provinces.Find(id) is not { } province) return tenure.Organisation;
        if (tenure.Organisation.Contains(province.Name, StringComparison.Ordinal)) return tenure.Organisation;

        // "UBND TP" and "TP. Hồ Chí Minh" share their "TP".
        string name = tenure.Organisation.EndsWith(" TP", StringComparison.Ordinal) && province.Name.StartsWith("TP. ", StringComparison.Ordinal)
            ? province.Name["TP. ".Length..]
            : province.Name;
        return tenure.Organisation + " " + name;
    }
}
