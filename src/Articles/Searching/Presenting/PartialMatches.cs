using NewsSearch.Articles.Searching.Compiling;
using NewsSearch.Engine.Collecting;
using NewsSearch.Engine.Queries;

namespace NewsSearch.Articles.Searching.Presenting;

/// <summary>Articles that hold some of the words of a query but not all; set apart, and outside every count.</summary>
internal sealed class PartialMatches(SearchContext context, CompiledQuery compiled, IReadOnlyList<DrillFilter> filters)
{
    /// <summary>Most of them that are shown.</summary>
    public const int MaxShown = 10;

    /// <summary>The query for them, or null where the query is no plain list of two words or more.</summary>
    public Query? Query { get; } = Compile(compiled);

    /// <summary>How many there are, and the best of them.</summary>
    public SearchResults Find(Query query, CancellationToken cancellation)
        => context.Searcher.Search(new SearchRequest { Query = query, Filters = filters, Rescoring = compiled.Rescoring, Limit = MaxShown }, cancellation);

    /// <summary>The words that a document lacks.</summary>
    public IReadOnlyList<string> MissingIn(int document, CancellationToken cancellation)
    {
        var id = new IdQuery([context.Reader.DocumentId(document)]);
        return
        [
            .. compiled.Units
                .Where(unit => context.Searcher.Count(new BooleanQuery { Filter = [id, unit.Query] }, cancellation) == 0)
                .Select(unit => unit.Text),
        ];
    }

    // Half of the words at least: an article that shares one common word of five with the query has nothing to do with it.
    private static BooleanQuery? Compile(CompiledQuery compiled)
    {
        IReadOnlyList<Query> units = [.. compiled.Units.Select(unit => unit.Query)];
        if (units.Count < 2) return null;
        return new BooleanQuery
        {
            Must = [new BooleanQuery { Should = units, MinimumShouldMatch = (units.Count + 1) / 2 }],
            Should = compiled.Boosts,
            MustNot = [compiled.Query, .. compiled.Exclusions],
        };
    }
}
