using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Queries;

namespace NewsSearch.Engine.Tests.Support;

/// <summary>Small random documents and random queries that have a chance of matching them, from a seed.</summary>
internal sealed class RandomCorpus(int seed)
{
    private static readonly string[] Words = ["an", "bao", "binh", "ca", "cang", "can", "cao", "dat", "dien", "giang", "hau", "ha", "hai", "hue", "long", "nam"];
    private static readonly string[] Places = ["can-tho", "can-tho/hau-giang", "can-tho/soc-trang", "hue", "vinh-long", "vinh-long/tra-vinh", "vinh-long/ben-tre"];
    private static readonly string[] People = [.. Enumerable.Range(0, 9).Select(static i => $"person-{i}")];

    private readonly Random _random = new(seed);

    public static Schema Schema { get; } = new(
        1,
        new FieldDefinition("title", FieldKind.Text),
        new FieldDefinition("body", FieldKind.Text),
        new FieldDefinition("date", FieldKind.Number),
        new FieldDefinition("rank", FieldKind.Number),
        new FieldDefinition("place", FieldKind.Facet),
        new FieldDefinition("person", FieldKind.Facet),
        new FieldDefinition("version", FieldKind.Stored));

    /// <summary>A document for the writer, which owns what it is given and lets go of the texts as soon as they are inverted.</summary>
    public static Document Copy(Document document)
    {
        var copy = new Document(document.Id);
        foreach ((string field, string text) in document.Texts) copy.AddText(field, text);
        foreach ((string field, long value) in document.Numbers) copy.AddNumber(field, value);
        foreach ((string field, FacetValue value) in document.Facets) copy.AddFacet(field, value.Path, value.Label);
        foreach ((string field, ReadOnlyMemory<byte> bytes) in document.Stored) copy.AddStored(field, bytes);
        return copy;
    }

    public List<Document> Documents(int count)
    {
        var documents = new List<Document>();
        for (int i = 0; i < count; i++)
        {
            var document = new Document($"id-{i}");
            if (Chance(0.9)) document.AddText("body", Text(_random.Next(0, Chance(0.1) ? 120 : 25)));
            if (Chance(0.1)) document.AddText("body", Text(3));
            if (Chance(0.6)) document.AddText("title", Text(_random.Next(1, 6)));
            if (Chance(0.8)) document.AddNumber("date", _random.Next(0, 40) - 5);
            if (Chance(0.05)) document.AddNumber("rank", Chance(0.5) ? long.MaxValue : long.MinValue + 1);
            for (int n = _random.Next(0, 3); n > 0; n--) document.AddFacet("place", Places[_random.Next(Places.Length)], Chance(0.5) ? "label" : null);
            for (int n = _random.Next(0, 4); n > 0; n--) document.AddFacet("person", People[_random.Next(People.Length)]);
            documents.Add(document);
        }

        return documents;
    }

    /// <summary>Sizes that add up to the count, some of them around the block of postings and some empty.</summary>
    public List<int> SegmentSizes(int count)
    {
        int[] likely = [0, 1, 63, 64, 65, 127, 128, 129];
        var sizes = new List<int>();
        while (count > 0)
        {
            int size = Math.Min(count, Chance(0.5) ? likely[_random.Next(likely.Length)] : _random.Next(1, 200));
            sizes.Add(size);
            count -= size;
        }

        return sizes;
    }

    public HashSet<int> Deleted(int count)
    {
        double share = Chance(0.3) ? 0 : _random.NextDouble() * 0.5;
        return [.. Enumerable.Range(0, count).Where(_ => Chance(share))];
    }

