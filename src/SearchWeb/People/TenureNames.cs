using NewsSearch.Catalogue.Officials;
using NewsSearch.Catalogue.Provinces;

namespace NewsSearch.Web.People;

/// <summary>Posts of the catalogue in words, as articles have them.</summary>
internal static class TenureNames
{
    /// <summary>"Bí thư Tỉnh ủy Hậu Giang".</summary>
    public static string Of(Tenure tenure, ProvinceCatalogue provinces) => PostName.Of(tenure, provinces);

    /// <summary>The organisation with its province: "Tỉnh ủy Hậu Giang".</summary>
    public static string OrganisationOf(Tenure tenure, ProvinceCatalogue provinces) => PostName.OrganisationOf(tenure, provinces);
}
