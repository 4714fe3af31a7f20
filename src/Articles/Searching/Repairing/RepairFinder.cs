using NewsSearch.Analysis.Queries;
using NewsSearch.Articles.Searching.Parsing;

namespace NewsSearch.Articles.Searching.Repairing;

/// <summary>For a search that finds nothing: other searches that would, nearest first.</summary>
/// <param name="context">The index.</param>
/// <param name="request">The search.</param>
/// <param name="count">What a search finds.</param>
internal sealed class RepairFinder(SearchContext context, ArticleSearchRequest request, Func<ArticleSearchRequest, int> count)
{
    /// <summary>The repairs, each with a count of at least one.</summary>
    public IReadOnlyList<Repair> Find()
    {
        var repairs = new List<Repair>();
        ParsedQuery parsed = ArticleQueryParser.Parse(request.Query);
        ArticleSearchRequest first = request with { Page = 1 };
        if (parsed.Root is not null)
        {
            foreach ((string query, string detail, int found) in new NearestSpelling(context, first, count).Find(parsed.Root))
            {
                repairs.Add(new Repair("nearest-spelling", first with { Query = query }, found, detail));
            }

            if (request.Marks != MarksMode.Ignore) Add(repairs, "drop-marks", first with { Marks = MarksMode.Ignore }, request.Query);
            AddWithoutQuotes(repairs, parsed.Root, first);
        }

        AddWithoutFilters(repairs, first);
        if (parsed.Root is WordsNode words) AddAnyWord(repairs, words, first);
        return repairs;
    }

    private void Add(List<Repair> repairs, string why, ArticleSearchRequest repaired, string detail)
    {
        int found = count(repaired);
        if (found > 0) repairs.Add(new Repair(why, repaired, found, detail));
    }

    private void AddWithoutQuotes(List<Repair> repairs, QueryNode root, ArticleSearchRequest first)
    {
        string plain = QueryText.Of(QueryText.WithoutQuotes(root));
        if (plain != QueryText.Of(root)) Add(repairs, "drop-quotes", first with { Query = plain }, plain);
    }

    // The narrowest filter is the one without which most is found.
    private void AddWithoutFilters(List<Repair> repairs, ArticleSearchRequest first)
    {
        List<(ArticleSearchRequest Request, string Detail)> loosened = [];
        if (first.Provinces.Count > 0) loosened.Add((first with { Provinces = [] }, "province"));
        if (first.Officials.Count > 0) loosened.Add((first with { Officials = [] }, "official"));
        if (first.Roles.Count > 0) loosened.Add((first with { Roles = [] }, "role"));
        if (first.Sources.Count > 0) loosened.Add((first with { Sources = [] }, "source"));
        if (first.From is not null || first.To is not null) loosened.Add((first with { From = null, To = null }, "from"));
        if (first.Date != DateFilter.All) loosened.Add((first with { Date = DateFilter.All }, "date"));
        if (first.NamedOnly) loosened.Add((first with { NamedOnly = false }, "named"));
        if (first.Scope == SearchScope.Title && first.Query.Length > 0) loosened.Add((first with { Scope = SearchScope.Body }, "scope"));
        Repair? best = loosened.Select(one => new Repair("drop-filter", one.Request, count(one.Request), one.Detail)).MaxBy(repair => repair.Count);
        if (best is { Count: > 0 }) repairs.Add(best);
    }

    private void AddAnyWord(List<Repair> repairs, WordsNode words, ArticleSearchRequest first)
    {
        string[] parts = words.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length > 1) Add(repairs, "any-word", first with { Query = string.Join(" OR ", parts) }, words.Text);
    }
}
