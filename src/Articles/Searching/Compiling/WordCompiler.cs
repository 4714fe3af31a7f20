using NewsSearch.Analysis;
using NewsSearch.Analysis.Queries;
using NewsSearch.Articles.Backends;
using NewsSearch.Articles.Indexing;
using NewsSearch.Engine;
using NewsSearch.Engine.Queries;

namespace NewsSearch.Articles.Searching.Compiling;

/// <summary>
/// Makes engine queries of analysed words: for each word the best of its forms, closer forms weighing more, and for a
/// group that is an acronym or alias the best of the words and what they stand for.
/// </summary>
/// <param name="searcher">Resolves ranges of spellings, gives document frequencies.</param>
/// <param name="options">Which tiers count.</param>
/// <param name="unmarked">
/// Whether the whole query carries no mark. Then a word's spellings are one term, and the literal one only breaks ties:
/// who types no marks says nothing about them. Otherwise leaving one word unmarked is a weak sign that it has none.
/// </param>
/// <param name="hasStripped">Whether the index holds texts without marks: only then is their tier worth its cost.</param>
internal sealed class WordCompiler(ISearcher searcher, CompileOptions options, bool unmarked, bool hasStripped)
{
    /// <summary>
    /// A beginning that stands for more words than this is as good as found: how often which of them occur tells an
    /// article about it from others no better than chance, and reading it costs as much as so many words would.
    /// Lucene scores no beginning at all.
    /// </summary>
    private const int MostScoredExpansions = 64;

    // BM25 gives a term half of its idf where it occurs as often as in an article of middling length.
    private const float ShareOfIdf = 0.5f;

    private readonly TermSets _sets = new(searcher);

    /// <summary>Articles that satisfy a group in a field.</summary>
    public Query Group(QueryGroup group, string field)
    {
        Query words = group.Words.Count == 1
            ? Word(group.Words[0], field)
            : new BooleanQuery { Must = [.. group.Words.Select(word => Word(word, field))] };
        var forms = new List<Query> { words };
        forms.AddRange(Aliases(group, field, share: 1, scaled: true));
        return Best(forms);
    }

    /// <summary>
    /// Articles that hold one word of a group in a field, or what the group stands for: that satisfies all of its words,
    /// and scores a share with each.
    /// </summary>
    public Query WordOf(QueryGroup group, QueryWord word, string field)
    {
        if (group.Words.Count == 1) return Group(group, field);
        var forms = new List<Query> { Word(word, field) };
        forms.AddRange(Aliases(group, field, 1f / group.Words.Count, scaled: true));
        return Best(forms);
    }

    /// <summary>Articles that hold one of a word's forms in a field.</summary>
    public Query Word(QueryWord word, string field)
    {
        var forms = new List<Query>();
        Query? literal = null;
        foreach (IGrouping<MatchTier, QueryAlternative> tier in word.Alternatives.Where(a => options.Allows(a.Tier)).GroupBy(a => a.Tier))
        {
            Query query = Tier([.. tier], field);
            if (tier.Key == MatchTier.Stripped)
            {
                if (hasStripped) forms.Add(Boost(Stripped(query), MatchTierWeight.Of(tier.Key)));
            }
            else if (unmarked && tier.Key == MatchTier.Exact && IsCoveredByLooser(word))
            {
                literal = query;
            }
            else
            {
                forms.Add(Boost(query, unmarked && tier.Key == MatchTier.UnderMarked ? 1 : MatchTierWeight.Of(tier.Key)));
            }
        }

        Query best = Best(forms);
        return literal is null
            ? best
            : new BooleanQuery { Must = [best], Should = [new ConstantScoreQuery(literal, ScoreWeights.LiteralTieBreak)] };
    }

    /// <summary>Articles that hold the words side by side in a field.</summary>
    public Query Phrase(IReadOnlyList<QueryGroup> groups, string field)
    {
        List<QueryWord> words = [.. groups.SelectMany(group => group.Words)];
        if (groups.Count == 1 && words.Count == 1) return Group(groups[0], field);
        var forms = new List<Query>();
        foreach ((IReadOnlyList<TermSet> sets, float weight) in PhraseLevels(words, field)) forms.Add(Boost(new PhraseQuery(field, sets), weight));
        foreach (IReadOnlyList<TermSet> sets in PhraseAliases.Of(groups, options.Allows, word => Set(word, field, IsOwnForm)))
        {
            forms.Add(Boost(new PhraseQuery(field, sets), MatchTierWeight.Of(MatchTier.Alias)));
        }

        if (hasStripped && options.Allows(MatchTier.Stripped) && StrippedSets(words, field) is { } stripped)
        {
            forms.Add(Boost(Stripped(new PhraseQuery(field, stripped)), MatchTierWeight.Of(MatchTier.Stripped)));
        }

        return Best(forms);
    }

