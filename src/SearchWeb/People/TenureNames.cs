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
        => tenure.ProvinceId is { } id && provinces.Find(id) is { } province && !tenure.Organisation.Contains(province.Name, StringComparison.Ordinal)
            ? tenure.Organisation + " " + province.Name
            : tenure.Organisation;
}
