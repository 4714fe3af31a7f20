using NewsSearch.Analysis.Queries;
using NewsSearch.Articles.Indexing;
using NewsSearch.Engine.Queries;

namespace NewsSearch.Articles.Searching.Compiling;

/// <summary>
/// What adds to the score of articles that match anyway: the words side by side, the words in the headline and in the
/// first sentences, and a capitalised word as part of an official's name.
/// </summary>
/// <remarks>One instance serves one query: what its pairs may cost is shared by all parts.</remarks>
internal sealed class BoostCompiler(WordCompiler words, Compounds compounds)
{
    // Beyond this a sentence was pasted, and no headline has it.
    private const int LongestTitlePhrase = 8;

    // Lists of positions that all pairs may make the engine read, each spelling of an unmarked word counted by its share.
    // On 100,000 articles it leaves something out of a sentence of common words without marks, and of nothing else.
    private const double MostPairWork = 2 << 20;

    private double _pairWork = MostPairWork;

    /// <summary>The boosts of words that may stand anywhere.</summary>
    public IReadOnlyList<Query> Of(IReadOnlyList<QueryGroup> groups, IReadOnlyList<string> fields)
    {
        List<QueryWord> all = [.. groups.SelectMany(group => group.Words)];
        var boosts = new List<BoostQuery>();
        AddSideBySide(boosts, all, fields[0]);
        if (fields[0] == ArticleSchema.Title) return Merged(boosts);
        List<QueryWord> telling = [.. all.Where(word => !words.IsBroad(word, fields[0]))];
        AddTitle(boosts, all, telling);
        foreach (QueryWord word in telling) boosts.Add(new BoostQuery(new TermQuery(ArticleSchema.Lead, words.Set(word, ArticleSchema.Lead)), ScoreWeights.Lead));
        foreach (QueryWord word in telling.Where(word => word.Text.Length > 0 && char.IsUpper(word.Text[0])))
        {
            boosts.Add(new BoostQuery(new TermQuery(ArticleSchema.Name, words.Set(word, ArticleSchema.Name)), ScoreWeights.Name));
        }

        return Merged(boosts);
    }

    /// <summary>The boosts of a phrase.</summary>
    public IReadOnlyList<Query> OfPhrase(IReadOnlyList<QueryGroup> groups, IReadOnlyList<string> fields)
        => fields[0] == ArticleSchema.Title ? [] : [new BoostQuery(words.Phrase(groups, ArticleSchema.Title), ScoreWeights.TitlePhrase)];

    // Neighbours in pairs: most Vietnamese words are two syllables, and a phrase of three or more would say little that
    // its pairs do not, while reading positions is what a search spends most of its time on. "từ" and "chức" are in
    // every other article, "từ chức" in few: the pair counts by its own frequency, and a little more where it is a word.
    private void AddSideBySide(List<BoostQuery> boosts, List<QueryWord> all, string field)
    {
        List<TermSet> sets = [.. all.Select(word => words.Set(word, field))];
        IReadOnlyList<bool> joined = compounds.Of(all);
        var pairs = new List<(int First, double Work)>();
        for (int i = 0; i + 1 < sets.Count; i++)
        {
            if (!words.IsBroad(all[i], field) && !words.IsBroad(all[i + 1], field)) pairs.Add((i, words.PairWork(sets[i], sets[i + 1], field)));
        }

        // The rarest first: they say most, and cost least.
        HashSet<int> afforded = [.. pairs.OrderBy(static pair => pair.Work).TakeWhile(pair => (_pairWork -= pair.Work) >= 0).Select(static pair => pair.First)];
        foreach (int i in afforded.Order())
        {
            boosts.Add(new BoostQuery(new PhraseQuery(field, sets[i..(i + 2)]) { HasOwnIdf = true }, joined[i] ? ScoreWeights.Compound : ScoreWeights.Pair));
        }
    }

    private void AddTitle(List<BoostQuery> boosts, List<QueryWord> all, List<QueryWord> telling)
    {
        foreach (QueryWord word in telling) boosts.Add(new BoostQuery(new TermQuery(ArticleSchema.Title, words.Set(word, ArticleSchema.Title)), ScoreWeights.Title));
        if (all.Count is < 2 or > LongestTitlePhrase || telling.Count < all.Count) return;
        boosts.Add(new BoostQuery(new PhraseQuery(ArticleSchema.Title, [.. all.Select(word => words.Set(word, ArticleSchema.Title))]), ScoreWeights.TitlePhrase));
    }

    // What is repeated scores as often as it is typed, and is looked at once.
    private static List<Query> Merged(List<BoostQuery> boosts)
        => [.. boosts.GroupBy(static boost => boost.Inner).Select(static same => new BoostQuery(same.Key, same.Sum(static boost => boost.Factor)))];
}