    /// <summary>What a phrase costs to look for (<see cref="QueryWork"/>), whichever of its spellings count in the end.</summary>
    public long PhraseWork(IReadOnlyList<QueryGroup> groups, string field)
    {
        List<QueryWord> words = [.. groups.SelectMany(group => group.Words)];
        return words.Count < 2 ? 0 : QueryWork.OfPhrase([.. words.Select(word => Set(word, field, static tier => tier is MatchTier.Exact or MatchTier.Variant or MatchTier.UnderMarked))], field, searcher);
    }

    /// <summary>What it costs to score two neighbours in all articles that hold both: reading them side by side takes the longer, the more spellings each has.</summary>
    public double PairWork(TermSet left, TermSet right, string field)
        => QueryWork.OfPhrase([left, right], field, searcher) / 2.0 * Math.Log2(1 + _sets.Expand(field, left).Count + _sets.Expand(field, right).Count);

    /// <summary>Whether a word is a beginning that stands for so many others that only finding it counts.</summary>
    public bool IsBroad(QueryWord word, string field) => word.Alternatives.Any(a => a.Terms is [{ IsPrefix: true } beginning] && IsBroad(TermSets.Of(beginning), field));

    /// <summary>Whether other spellings of a whole word count because marks were left out of it.</summary>
    public bool IsUnderMarked(QueryWord word)
        => options.Allows(MatchTier.UnderMarked) && word.Alternatives.Any(static a => a.Tier == MatchTier.UnderMarked && a.Terms.All(static term => !term.IsPrefix));

    /// <summary>A word's forms of one term in a field as one pseudo-term; for scores only, so texts without marks do not count.</summary>
    public TermSet Set(QueryWord word, string field) => Set(word, field, IsOwnForm);

    /// <summary>
    /// A word's forms together with what stands in its place where its group is written as an alias: "HĐND" in the place of
    /// each word of "hội đồng nhân dân", and the most telling of these in the place of "HĐND". For scores only.
    /// </summary>
    public TermSet Place(QueryGroup group, int word, string field) => WithStandIns(group, word, field, alias =>
        alias.Count == group.Words.Count ? alias[word]
        : alias.Count == 1 ? alias[0]
        : group.Words.Count == 1 ? alias.MaxBy(pattern => Idf(TermSets.Of(pattern), field))
        : null);

    /// <summary>A word's forms together with the ends of its group's aliases: what a neighbour on the left sees of "TP" is "TP" and the "thành" of "thành phố".</summary>
    public TermSet Beginning(QueryGroup group, string field) => WithStandIns(group, 0, field, static alias => alias[0]);

    /// <inheritdoc cref="Beginning"/>
    public TermSet End(QueryGroup group, string field) => WithStandIns(group, group.Words.Count - 1, field, static alias => alias[^1]);

    /// <summary>
    /// What rewards the words of a group, or the same for what the group stands for: whichever adds more, so that an
    /// article is not rewarded for spelling a name out.
    /// </summary>
    /// <param name="group">The group.</param>
    /// <param name="boosts">What rewards its words.</param>
    /// <param name="field">The field of all of them.</param>
    /// <param name="scaled">Whether an alias is as rare as the words together (<see cref="Group"/>), or as it is.</param>
    public IReadOnlyList<BoostQuery> OrAlias(QueryGroup group, IReadOnlyList<BoostQuery> boosts, string field, bool scaled)
    {
        List<Query> aliases = [.. Aliases(group, field, share: 1, scaled)];
        if (aliases.Count == 0 || boosts.Count == 0) return boosts;

        // Scaled, one alias weighs as much as the words do one by one; as it is, it stands for every boost.
        float weight = scaled ? boosts[0].Factor : boosts.Sum(static boost => boost.Factor);
        Query words = boosts.Count == 1 ? boosts[0] : new BooleanQuery { Should = [.. boosts] };
        return [new BoostQuery(new DisjunctionMaxQuery([words, .. aliases.Select(alias => Boost(alias, weight))]), 1)];
    }

    private TermSet WithStandIns(QueryGroup group, int word, string field, Func<IReadOnlyList<TermPattern>, TermPattern?> standIn)
    {
        List<TermPattern> others = [.. group.Alternatives.Where(a => options.Allows(a.Tier)).Select(a => standIn(a.Terms)).OfType<TermPattern>()];
        return others.Count == 0 ? Set(group.Words[word], field) : _sets.Union(field, [.. Patterns(group.Words[word], IsOwnForm), .. others]);
    }

    private IEnumerable<Query> Aliases(QueryGroup group, string field, float share, bool scaled)
    {
        foreach (QueryAlternative alternative in group.Alternatives.Where(a => options.Allows(a.Tier)))
        {
            // A phrase of four words adds up four idfs and an acronym has one: brought to the same scale, so that the
            // alias stays a little below the literal form whichever of the two is typed.
            float scale = scaled && !options.MatchesOnly ? share * LiteralIdf(group, field) / Math.Max(0.01f, Idf(alternative, field)) : share;
            yield return Boost(Alternative(alternative, field), MatchTierWeight.Of(alternative.Tier) * scale);
        }
    }

