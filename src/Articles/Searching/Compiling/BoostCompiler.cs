using NewsSearch.Analysis.Queries;
using NewsSearch.Articles.Indexing;
using NewsSearch.Engine.Queries;

namespace NewsSearch.Articles.Searching.Compiling;

/// <summary>
/// What adds to the score of articles that match anyway: the words side by side, their likely spelling, the words in the
/// headline and in the first sentences, and a capitalised word as part of an official's name.
/// </summary>
/// <remarks>One instance serves one query: what its pairs may cost is shared by all parts.</remarks>
internal sealed class BoostCompiler(WordCompiler words, Compounds compounds, LikelySpellings spellings)
{
    // Beyond this a sentence was pasted, and no headline has it.
    private const int LongestTitlePhrase = 8;

    // Lists of positions that all pairs may make the engine read, each spelling of an unmarked word counted by its share.
    // On 100,000 articles it leaves something out of a sentence of common words without marks, and of nothing else.
    private const double MostPairWork = 3 << 19;

    private double _pairWork = MostPairWork;

    /// <summary>The boosts of words that may stand anywhere.</summary>
    public IReadOnlyList<Query> Of(IReadOnlyList<QueryGroup> groups, IReadOnlyList<string> fields)
    {
        List<(QueryGroup Group, QueryWord Word)> all = [.. groups.SelectMany(group => group.Words.Select(word => (group, word)))];
        var boosts = new List<BoostQuery>();
        AddSideBySide(boosts, all, fields[0]);
        AddLikely(boosts, all, fields[0]);
        if (fields[0] == ArticleSchema.Title) return Merged(boosts);
        List<(QueryGroup Group, QueryWord Word)> telling = [.. all.Where(place => !words.IsBroad(place.Word, fields[0]))];
        AddWords(boosts, telling, ArticleSchema.Title, ScoreWeights.Title);
        if (all.Count is > 1 and <= LongestTitlePhrase && telling.Count == all.Count)
        {
            boosts.Add(new BoostQuery(new PhraseQuery(ArticleSchema.Title, [.. all.Select(place => words.Set(place.Word, ArticleSchema.Title))]), ScoreWeights.TitlePhrase));
        }

        AddWords(boosts, telling, ArticleSchema.Lead, ScoreWeights.Lead);
        foreach ((_, QueryWord word) in telling.Where(static place => place.Word.Text.Length > 0 && char.IsUpper(place.Word.Text[0])))
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
    private void AddSideBySide(List<BoostQuery> boosts, List<(QueryGroup Group, QueryWord Word)> all, string field)
    {
        IReadOnlyList<bool> joined = compounds.Of([.. all.Select(static place => place.Word)]);
        var pairs = new List<(int First, bool Inside, TermSet Left, TermSet Right, double Work)>();
        for (int i = 0; i + 1 < all.Count; i++)
        {
            if (words.IsBroad(all[i].Word, field) || words.IsBroad(all[i + 1].Word, field)) continue;
            bool inside = ReferenceEquals(all[i].Group, all[i + 1].Group);
            TermSet left = inside ? words.Set(all[i].Word, field) : words.End(all[i].Group, field);
            TermSet right = inside ? words.Set(all[i + 1].Word, field) : words.Beginning(all[i + 1].Group, field);
            pairs.Add((i, inside, left, right, words.PairWork(left, right, field)));
        }

        // The rarest first: they say most, and cost least.
        var afforded = pairs.OrderBy(static pair => pair.Work).TakeWhile(pair => (_pairWork -= pair.Work) >= 0).OrderBy(static pair => pair.First)
            .Select(pair => (all[pair.First].Group, pair.Inside, Boost: new BoostQuery(
                new PhraseQuery(field, [pair.Left, pair.Right]) { HasOwnIdf = true }, joined[pair.First] ? ScoreWeights.Compound : ScoreWeights.Pair)));
        foreach (var inGroup in afforded.GroupBy(static pair => (pair.Group, pair.Inside)))
        {
            List<BoostQuery> sideBySide = [.. inGroup.Select(static pair => pair.Boost)];
            boosts.AddRange(inGroup.Key.Inside ? words.OrAlias(inGroup.Key.Group, sideBySide, field, scaled: false) : sideBySide);
        }
    }

    // All spellings of an unmarked word count the same for finding; of those found, the one that was likely meant is worth more.
    private void AddLikely(List<BoostQuery> boosts, List<(QueryGroup Group, QueryWord Word)> all, string field)
    {
        if (!all.Any(place => words.IsUnderMarked(place.Word))) return;
        foreach (((_, QueryWord word), byte[] key) in all.Zip(spellings.Of([.. all.Select(static place => place.Word)])))
        {
            if (words.IsUnderMarked(word)) boosts.Add(new BoostQuery(new TermQuery(field, TermSet.Of(key)), ScoreWeights.Likely));
        }
    }

    private void AddWords(List<BoostQuery> boosts, List<(QueryGroup Group, QueryWord Word)> telling, string field, float weight)
    {
        foreach (var inGroup in telling.GroupBy(static place => place.Group, static place => place.Word))
        {
            boosts.AddRange(words.OrAlias(inGroup.Key, [.. inGroup.Select(word => new BoostQuery(new TermQuery(field, words.Set(word, field)), weight))], field, scaled: true));
        }
    }

    // What is repeated scores as often as it is typed, and is looked at once.
    private static List<Query> Merged(List<BoostQuery> boosts)
        => [.. boosts.GroupBy(static boost => boost.Inner).Select(static same => new BoostQuery(same.Key, same.Sum(static boost => boost.Factor)))];
}
