using NewsSearch.Articles.Backends;
using NewsSearch.Engine.Queries;

namespace NewsSearch.Articles.Searching;

/// <summary>
/// What it costs to find the matches of a query, known before it is run: the positions that its phrases make the engine
/// read. Beside them, words alone cost nothing: they are sets of bits.
/// </summary>
internal static class QueryWork
{
    // Most articles with the words of a phrase are told from those with the phrase by the first few places.
    private const int MostPlaces = 4;

    /// <summary>Lists of positions that are read, about: of each phrase the places times the articles that may hold it.</summary>
    public static long Of(Query query, ISearcher searcher) => Measure(query, searcher).Positions;

    /// <summary>As <see cref="Of"/>, of a phrase with a set of terms at each place.</summary>
    public static long OfPhrase(IReadOnlyList<TermSet> places, string field, ISearcher searcher)
        => Math.Min(places.Count, MostPlaces) * places.Min(set => Articles(field, set, searcher));

    /// <summary>Places of all phrases that are looked for: each is looked up and opened, however few articles hold it.</summary>
    public static int Places(Query query) => query switch
    {
        PhraseQuery phrase => phrase.Terms.Count,
        BoostQuery boost => Places(boost.Inner),
        ConstantScoreQuery constant => Places(constant.Inner),
        DisjunctionMaxQuery best => best.Queries.Sum(Places),
        BooleanQuery boolean => boolean.Must.Concat(boolean.Filter).Concat(boolean.MustNot).Sum(Places) + (boolean.Must.Count + boolean.Filter.Count == 0 ? boolean.Should.Sum(Places) : 0),
        _ => 0,
    };

    // At most: those of its terms may be the same.
    private static long Articles(string field, TermSet set, ISearcher searcher)
        => Math.Min(searcher.Reader.DocumentCount, searcher.Expand(field, set).Sum(term => (long)term.DocumentFrequency));

    private static (long Articles, long Positions) Measure(Query query, ISearcher searcher)
    {
        switch (query)
        {
            case TermQuery term:
                return (Articles(term.Field, term.Term, searcher), 0);
            case PhraseQuery { Terms.Count: > 0 } phrase:
                return (phrase.Terms.Min(set => Articles(phrase.Field, set, searcher)), OfPhrase(phrase.Terms, phrase.Field, searcher));
            case BoostQuery boost:
                return Measure(boost.Inner, searcher);
            case ConstantScoreQuery constant:
                return Measure(constant.Inner, searcher);
            case DisjunctionMaxQuery best:
                return Any(best.Queries, searcher);
            case BooleanQuery boolean:
                return Measure(boolean, searcher);
            default:
                return (searcher.Reader.DocumentCount, 0);
        }
    }

    // What must match narrows what phrases are looked for in; what only scores is not looked at.
    private static (long Articles, long Positions) Measure(BooleanQuery query, ISearcher searcher)
    {
        List<(long Articles, long Positions)> required = [.. query.Must.Concat(query.Filter).Select(part => Measure(part, searcher))];
        if (required.Count == 0 || query.MinimumShouldMatch > 0) required.Add(Any(query.Should, searcher));
        long articles = required.Min(static part => part.Articles);
        long positions = required.Concat(query.MustNot.Select(part => Measure(part, searcher)))
            .Sum(part => part.Articles <= articles ? part.Positions : (long)((double)part.Positions / part.Articles * articles));
        return (articles, positions);
    }

    private static (long Articles, long Positions) Any(IReadOnlyList<Query> queries, ISearcher searcher)
    {
        long articles = 0;
        long positions = 0;
        foreach (Query query in queries)
        {
            (long of, long read) = Measure(query, searcher);
            articles = Math.Min(searcher.Reader.DocumentCount, articles + of);
            positions += read;
        }

        return (articles, positions);
    }
}
