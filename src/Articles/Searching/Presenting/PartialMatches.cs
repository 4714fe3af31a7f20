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
    /// <param name="query">The <see cref="Query"/>.</param>
    /// <param name="full">The articles that hold all words: where they share others, so should these.</param>
    /// <param name="cancellation">Ends it.</param>
    public SearchResults Find(Query query, SearchResults full, CancellationToken cancellation) => context.Searcher.Search(
        new SearchRequest
        {
            Query = query,
            Filters = filters,
            Rescoring = compiled.Rescoring,
            Feedback = full.Looks is [_, var shared] ? _ => shared : new SharedWords(context, compiled).Look,
            Limit = MaxShown,
        },
        cancellation);

    /// <summary>For each hit, the words that it lacks.</summary>
    public IReadOnlyList<IReadOnlyList<string>> MissingIn(IReadOnlyList<Hit> hits, CancellationToken cancellation)
    {
        if (hits.Count == 0) return [];
        List<string>[] missing = [.. hits.Select(static _ => new List<string>())];
        var among = new IdQuery([.. hits.Select(hit => context.Reader.DocumentId(hit.Document))]);
        foreach (QueryUnit unit in compiled.Units)
        {
            HashSet<int> holders =
            [
                .. context.Searcher.Search(new SearchRequest { Query = new BooleanQuery { Filter = [among, unit.Query] }, Limit = hits.Count }, cancellation)
                    .Hits.Select(static hit => hit.Document),
            ];
            for (int i = 0; i < hits.Count; i++)
            {
                if (!holders.Contains(hits[i].Document)) missing[i].Add(unit.Text);
            }
        }

        return missing;
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
