using Lucene.Net.Search;
using NewsSearch.Analysis.Queries;

namespace NewsSearch.Analysis.LuceneNet.Queries;

/// <summary>
/// Makes queries of what somebody typed: each mark typed is a constraint, each mark left out is free; other spellings and
/// acronyms count a little less than what was typed, synonyms less again and not in a phrase.
/// </summary>
/// <remarks>Queries find their terms when they meet an index. One instance serves one thread at a time.</remarks>
/// <param name="analyzer">Analyses what was typed; with acronyms of one's own corpus if it was given any.</param>
/// <param name="weights">What each kind of form counts; null for the defaults.</param>
public sealed class VietnameseQueryBuilder(QueryAnalyzer? analyzer = null, TierWeights? weights = null)
{
    private readonly QueryAnalyzer _analyzer = analyzer ?? new QueryAnalyzer();
    private readonly TierWeights _weights = weights ?? new TierWeights();

    /// <summary>Documents that hold all words of a text, anywhere in a field; null where it has no word.</summary>
    /// <param name="field">The field.</param>
    /// <param name="text">What was typed.</param>
    /// <param name="marks">How its marks are read.</param>
    /// <param name="lastIsPrefix">Whether the last word is only a beginning.</param>
    public Query? Words(string field, string text, MarksMode marks = MarksMode.Auto, bool lastIsPrefix = false)
    {
        List<Query> groups = [.. _analyzer.Analyze(text, marks, lastIsPrefix).Select(group => Group(field, group))];
        return groups.Count == 0 ? null : All(groups);
    }

    /// <summary>Documents that hold the words of a text side by side in a field; null where it has no word.</summary>
    /// <inheritdoc cref="Words"/>
    public Query? Phrase(string field, string text, MarksMode marks = MarksMode.Auto)
    {
        IReadOnlyList<QueryGroup> groups = _analyzer.Analyze(text, marks, synonyms: false);
        List<QueryWord> words = [.. groups.SelectMany(static group => group.Words)];
        if (words.Count == 0) return null;
        if (groups.Count == 1) return Group(field, groups[0], sideBySide: true);
        return SideBySide(field, words);
    }

    private Query Group(string field, QueryGroup group, bool sideBySide = false)
    {
        var forms = new List<Query> { group.Words.Count > 1 && sideBySide ? SideBySide(field, group.Words) : All([.. group.Words.Select(word => Word(field, word))]) };
        foreach (QueryAlternative alternative in group.Alternatives)
        {
            if (_weights.Of(alternative.Tier) is { } weight) forms.Add(Boosted(new SpellingsQuery(field, [.. alternative.Terms.Select(TermSelection.Of)]), weight));
        }

        return Best(forms);
    }

    private Query Word(string field, QueryWord word)
    {
        var forms = new List<Query>();
        foreach (QueryAlternative alternative in word.Alternatives)
        {
            if (_weights.Of(alternative.Tier) is { } weight) forms.Add(Boosted(new SpellingsQuery(field, [.. alternative.Terms.Select(TermSelection.Of)]), weight));
        }

        return Best(forms);
    }

    // Of each word the loosest form of one term: it takes in the closer ones, and a phrase says by itself what is meant.
    private SpellingsQuery SideBySide(string field, IReadOnlyList<QueryWord> words) => new(field,
    [
        .. words.Select(word => TermSelection.Of(
            (word.Alternatives.LastOrDefault(form => form.Terms.Count == 1 && _weights.Of(form.Tier) is not null) ?? word.Alternatives[0]).Terms[0])),
    ]);

    private static Query All(List<Query> queries)
    {
        if (queries.Count == 1) return queries[0];
        var all = new BooleanQuery();
        foreach (Query query in queries) all.Add(query, Occur.MUST);
        return all;
    }

    private static Query Best(List<Query> forms)
    {
        if (forms.Count == 1) return forms[0];
        var best = new DisjunctionMaxQuery(0);
        foreach (Query form in forms) best.Add(form);
        return best;
    }

    private static SpellingsQuery Boosted(SpellingsQuery query, float weight)
    {
        query.Boost = weight;
        return query;
    }
}
