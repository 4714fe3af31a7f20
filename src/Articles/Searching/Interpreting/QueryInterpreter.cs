using NewsSearch.Analysis;
using NewsSearch.Analysis.Queries;
using NewsSearch.Analysis.Vietnamese;
using NewsSearch.Articles.Indexing;
using NewsSearch.Articles.Searching.Compiling;
using NewsSearch.Engine;

namespace NewsSearch.Articles.Searching.Interpreting;

/// <summary>Says what a query was read as.</summary>
internal sealed class QueryInterpreter(SearchContext context, ArticleSearchRequest request)
{
    // A few words of a tooltip; the count of all spellings says the rest.
    private const int MaxExpansions = 5;

    /// <summary>The interpretation.</summary>
    /// <param name="compiled">The query that was searched.</param>
    /// <param name="gated">Whether only the exact spelling is shown.</param>
    /// <param name="mostLikely">The likely reading of an unmarked query, or null.</param>
    /// <param name="notes">What else there is to say.</param>
    public QueryInterpretation Interpret(CompiledQuery compiled, bool gated, string? mostLikely, IEnumerable<InterpretationNote> notes)
    {
        List<ClauseInterpretation> clauses =
        [
            .. compiled.Clauses.Select(clause => new ClauseInterpretation(clause.Kind, clause.Text, clause.Excluded, Expansions(clause, gated))),
        ];
        var interpretation = new QueryInterpretation(clauses, "", gated, mostLikely, [.. compiled.Notes, .. notes]);
        return interpretation with { Sentence = new RequestSentence(context, request).Write(clauses, interpretation.LongQueryShare) };
    }

    private List<string> Expansions(CompiledClause clause, bool gated)
    {
        var expansions = new List<string>();
        void Add(string text)
        {
            if (text.Length > 0 && !expansions.Contains(text) && expansions.Count < MaxExpansions) expansions.Add(text);
        }

        foreach (QueryGroup group in clause.Groups)
        {
            foreach (QueryAlternative alias in group.Alternatives) Add(Shown(alias));
        }

        foreach (QueryWord word in clause.Groups.SelectMany(group => group.Words))
        {
            HashSet<string> typed = [.. word.Alternatives.Where(a => a.Tier == MatchTier.Exact).Select(Text)];
            foreach (QueryAlternative alternative in word.Alternatives.Where(a => a.Tier == MatchTier.Variant)) Add(Text(alternative));
            if (gated || clause.Kind == "phrase") continue;
            foreach (QueryAlternative alternative in word.Alternatives.Where(a => a.Terms.Count == 1 && (a.Terms[0].MarksFree || a.Terms[0].IsPrefix)))
            {
                foreach (TermStatistics term in context.Searcher.Expand(ArticleSchema.Body, TermSets.Of(alternative.Terms[0])).Take(MaxExpansions + 1))
                {
                    string spelling = TermKey.Decode(term.Term);
                    if (!typed.Contains(spelling)) Add(spelling);
                }
            }
        }

        return expansions;
    }

    // Terms are lower case; an acronym is shown as it is written, and told from a word by having no vowel.
    private static string Shown(QueryAlternative alias)
    {
        string text = Text(alias);
        bool isAcronym = alias.Terms.Count == 1 && !VietnameseText.Fold(text).Any("aeiouy".Contains);
        return isAcronym ? text.ToUpperInvariant() : text;
    }

    private static string Text(QueryAlternative alternative) => string.Join(' ', alternative.Terms.Select(term => TermKey.Decode(term.Key)));
}