    private bool IsOwnForm(MatchTier tier) => tier is MatchTier.Exact or MatchTier.Variant or MatchTier.UnderMarked && options.Allows(tier);

    private IEnumerable<(IReadOnlyList<TermSet> Sets, float Weight)> PhraseLevels(List<QueryWord> words, string field)
    {
        bool Has(MatchTier tier) => options.Allows(tier) && words.Any(word => word.Alternatives.Any(a => a.Tier == tier && a.Terms.Count == 1));
        List<TermSet> Sets(MatchTier loosest) => [.. words.Select(word => Set(word, field, tier => tier <= loosest && IsOwnForm(tier)))];
        bool loose = Has(MatchTier.UnderMarked);
        if (!(unmarked && loose)) yield return (Sets(MatchTier.Exact), MatchTierWeight.Of(MatchTier.Exact));
        if (!(unmarked && loose) && Has(MatchTier.Variant)) yield return (Sets(MatchTier.Variant), MatchTierWeight.Of(MatchTier.Variant));
        if (loose) yield return (Sets(MatchTier.UnderMarked), unmarked ? 1 : MatchTierWeight.Of(MatchTier.UnderMarked));
    }

    private List<TermSet>? StrippedSets(List<QueryWord> words, string field)
    {
        if (!words.Any(word => word.Alternatives.Any(a => a.Tier == MatchTier.Stripped))) return null;
        return [.. words.Select(word => Set(word, field, tier => tier is MatchTier.Exact or MatchTier.Variant or MatchTier.Stripped))];
    }

    private TermSet Set(QueryWord word, string field, Func<MatchTier, bool> allows) => _sets.Union(field, Patterns(word, allows));

    private static List<TermPattern> Patterns(QueryWord word, Func<MatchTier, bool> allows)
    {
        List<TermPattern> patterns = [.. word.Alternatives.Where(a => a.Terms.Count == 1 && allows(a.Tier)).Select(a => a.Terms[0])];
        if (patterns.Count == 0) patterns.Add(word.Alternatives[0].Terms[0]);
        return patterns;
    }

    private static bool IsCoveredByLooser(QueryWord word)
    {
        foreach (QueryAlternative exact in word.Alternatives.Where(a => a.Tier == MatchTier.Exact))
        {
            bool covered = exact.Terms.Count == 1 && word.Alternatives.Any(a => a.Tier == MatchTier.UnderMarked && a.Terms.Count == 1
                && a.Terms[0].MarksFree && a.Terms[0].Key.AsSpan().SequenceEqual(exact.Terms[0].Key));
            if (!covered) return false;
        }

        return true;
    }

    private Query Tier(List<QueryAlternative> alternatives, string field)
    {
        var forms = new List<Query>();
        List<TermPattern> single = [.. alternatives.Where(a => a.Terms.Count == 1).Select(a => a.Terms[0])];
        if (single.Count > 0) forms.Add(Scored(_sets.Union(field, single), field));
        foreach (QueryAlternative alternative in alternatives.Where(a => a.Terms.Count > 1)) forms.Add(Alternative(alternative, field));
        return Best(forms);
    }

    private Query Scored(TermSet set, string field)
    {
        var term = new TermQuery(field, set);
        return !options.MatchesOnly && IsBroad(set, field) ? new ConstantScoreQuery(term, ShareOfIdf * Idf(set, field)) : term;
    }

    private bool IsBroad(TermSet set, string field) => _sets.Expand(field, set).Count > MostScoredExpansions;

    private static Query Alternative(QueryAlternative alternative, string field) => alternative.Terms.Count == 1
        ? new TermQuery(field, TermSets.Of(alternative.Terms[0]))
        : new PhraseQuery(field, [.. alternative.Terms.Select(TermSets.Of)]);

    private static BooleanQuery Stripped(Query query) => new() { Must = [query], Filter = [new HasValueQuery(ArticleSchema.Stripped)] };

    private float LiteralIdf(QueryGroup group, string field) => group.Words.Sum(word => Idf(Set(word, field), field));

    private float Idf(QueryAlternative alternative, string field) => alternative.Terms.Sum(pattern => Idf(TermSets.Of(pattern), field));

    // The union's document frequency is not known without reading postings; the sum of its terms' bounds it.
    private float Idf(TermSet set, string field)
    {
        long documents = searcher.Reader.DocumentCount;
        long frequency = Math.Min(documents, _sets.Expand(field, set).Sum(term => (long)term.DocumentFrequency));
        return MathF.Log(1 + ((documents - frequency + 0.5f) / (frequency + 0.5f)));
    }

    private static Query Boost(Query query, float weight) => weight == 1 ? query : new BoostQuery(query, weight);

    private static Query Best(List<Query> forms) => forms.Count switch
    {
        0 => new MatchNoneQuery(),
        1 => forms[0],
        _ => new DisjunctionMaxQuery(forms),
    };
}
