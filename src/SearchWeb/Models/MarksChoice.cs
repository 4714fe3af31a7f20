using NewsSearch.Analysis.Queries;
using NewsSearch.Articles.Searching;
using NewsSearch.Web.Localization;

namespace NewsSearch.Web.Models;

/// <summary>A way of reading the marks of the query, with what it would give.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Request">The search.</param>
/// <param name="Count">Articles; null where they were not counted.</param>
/// <param name="Current">Whether it is in force.</param>
public sealed record MarksChoice(string Label, ArticleSearchRequest Request, int? Count, bool Current)
{
    internal static IReadOnlyList<MarksChoice> Of(ArticleSearchResults results, Texts texts)
    {
        if (results.MarksCounts.Count == 0) return [];
        ArticleSearchRequest request = results.Request;
        Dictionary<MarksMode, int> counts = results.MarksCounts.ToDictionary(static count => count.Marks, static count => count.Count);
        counts[request.Marks] = results.Total;
        return
        [
            .. from mode in new[] { MarksMode.Auto, MarksMode.Exact, MarksMode.Ignore }
               let count = counts.TryGetValue(mode, out int counted) ? counted : (int?)null
               select new MarksChoice(texts.Marks(mode), request with { Marks = mode, Page = 1 }, count, mode == request.Marks),
        ];
    }
}
