using NewsSearch.Articles.Indexing;
using NewsSearch.Catalogue.Provinces;

namespace NewsSearch.Articles.Searching.Filtering;

/// <summary>Where a province stands in the facet.</summary>
internal static class ProvinceFilter
{
    /// <summary>
    /// The facet path of an id: that of the catalogue, so that a unit of today takes in the former ones; or the id
    /// itself where only the index knows it; null where nobody does.
    /// </summary>
    public static string? PathOf(string id, SearchContext context)
    {
        Province? province = context.Catalogue.Provinces.Find(id);
        if (province is not null) return context.Catalogue.Provinces.PathOf(province);
        return !id.Contains('/') && context.Vocabulary.Has(ArticleSchema.Province, id) ? id : null;
    }

    /// <summary>The id of a facet path: its last part.</summary>
    public static string IdOf(string path) => path[(path.LastIndexOf('/') + 1)..];
}
