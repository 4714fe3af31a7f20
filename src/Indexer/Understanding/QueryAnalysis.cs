using NewsSearch.Analysis;
using NewsSearch.Analysis.Queries;
using NewsSearch.Articles.Json;
using NewsSearch.Articles.Searching;
using NewsSearch.Indexer.Json;

namespace NewsSearch.Indexer.Understanding;

/// <summary>Lays out what the words of a query are answered by.</summary>
internal static class QueryAnalysis
{
    public static QueryAnalysisJson Of(string text)
    {
        List<QueryAnalysisJson.ClauseJson> clauses = [];
        foreach (QueryGroup group in new QueryAnalyzer().Analyze(text))
        {
            foreach (QueryWord word in group.Words) clauses.Add(new("word", word.Text, Tiers(word.Alternatives)));
            if (group.Alternatives.Count > 0) clauses.Add(new("group", group.Text, Tiers(group.Alternatives)));
        }

        string interpreted = string.Join(' ', clauses.Where(c => c.Kind == "word").Select(c => c.Tiers.Count > 0 ? c.Tiers[0].Terms[0] : c.Text));
        return new QueryAnalysisJson(ArticleJson.SchemaVersion, interpreted, clauses);
    }

    private static List<QueryAnalysisJson.TierJson> Tiers(IReadOnlyList<QueryAlternative> alternatives) =>
        [.. alternatives.GroupBy(a => a.Tier).OrderBy(g => g.Key).Select(g => new QueryAnalysisJson.TierJson(Name(g.Key), [.. g.Select(Spelling)], Math.Round(MatchTierWeight.Of(g.Key), 2)))];

    private static string Spelling(QueryAlternative alternative) => string.Join(' ', alternative.Terms.Select(Spelling));

    private static string Spelling(TermPattern pattern) =>
        TermKey.Decode(pattern.Key) + (pattern.IsPrefix ? "*" : "") + (pattern.MarksFree ? "~" : "");

    private static string Name(MatchTier tier) => tier switch
    {
        MatchTier.Exact => "exact",
        MatchTier.Variant => "variant",
        MatchTier.Alias => "alias",
        MatchTier.Synonym => "synonym",
        MatchTier.UnderMarked => "under_marked",
        MatchTier.Stripped => "stripped",
        _ => throw new ArgumentOutOfRangeException(nameof(tier), tier, null),
    };
}
