using NewsSearch.Articles.Searching;
using NewsSearch.Catalogue;
using NewsSearch.Web.Links;
using NewsSearch.Web.Localization;

namespace NewsSearch.Web.Searching;

/// <summary>What a filter's value is called: by the facets of the answer, else by the catalogue, else by its id.</summary>
internal sealed class FilterNames(NewsCatalogue catalogue, ArticleFacets facets, Texts texts)
{
    public string Of(string facet, string id)
    {
        if (id == FacetSelection.Unknown) return texts.UnknownValue(facet);
        if (Find(facet, id) is { } entry) return facet == FacetNames.Province ? ProvinceName(entry.Id, entry.Name) : entry.Name;
        return facet switch
        {
            FacetNames.Province when catalogue.Provinces.Find(id) is { } province => ProvinceName(id, province.Name),
            FacetNames.Official when catalogue.Officials.Find(id) is { } official => official.Name,
            _ => id,
        };
    }

    /// <summary>A former unit that shares its name with one of today is told apart: "Cần Thơ cũ"; so is one that few remember: "Hậu Giang cũ, 1976–1991".</summary>
    private string ProvinceName(string id, string name)
        => catalogue.LivesOnUnderItsName(id) || catalogue.Provinces.Find(id) is { IsHistorical: true } ? $"{name} {catalogue.FormerWord(id, texts)}" : name;

    private FacetEntry? Find(string facet, string id)
    {
        Facet values = facet switch
        {
            FacetNames.Province => facets.Provinces,
            FacetNames.Official => facets.Officials,
            FacetNames.Role => facets.Roles,
            _ => facets.Sources,
        };
        return values.Values.SelectMany(static entry => entry.Children.Prepend(entry)).FirstOrDefault(entry => entry.Id == id);
    }
}
