using NewsSearch.Engine.Collecting;
using NewsSearch.Engine.Queries;

namespace NewsSearch.Articles.Searching.Presenting;

/// <summary>
/// Folds near-duplicates together: of the articles of a group that a search finds, the one ranked first stands for all.
/// The others are named under it, and left out on whatever page they rank. Pages, totals and counts stay those of
/// articles: folding takes nothing away but repetition.
/// </summary>
internal sealed class HitFolding
{
    private readonly Dictionary<int, IReadOnlyList<int>> _folded = [];

    private HitFolding(IReadOnlyList<Hit> shown) => Shown = shown;

    /// <summary>The hits of the page that stand for themselves.</summary>
    public IReadOnlyList<Hit> Shown { get; private set; }

    /// <summary>The documents under a hit, best first.</summary>
    public IReadOnlyList<int> Under(int document) => _folded.GetValueOrDefault(document) ?? [];

    /// <summary>Nothing folded.</summary>
    public static HitFolding None(IReadOnlyList<Hit> hits) => new(hits);

    /// <summary>Folds a page of hits.</summary>
    /// <param name="found">The page.</param>
    /// <param name="context">The generation.</param>
    /// <param name="rank">Ranks all that the search finds among the documents that a query gives, best first, without a second look.</param>
    public static HitFolding Of(SearchResults found, SearchContext context, Func<Query, int, IReadOnlyList<Hit>> rank)
    {
        IReadOnlyList<Hit> hits = found.Hits;
        var folding = new HitFolding(hits);
        HashSet<int> members = [.. hits.SelectMany(hit => context.DuplicateGroups.GroupOf(hit.Document))];
        if (members.Count == 0) return folding;

        // The members alone are ranked again, which is how one of another page is known: a query of a few documents. What
        // was looked at twice ranks before them all.
        int[] first = [.. found.Rescored.Where(members.Remove)];
        string[] ids = [.. members.Order().Select(context.Reader.DocumentId)];
        IEnumerable<int> others = ids.Length == 0 ? [] : rank(new IdQuery(ids), ids.Length).Select(static hit => hit.Document);
        ILookup<int, int> ranked = first.Concat(others).ToLookup(document => context.DuplicateGroups.GroupOf(document)[0]);
        var shown = new List<Hit>(hits.Count);
        foreach (Hit hit in hits)
        {
            IReadOnlyList<int> group = context.DuplicateGroups.GroupOf(hit.Document);
            int[] among = group.Count == 0 ? [] : [.. ranked[group[0]]];
            if (among.Length > 0 && among[0] != hit.Document) continue;
            shown.Add(hit);
            if (among.Length > 1) folding._folded.Add(hit.Document, among[1..]);
        }

        folding.Shown = shown;
        return folding;
    }
}
