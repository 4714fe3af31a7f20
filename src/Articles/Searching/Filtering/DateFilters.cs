using NewsSearch.Articles.Indexing;
using NewsSearch.Engine.Queries;

namespace NewsSearch.Articles.Searching.Filtering;

/// <summary>Filters by publication date.</summary>
internal static class DateFilters
{
    /// <summary>
    /// Articles whose whole possible span lies within the bounds: one dated "2024-06" is in June and in 2024, but not
    /// in the first half of June, because nobody knows that it is.
    /// </summary>
    public static Query Within(PartialDate? from, PartialDate? to)
    {
        var filters = new List<Query>();
        if (from is { } first) filters.Add(new NumberRangeQuery(ArticleSchema.Published, first.First.DayNumber, long.MaxValue));
        if (to is { } last) filters.Add(new NumberRangeQuery(ArticleSchema.PublishedLast, 0, last.Last.DayNumber));
        return filters.Count == 1 ? filters[0] : new BooleanQuery { Filter = filters };
    }

    /// <summary>Articles by how exactly they are dated; null for all.</summary>
    public static Query? ByKind(DateFilter kind) => kind switch
    {
        DateFilter.Exact => new HasValueQuery(ArticleSchema.PublishedDay),
        DateFilter.Partial => new BooleanQuery { Should = [new HasValueQuery(ArticleSchema.PublishedMonth), new HasValueQuery(ArticleSchema.PublishedYear)] },
        DateFilter.Undated => Without(new HasValueQuery(ArticleSchema.Published)),
        _ => null,
    };

    /// <summary>All articles but some.</summary>
    public static Query Without(Query query) => new BooleanQuery { Must = [new MatchAllQuery()], MustNot = [query] };
}
