using NewsSearch.Analysis;
using NewsSearch.Articles.Backends;
using NewsSearch.Articles.Indexing;
using NewsSearch.Articles.Searching;
using NewsSearch.Articles.Searching.Compiling;
using NewsSearch.Engine;
using NewsSearch.Engine.Collecting;
using NewsSearch.Engine.Queries;

namespace NewsSearch.Benchmarks.Backends;

/// <summary>Queries of each kind, of words that an index holds; the same ones at every run on the same articles.</summary>
internal sealed class QueryClasses
{
    private readonly int _count;
    private readonly IGenerationReader _reader;
    private readonly byte[][] _frequent;
    private readonly byte[][] _medium;
    private readonly byte[][] _rare;
    private readonly string[] _titles;
    private readonly Random _random = new(20231014);

    public QueryClasses(IGenerationReader reader, int count)
    {
        _count = count;
        _reader = reader;
        TermStatistics[] terms = [.. reader.Searcher.Expand(ArticleSchema.Body, TermSet.Range([], null, 1 << 22))];
        double documents = reader.DocumentCount;
        byte[][] Between(double least, double most) => [.. terms.Where(term => term.DocumentFrequency >= least * documents && term.DocumentFrequency <= most * documents).Select(term => term.Term)];
        (_frequent, _medium, _rare) = (Between(0.1, 1), Between(0.01, 0.1), Between(0, 0.001));
        _titles =
        [
            .. Enumerable.Range(0, reader.MaxDocument).Where(reader.IsLive).Take(2_000)
                .Select(document => StoredArticle.DecodeHead(reader.Stored(document, ArticleSchema.Article)).Title.Value)
                .Where(title => title.Split(' ').Length >= 4),
        ];
    }

    /// <summary>The classes, as queries of the seam.</summary>
    public IEnumerable<(string Name, IReadOnlyList<SearchRequest> Requests)> All()
    {
        yield return ("term, frequent", Of(() => Term(_frequent)));
        yield return ("term, medium", Of(() => Term(_medium)));
        yield return ("term, rare", Of(() => Term(_rare)));
        yield return ("and, 2", Of(() => And(2)));
        yield return ("and, 3", Of(() => And(3)));
        yield return ("or, 2", Of(() => Or(2)));
        yield return ("or, 4", Of(() => Or(4)));
        yield return ("phrase, 2", Of(() => Phrase(2)));
        yield return ("phrase, 3", Of(() => Phrase(3)));
        yield return ("prefix", Of(() => new TermQuery(ArticleSchema.Body, TermSet.Range(Beginning(Pick(_medium))))));
        yield return ("unaccented or, 2", Of(() => new BooleanQuery { Should = [Unaccented(), Unaccented()] }));
        yield return ("count and, 2", Of(() => And(2), request => request with { Limit = 0 }));
        yield return ("and, 2 + 3 facets", Of(() => And(2), Counted));
        yield return ("or, 2 + 3 facets", Of(() => Or(2), Counted));
        yield return ("and, 2 + 3 facets, one selected", Of(() => And(2), request => Counted(request) with { Filters = [Selected()] }));
        yield return ("and, 2 in a range of dates", Of(() => And(2), request => request with { Filters = [Dated()] }));
        yield return ("and, 2 by date", Of(() => And(2), request => request with { Sort = new SortOrder(ArticleSchema.PublishedOrder) }));
    }

    /// <summary>Searches as a reader types them: words of headlines, with and without marks.</summary>
    public IReadOnlyList<ArticleSearchRequest> Pages() =>
    [
        .. Enumerable.Range(0, _count / 2).Select(i => string.Join(' ', Pick(_titles).Split(' ').Take(3)))
            .Select((typed, i) => new ArticleSearchRequest { Query = i % 2 == 0 ? typed : Analysis.Vietnamese.VietnameseText.Fold(typed) }),
    ];

    private List<SearchRequest> Of(Func<Query> query, Func<SearchRequest, SearchRequest>? with = null)
        => [.. Enumerable.Range(0, _count).Select(_ => new SearchRequest { Query = query() }).Select(request => with is null ? request : with(request))];

    private T Pick<T>(T[] values) => values[_random.Next(values.Length)];

    private TermQuery Term(byte[][] terms) => new(ArticleSchema.Body, TermSet.Of(Pick(terms)));

    private BooleanQuery And(int terms) => new() { Must = [.. Enumerable.Range(0, terms).Select(i => Term(i == 0 ? _frequent : _medium))] };

    private BooleanQuery Or(int terms) => new() { Should = [.. Enumerable.Range(0, terms).Select(i => Term(i == 0 ? _frequent : _medium))] };

    private PhraseQuery Phrase(int words)
    {
        string[] title = Pick(_titles).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int at = _random.Next(Math.Max(1, title.Length - words));
        return new PhraseQuery(ArticleSchema.Body, [.. title.Skip(at).Take(words).Select(word => TermSet.Of(TermKey.Encode(Analysis.Vietnamese.VietnameseText.Canonical(word))))]);
    }

    // Two letters, as somebody types who waits for suggestions.
    private static byte[] Beginning(byte[] key) => TermKey.Folded(key)[..Math.Min(2, TermKey.Folded(key).Length)].ToArray();

    private TermQuery Unaccented() => new(ArticleSchema.Body, TermSet.Range(TermSets.Spellings(Pick(_medium))));

    private SearchRequest Counted(SearchRequest request) => request with
    {
        Facets = [new FacetCountRequest(ArticleSchema.Province, "province"), new FacetCountRequest(ArticleSchema.Official, "official"), new FacetCountRequest(ArticleSchema.Year, "date")],
    };

    private DrillFilter Selected() => new("province", new FacetQuery(ArticleSchema.Province, [Pick([.. _reader.FacetValues(ArticleSchema.Province).Where(value => value.Count > 10)]).Path]));

    private DrillFilter Dated()
    {
        int first = new DateOnly(2019 + _random.Next(5), 1, 1).DayNumber;
        return new DrillFilter("date", new NumberRangeQuery(ArticleSchema.Published, first, first + 365));
    }
}
