using NewsSearch.Articles.Searching.Filtering;
using NewsSearch.Catalogue.Provinces;
using NewsSearch.Engine;
using NewsSearch.Engine.Collecting;

namespace NewsSearch.Articles.Searching.Faceting;

/// <summary>The province facet: today's units with the former ones below; a unit of today counts those of its former ones.</summary>
internal sealed class ProvinceTree(SearchContext context, ArticleSearchRequest request)
{
    /// <summary>Builds the facet.</summary>
    /// <param name="counts">Counts of the provinces that count for the request.</param>
    /// <param name="named">Counts of those that the text names.</param>
    public Facet Build(FacetCounts counts, FacetCounts named)
    {
        Dictionary<string, int> namedCounts = named.Values.ToDictionary(value => value.Path, value => value.Count, StringComparer.Ordinal);
        Dictionary<string, FacetValueStatistics> values = counts.Values.ToDictionary(value => value.Path, StringComparer.Ordinal);
        foreach (FacetSelection selection in request.Provinces.Where(s => s.Value != FacetSelection.Unknown)) AddSelected(values, selection.Value);

        ILookup<string, FacetValueStatistics> children = values.Values.Where(value => value.Path.Contains('/'))
            .ToLookup(value => value.Path[..value.Path.IndexOf('/')], StringComparer.Ordinal);
        IEnumerable<FacetEntry> parents = values.Values.Where(value => !value.Path.Contains('/'))
            .Select(value => Entry(value, namedCounts, FacetBuilder.Order(children[value.Path].Select(child => Entry(child, namedCounts, [])), 0).Values));
        return FacetBuilder.Order(parents, counts.Missing);
    }

    // A province that is selected stays to be unselected, even where nothing has it; so does the one above it.
    private void AddSelected(Dictionary<string, FacetValueStatistics> values, string id)
    {
        string path = ProvinceFilter.PathOf(id, context) ?? id;
        values.TryAdd(path, new FacetValueStatistics(path, null, 0));
        int slash = path.IndexOf('/');
        if (slash > 0) values.TryAdd(path[..slash], new FacetValueStatistics(path[..slash], null, 0));
    }

    private FacetEntry Entry(FacetValueStatistics value, Dictionary<string, int> named, IReadOnlyList<FacetEntry> children)
    {
        string id = ProvinceFilter.IdOf(value.Path);
        Province? province = context.Catalogue.Provinces.Find(id);
        return new FacetEntry(
            id,
            province?.Name ?? ReachFinding.LabelOf(id) ?? value.Label ?? id,
            value.Count,
            province is null ? 0 : value.Count - named.GetValueOrDefault(value.Path),
            request.Provinces.Contains(new FacetSelection(id)),
            request.Provinces.Contains(new FacetSelection(id, Exclude: true)),
            province?.To is not null,
            children);
    }
}
