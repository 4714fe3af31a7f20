using NewsSearch.Analysis;
using NewsSearch.Analysis.Queries;
using NewsSearch.Analysis.Vietnamese;
using NewsSearch.Articles.Indexing;
using NewsSearch.Articles.Reading;
using NewsSearch.Articles.Searching.Compiling;
using NewsSearch.Articles.Searching.Presenting;
using NewsSearch.Engine;

namespace NewsSearch.Articles.Searching.Interpreting;

/// <summary>The marked reading that an unmarked query most likely has: "giai ngan" is giải ngân.</summary>
internal static class LikelyReading
{
    /// <summary>
    /// The reading that the words of the whole index make most likely, unless the hits shown have the words side by side
    /// in other readings only: then the commonest of those. Null where that is what was typed.
    /// </summary>
    /// <param name="compiled">An unmarked query.</param>
    /// <param name="hits">The hits shown, with their matches.</param>
    /// <param name="context">The index.</param>
    public static string? Of(CompiledQuery compiled, IReadOnlyList<HitPresenter.PresentedHit> hits, SearchContext context)
    {
        if (compiled.Clauses.Count == 0 || compiled.Clauses.Any(clause => clause.Excluded || clause.Kind is not ("word" or "phrase"))) return null;
        List<QueryWord> words = [.. compiled.Clauses.SelectMany(clause => clause.Groups).SelectMany(group => group.Words)];
        string typed = string.Join(' ', words.Select(word => VietnameseText.Canonical(word.Text)));
        string restored = context.Learned is null
            ? string.Join(' ', words.Select(word => Commonest(word, context)))
            : context.Restorers.Use(restorer => restorer.Restore(typed, isFragment: true));
        Dictionary<string, int> inHits = InHits(VietnameseText.Fold(typed), hits);
        string reading = inHits.Count == 0 || inHits.ContainsKey(restored)
            ? restored
            : inHits.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).First().Key;
        return reading == typed ? null : reading;
    }

    private static Dictionary<string, int> InHits(string folded, IReadOnlyList<HitPresenter.PresentedHit> hits)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (HitPresenter.PresentedHit hit in hits)
        {
            foreach (Span match in hit.Pieces.SelectMany(piece => piece.Matches).Where(match => match.Length <= folded.Length * 2))
            {
                string reading = VietnameseText.Canonical(hit.Article.Article.Text[match.Start..match.End]);
                if (VietnameseText.Fold(reading) == folded) counts[reading] = counts.GetValueOrDefault(reading) + 1;
            }
        }

        return counts;
    }

    private static string Commonest(QueryWord word, SearchContext context)
    {
        TermPattern? pattern = word.Alternatives.FirstOrDefault(a => a.Tier == MatchTier.UnderMarked && a.Terms.Count == 1)?.Terms[0];
        if (pattern is null) return VietnameseText.Canonical(word.Text);
        IReadOnlyList<TermStatistics> spellings = context.Searcher.Expand(ArticleSchema.Body, TermSets.Of(pattern));
        return spellings.Count == 0 ? VietnameseText.Canonical(word.Text) : TermKey.Decode(spellings[0].Term);
    }
}
