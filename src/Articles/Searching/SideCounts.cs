using NewsSearch.Engine.Queries;

namespace NewsSearch.Articles.Searching;

/// <summary>
/// Counts what searches beside the one asked for would find: other readings of marks, repairs. One search may spend so
/// much work on them; what would cost more than is left stays uncounted, and is not offered.
/// </summary>
/// <remarks>The work is an estimate from the index and not a time: the same search has the same answer on any machine.</remarks>
internal sealed class SideCounts(SearchContext context, CancellationToken cancellation)
{
    // Lists of positions: some 0.1 µs each.
    private const long MostWork = 1 << 20;

    // To parse, analyse and look up a word costs as much as reading so many of them.
    private const long WorkOfAWord = 2_000;

    // And to open a place of a phrase in all segments.
    private const long WorkOfAPlace = 500;

    private long _left = MostWork;

    /// <summary>What a search finds; null where counting costs more than is left.</summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public int? Count(ArticleSearchRequest request)
    {
        SearchPlan plan = SearchPlan.Draft(request, context, cancellation, matchesOnly: true);
        if (!TrySpend(plan.Compiled.WordCount * WorkOfAWord)) return null;
        if (plan.Strict is { } strict)
        {
            if (!TrySpend(strict.Query)) return null;
            int exact = context.Searcher.Count(strict.Query, cancellation);
            plan = plan.Decide(exact);
            if (plan.Gated is not null && plan.Filters.Filters.Count == 0) return exact;
        }

        if (!plan.Compiled.HasWords && plan.Filters.Filters.Count == 0) return context.Reader.DocumentCount;
        return TrySpend(plan.Filtered) ? context.Searcher.Count(plan.Filtered, cancellation) : null;
    }

    /// <summary>Whether there is work left for the matches of a query; if so, it is spent.</summary>
    public bool TrySpend(Query query) => TrySpend(QueryWork.Of(query, context.Searcher) + (WorkOfAPlace * QueryWork.Places(query)));

    private bool TrySpend(long work)
    {
        if (work > _left) return false;
        _left -= work;
        return true;
    }
}
