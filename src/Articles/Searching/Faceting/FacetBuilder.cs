using NewsSearch.Articles.Indexing;
using NewsSearch.Articles.Searching.Filtering;
using NewsSearch.Engine;
using NewsSearch.Engine.Collecting;

namespace NewsSearch.Articles.Searching.Faceting;

/// <summary>Turns the engine's counts into the facets that a reader sees.</summary>
internal sealed class FacetBuilder(SearchContext context, ArticleSearchRequest request)
{
    /// <summary>Values shown beside the hits; the rest has a page of its own.</summary>
    public const int ShownValues = 8;

    /// <summary>What the engine has to count, in the order that <see cref="Build"/> expects.</summary>
    public static IReadOnlyList<FacetCountRequest> Requests(ArticleSearchRequest request) =>
    [
        new FacetCountRequest(ArticleFilters.ProvinceField(request), ArticleFilters.Province),
        new FacetCountRequest(ArticleSchema.ProvinceNamed, ArticleFilters.Province),
        new FacetCountRequest(ArticleSchema.Official, ArticleFilters.Official),
        new FacetCountRequest(ArticleSchema.Role, ArticleFilters.Role),
        new FacetCountRequest(ArticleSchema.Year, ArticleFilters.Date),
        new FacetCountRequest(ArticleSchema.Source, ArticleFilters.Source),
    ];

    /// <summary>The facets.</summary>
    /// <param name="counts">What the engine counted.</param>
    /// <param name="limit">Most values of a facet.</param>
    public ArticleFacets Build(IReadOnlyList<FacetCounts> counts, int limit) => new(
        Limit(new ProvinceTree(context, request).Build(counts[0], counts[1]), limit),
        Flat(counts[2], request.Officials, limit),
        Flat(counts[3], request.Roles, limit),
        Limit(Years(counts[4]), limit),
        Flat(counts[5], request.Sources, limit));

    /// <summary>Selected values first, then the most frequent; names break ties.</summary>
    public static Facet Order(IEnumerable<FacetEntry> values, int unknown)
    {
        List<FacetEntry> ordered =
        [
            .. values.OrderByDescending(value => IsPinned(value))
                .ThenByDescending(value => value.Count)
                .ThenBy(value => value.Name, StringComparer.Ordinal)
                .ThenBy(value => value.Id, StringComparer.Ordinal),
        ];
        return new Facet(ordered, ordered.Count(value => value.Count > 0), unknown);
    }

    /// <summary>The first values only; selected ones always.</summary>
    public static Facet Limit(Facet facet, int limit)
        => facet with { Values = [.. facet.Values.Where((value, index) => index < limit || IsPinned(value))] };

    private static bool IsPinned(FacetEntry value) => value.Selected || value.Excluded || value.Children.Any(IsPinned);

    // Thousands of values are counted and a few shown: only those become entries.
    private Facet Flat(FacetCounts counts, IReadOnlyList<FacetSelection> selections, int limit)
    {
        FacetValueStatistics[] values = [.. counts.Values];
        Array.Sort(values, MostFrequentFirst);
        List<FacetEntry> selected = [];
        if (selections.Count > 0)
        {
            selected.AddRange(values.Select(value => Entry(value.Path, value.Label ?? value.Path, value.Count, selections)).Where(IsPinned));

            // A value that is selected stays to be unselected, even where nothing has it.
            foreach (FacetSelection selection in selections.Where(s => s.Value != FacetSelection.Unknown && selected.All(v => v.Id != s.Value)))
            {
                selected.Add(Entry(selection.Value, Name(counts.Field, selection.Value), 0, selections));
            }
        }

        IEnumerable<FacetEntry> others = values.Select(value => Entry(value.Path, value.Label ?? value.Path, value.Count, selections)).Where(static entry => !IsPinned(entry));
        IEnumerable<FacetEntry> shown = others.Take(Math.Max(0, limit - selected.Count));
        return new Facet([.. Order(selected, 0).Values, .. shown], values.Length, counts.Missing);
    }

    private static int MostFrequentFirst(FacetValueStatistics left, FacetValueStatistics right)
    {
        int order = right.Count.CompareTo(left.Count);
        if (order == 0) order = string.CompareOrdinal(left.Label ?? left.Path, right.Label ?? right.Path);
        return order != 0 ? order : string.CompareOrdinal(left.Path, right.Path);
    }

    private string Name(string field, string id)
    {
        if (field == ArticleSchema.Official && context.Catalogue.Officials.Find(id) is { } official) return official.Name;
        return context.Vocabulary.Label(field, id);
    }

    // Years are chosen by their bounds, so the year that is selected is the one that both bounds are.
    private Facet Years(FacetCounts counts)
    {
        string? selected = request.From is { Precision: DatePrecision.Year } from && from == request.To ? from.ToString() : null;
        List<FacetEntry> values =
        [
            .. counts.Values.Select(value => new FacetEntry(value.Path, value.Path, value.Count, 0, value.Path == selected, false, false, []))
                .OrderByDescending(value => value.Id, StringComparer.Ordinal),
        ];
        return new Facet(values, values.Count, counts.Missing);
    }

    private static FacetEntry Entry(string id, string name, int count, IReadOnlyList<FacetSelection> selections)
        => new(id, name, count, 0, selections.Contains(new FacetSelection(id)), selections.Contains(new FacetSelection(id, Exclude: true)), false, []);
}
