using NewsSearch.Analysis.Queries;
using NewsSearch.Articles.Searching.Parsing;

namespace NewsSearch.Articles.Searching.Repairing;

/// <summary>For a search that finds nothing, or hardly anything because of a slip: other searches that would, nearest first.</summary>
/// <param name="context">The index.</param>
/// <param name="request">The search.</param>
/// <param name="words">How many words it has.</param>
/// <param name="count">What a search finds; 0 where that is not to be counted.</param>
internal sealed class RepairFinder(SearchContext context, ArticleSearchRequest request, int words, Func<ArticleSearchRequest, int> count)
{
    /// <summary>Most hits that a slip explains; with more, the words are as people write them.</summary>
    public const int FewHits = 5;

    // One word of a whole sentence in quotes is seldom all that is wrong with it, and each try searches it again.
    private const int MostWordsRespelled = 16;

    /// <summary>A query with few hits is only doubted for one that finds so many times more.</summary>
    private const int TimesMore = 10;

    /// <summary>For a search without hits; each repair has a count of at least one.</summary>
    public IReadOnlyList<Repair> Find()
    {
        var repairs = new List<Repair>();
        ParsedQuery parsed = ArticleQueryParser.Parse(request.Query);
        ArticleSearchRequest first = request with { Page = 1 };
        if (parsed.Root is not null)
        {
            if (request.Marks != MarksMode.Ignore) Add(repairs, "drop-marks", first with { Marks = MarksMode.Ignore }, request.Query);
            AddWithoutQuotes(repairs, parsed.Root, first);
        }

        AddWithoutFilters(repairs, first);
        if (parsed.Root is WordsNode plain) AddAnyWord(repairs, plain, first);

        // The nearest stand first, but they are many: what they cost must not leave the others uncounted.
        if (parsed.Root is not null) repairs.InsertRange(0, Respelled(first, parsed.Root, onlySlips: false));
        return repairs;
    }

    /// <summary>For a search with hits, up to <see cref="FewHits"/>: spellings of words that hardly any article has as they are typed.</summary>
    public IReadOnlyList<Repair> FindSlips(int hits)
    {
        if (hits > FewHits || ArticleQueryParser.Parse(request.Query).Root is not { } root) return [];
        return [.. Respelled(request with { Page = 1 }, root, onlySlips: true).Where(repair => repair.Count >= (long)hits * TimesMore)];
    }

    private IEnumerable<Repair> Respelled(ArticleSearchRequest first, QueryNode root, bool onlySlips)
        => words > MostWordsRespelled ? [] : new NearestSpelling(context, first, count).Find(root, onlySlips)
            .Select(respelled => new Repair("nearest-spelling", first with { Query = respelled.Query }, respelled.Found, respelled.Detail));

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

    private void AddAnyWord(List<Repair> repairs, WordsNode plain, ArticleSearchRequest first)
    {
        string[] parts = plain.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length > 1) Add(repairs, "any-word", first with { Query = string.Join(" OR ", parts) }, plain.Text);
    }
}
