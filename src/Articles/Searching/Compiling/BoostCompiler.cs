using NewsSearch.Analysis.Queries;
using NewsSearch.Articles.Indexing;
using NewsSearch.Engine.Queries;

namespace NewsSearch.Articles.Searching.Compiling;

/// <summary>
/// What adds to the score of articles that match anyway: the words side by side, the words in the headline and in the
/// first sentences, and a capitalised word as part of an official's name.
/// </summary>
internal sealed class BoostCompiler(WordCompiler words, SearchContext context)
{
    // Beyond this a sentence was pasted, and no headline has it.
    private const int LongestTitlePhrase = 8;

    /// <summary>The boosts of words that may stand anywhere.</summary>
    public IReadOnlyList<Query> Of(IReadOnlyList<QueryGroup> groups, IReadOnlyList<string> fields)
    {
        List<QueryWord> all = [.. groups.SelectMany(group => group.Words)];
        var boosts = new List<Query>();
        AddSideBySide(boosts, all, fields[0]);
        if (fields[0] == ArticleSchema.Title) return boosts;
        AddTitle(boosts, all);
        foreach (QueryWord word in all) boosts.Add(new BoostQuery(new TermQuery(ArticleSchema.Lead, words.Set(word, ArticleSchema.Lead)), ScoreWeights.Lead));
        foreach (QueryWord word in all.Where(word => word.Text.Length > 0 && char.IsUpper(word.Text[0])))
        {
            boosts.Add(new BoostQuery(new TermQuery(ArticleSchema.Name, words.Set(word, ArticleSchema.Name)), ScoreWeights.Name));
        }

        return boosts;
    }

    /// <summary>The boosts of a phrase.</summary>
    public IReadOnlyList<Query> OfPhrase(IReadOnlyList<QueryGroup> groups, IReadOnlyList<string> fields)
        => fields[0] == ArticleSchema.Title ? [] : [new BoostQuery(words.Phrase(groups, ArticleSchema.Title), ScoreWeights.TitlePhrase)];

    // Neighbours in pairs: most Vietnamese words are two syllables, and a phrase of three or more would say little that
    // its pairs do not, while reading positions is what a search spends most of its time on. "từ" and "chức" are in
    // every other article, "từ chức" in few: the pair counts by its own frequency, and a little more where it is a word.
    private void AddSideBySide(List<Query> boosts, List<QueryWord> all, string field)
    {
        List<TermSet> sets = [.. all.Select(word => words.Set(word, field))];
        IReadOnlyList<bool> joined = Compounds.Of(all, context);
        for (int i = 0; i + 1 < sets.Count; i++)
        {
            boosts.Add(new BoostQuery(new PhraseQuery(field, sets[i..(i + 2)]) { HasOwnIdf = true }, joined[i] ? ScoreWeights.Compound : ScoreWeights.Pair));
        }
    }

    private void AddTitle(List<Query> boosts, List<QueryWord> all)
    {
        List<TermSet> sets = [.. all.Select(word => words.Set(word, ArticleSchema.Title))];
        foreach (TermSet set in sets) boosts.Add(new BoostQuery(new TermQuery(ArticleSchema.Title, set), ScoreWeights.Title));
        if (sets.Count is > 1 and <= LongestTitlePhrase) boosts.Add(new BoostQuery(new PhraseQuery(ArticleSchema.Title, sets), ScoreWeights.TitlePhrase));
    }
}