    public Query Query(int depth)
    {
        if (depth > 0 && Chance(0.6))
        {
            switch (_random.Next(6))
            {
                case 0: return new DisjunctionMaxQuery(Queries(depth, 1, 4), Chance(0.5) ? 0 : 0.25f);
                case 1: return new BoostQuery(Query(depth - 1), 0.5f + _random.Next(1, 5));
                case 2: return new ConstantScoreQuery(Query(depth - 1), _random.Next(0, 3));
                default: return Boolean(depth);
            }
        }

        return _random.Next(12) switch
        {
            <= 3 => new TermQuery(TextField(), TermSet()),
            <= 6 => new PhraseQuery(TextField(), [.. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => TermSet())], Chance(0.5) ? 0 : _random.Next(0, 6)) { HasOwnIdf = Chance(0.4) },
            7 => Filter(),
            8 => Filter(),
            9 => new MatchAllQuery(),
            10 => Chance(0.2) ? new MatchNoneQuery() : new TermQuery("body", Engine.Queries.TermSet.Of(WordAnalyzer.Key(Word()))),
            _ => new TermQuery("body", TermSet()),
        };
    }

    public Query Filter()
    {
        int from = _random.Next(-8, 38);
        return _random.Next(7) switch
        {
            0 => new NumberRangeQuery("date", from, from + _random.Next(-2, 25)),
            1 => new NumberRangeQuery(Chance(0.5) ? "date" : "rank", long.MinValue, Chance(0.5) ? from : long.MaxValue),
            2 => new HasValueQuery(Chance(0.5) ? "date" : Chance(0.5) ? "place" : "rank"),
            3 => new IdQuery([.. Enumerable.Range(0, _random.Next(0, 5)).Select(_ => $"id-{_random.Next(500)}")]),
            4 => new FacetQuery("person", [.. Enumerable.Range(0, _random.Next(0, 3)).Select(_ => People[_random.Next(People.Length)])]),
            5 => new TermQuery("body", TermSet()),
            _ => new FacetQuery("place", Chance(0.2) ? ["nowhere"] : [.. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Places[_random.Next(Places.Length)])]),
        };
    }

    public Query Term() => new TermQuery(TextField(), TermSet());

    public int Next(int limit) => _random.Next(limit);

    public bool Chance(double share) => _random.NextDouble() < share;

    private BooleanQuery Boolean(int depth)
    {
        List<Query> should = Queries(depth, 0, 4);
        return new BooleanQuery
        {
            Must = Queries(depth, 0, 2),
            Should = should,
            MustNot = Chance(0.3) ? Queries(depth, 0, 2) : [],
            Filter = Chance(0.4) ? [Filter()] : [],
            MinimumShouldMatch = Chance(0.3) ? _random.Next(0, should.Count + 2) : 0,
        };
    }

    private List<Query> Queries(int depth, int minimum, int maximum)
        => [.. Enumerable.Range(0, _random.Next(minimum, maximum + 1)).Select(_ => Query(depth - 1))];

    private TermSet TermSet() => _random.Next(10) switch
    {
        <= 5 => Engine.Queries.TermSet.Of(WordAnalyzer.Key(Word())),
        <= 7 => Engine.Queries.TermSet.AnyOf([.. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => WordAnalyzer.Key(Word()))]),
        8 => Engine.Queries.TermSet.Range(WordAnalyzer.Key(Word()[..1]), null, _random.Next(1, 5)),
        _ => Engine.Queries.TermSet.Range(WordAnalyzer.Key(Chance(0.5) ? "" : "ca"), new LengthFilter(_random.Next(2, 5)), _random.Next(1, 20)),
    };

    private string TextField() => Chance(0.7) ? "body" : "title";

    // The product makes the first words frequent and the last rare; now and then comes a word that no list has.
    private string Word() => Chance(0.02) ? "khong-co" : Words[(int)(_random.NextDouble() * _random.NextDouble() * Words.Length)];

    private string Text(int words) => string.Concat(Enumerable.Range(0, words).Select(_ =>
        Word() + (Chance(0.1) ? "/" + Word() : "") + (Chance(0.08) ? ". " : " ")));

    /// <summary>Terms of a length.</summary>
    internal sealed record LengthFilter(int Length) : ITermFilter
    {
        public bool Accepts(ReadOnlySpan<byte> term) => term.Length == Length;
    }
}
