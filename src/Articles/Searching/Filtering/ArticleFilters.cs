using NewsSearch.Articles.Indexing;
using NewsSearch.Engine.Collecting;
using NewsSearch.Engine.Queries;

namespace NewsSearch.Articles.Searching.Filtering;

/// <summary>The filters of a request: OR within a facet, AND between facets, each set aside by its own counts.</summary>
internal sealed class ArticleFilters
{
    /// <summary>Names of the dimensions; those of facets are the parameters' names.</summary>
    public const string Province = "province", Official = "official", Role = "role", Source = "source", Date = "date";

    private readonly List<DrillFilter> _filters = [];
    private readonly List<RequestProblem> _problems = [];

    private ArticleFilters()
    {
    }

    /// <summary>The filters, at most one a dimension.</summary>
    public IReadOnlyList<DrillFilter> Filters => _filters;

    /// <summary>Values that match nothing because nobody knows them, and bounds in the wrong order.</summary>
    public IReadOnlyList<RequestProblem> Problems => _problems;

    /// <summary>The facet field of the provinces that count for a request.</summary>
    public static string ProvinceField(ArticleSearchRequest request) => request.NamedOnly ? ArticleSchema.ProvinceNamed : ArticleSchema.Province;

    /// <summary>Reads the filters of a request.</summary>
    public static ArticleFilters Of(ArticleSearchRequest request, SearchContext context)
    {
        var filters = new ArticleFilters();
        filters.AddProvinces(request, context);
        filters.Add(Official, ArticleSchema.Official, request.Officials, id => Known(context, ArticleSchema.Official, id) || context.Catalogue.Officials.Find(id) is not null ? id : null);
        filters.Add(Role, ArticleSchema.Role, request.Roles, id => Known(context, ArticleSchema.Role, id) ? id : null);
        filters.Add(Source, ArticleSchema.Source, request.Sources, id => Known(context, ArticleSchema.Source, id) ? id : null);
        filters.AddDates(request);
        return filters;
    }

    private static bool Known(SearchContext context, string field, string id) => context.Vocabulary.Has(field, id);

    private void AddProvinces(ArticleSearchRequest request, SearchContext context)
    {
        string field = ProvinceField(request);
        Add(Province, field, request.Provinces, id => ProvinceFilter.PathOf(id, context));

        // Without a province to look for, "named only" asks for the articles that name any.
        if (request.NamedOnly && !request.Provinces.Any(selection => !selection.Exclude))
        {
            _filters.Add(new DrillFilter(Province, new HasValueQuery(field)));
        }
    }

    private void Add(string dimension, string field, IReadOnlyList<FacetSelection> selections, Func<string, string?> pathOf)
    {
        if (selections.Count == 0) return;
        var included = new List<Query>();
        var excluded = new List<Query>();
        foreach (FacetSelection selection in selections)
        {
            if (Value(dimension, field, selection, pathOf) is { } query) (selection.Exclude ? excluded : included).Add(query);
        }

        bool any = selections.Any(selection => !selection.Exclude);
        Query chosen = !any ? new MatchAllQuery() : included.Count == 0 ? new MatchNoneQuery() : new BooleanQuery { Should = included };
        _filters.Add(new DrillFilter(dimension, excluded.Count == 0 ? chosen : new BooleanQuery { Must = [chosen], MustNot = excluded }));
    }

    private Query? Value(string dimension, string field, FacetSelection selection, Func<string, string?> pathOf)
    {
        if (selection.Value == FacetSelection.Unknown) return DateFilters.Without(new HasValueQuery(field));
        if (pathOf(selection.Value) is { } path) return new FacetQuery(field, [path]);
        _problems.Add(new RequestProblem(dimension, selection.Value, "unknown-" + dimension));
        return null;
    }

    private void AddDates(ArticleSearchRequest request)
    {
        var filters = new List<Query>();
        if (request.From is { } from && request.To is { } to && from.First > to.Last)
        {
            _problems.Add(new RequestProblem("from", from.ToString(), "from-after-to"));
        }

        if (request.From is not null || request.To is not null) filters.Add(DateFilters.Within(request.From, request.To));
        if (DateFilters.ByKind(request.Date) is { } kind) filters.Add(kind);
        if (filters.Count > 0) _filters.Add(new DrillFilter(Date, filters.Count == 1 ? filters[0] : new BooleanQuery { Filter = filters }));
    }
}
