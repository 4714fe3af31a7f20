using NewsSearch.Engine.Collecting;
using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Queries;
using NewsSearch.Engine.Tests.Support;

namespace NewsSearch.Engine.Tests.Collecting;

public class SearchRequestTests
{
    private static readonly TermSet An = TermSet.Of(WordAnalyzer.Key("an"));

    public static TheoryData<SearchRequest, string> Wrong => new()
    {
        { new() { Query = new TermQuery("nothing", An) }, "no field 'nothing'" },
        { new() { Query = new TermQuery("date", An) }, "'date' is of kind Number, not Text" },
        { new() { Query = new PhraseQuery("place", [An, An]) }, "'place' is of kind Facet, not Text" },
        { new() { Query = new PhraseQuery("body", [An, An], -1) }, "negative" },
        { new() { Query = new NumberRangeQuery("body", 0, 1) }, "'body' is of kind Text, not Number" },
        { new() { Query = new FacetQuery("date", []) }, "'date' is of kind Number, not Facet" },
        { new() { Query = new HasValueQuery("body") }, "'body' is of kind Text, not Number" },
        { new() { Query = new BoostQuery(new MatchAllQuery(), 0) }, "boost is positive" },
        { new() { Query = new BoostQuery(new MatchAllQuery(), float.NaN) }, "boost is positive" },
        { new() { Query = new ConstantScoreQuery(new MatchAllQuery(), -1) }, "at least 0" },
        { new() { Query = new DisjunctionMaxQuery([new MatchAllQuery()], 2) }, "between 0 and 1" },
        { new() { Query = new TermQuery("body", TermSet.Range([], null, 0)) }, "greater than or equal" },
        { new() { Query = new MatchAllQuery(), Offset = -1 }, "negative" },
        { new() { Query = new MatchAllQuery(), Limit = -1 }, "negative" },
        { new() { Query = new MatchAllQuery(), Sort = new SortOrder("place") }, "'place' is of kind Facet, not Number" },
        { new() { Query = new MatchAllQuery(), Facets = [new("date", "")] }, "'date' is of kind Number, not Facet" },
        { new() { Query = new MatchAllQuery(), Histograms = [new("place", [], "")] }, "'place' is of kind Facet, not Number" },
        { new() { Query = new MatchAllQuery(), Histograms = [new("date", [3, 3], "")] }, "have to ascend" },
        { new() { Query = new MatchAllQuery(), Filters = [new("d", new FacetQuery("x", []))] }, "no field 'x'" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Search_WrongRequest_IsRefusedWithTheReason(SearchRequest request, string reason)
    {
        ArgumentException error = Assert.ThrowsAny<ArgumentException>(() => Searcher(3).Search(request));
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 10, 3)]
    [InlineData(2, 10, 1)]
    [InlineData(3, 10, 0)]
    [InlineData(int.MaxValue, int.MaxValue, 0)]
    [InlineData(1, int.MaxValue, 2)]
    [InlineData(0, 0, 0)]
    public void Search_AnyPage_KeepsTheTotal(int offset, int limit, int expected)
    {
        SearchResults results = Searcher(3).Search(new SearchRequest { Query = new MatchAllQuery(), Offset = offset, Limit = limit });
        Assert.Equal(3, results.Total);
        Assert.Equal(expected, results.Hits.Count);
    }

    [Fact]
    public void Search_NoSegments_IsEmpty()
    {
        var searcher = new Searcher([], RandomCorpus.Schema);
        SearchResults results = searcher.Search(new SearchRequest { Query = new TermQuery("body", An), Facets = [new("place", "place")], Histograms = [new("date", [1], "date")] });
        Assert.Equal(0, results.Total);
        Assert.Empty(results.Hits);
        Assert.Empty(results.Facets[0].Values);
        Assert.Equal([0], results.Histograms[0].Counts);
    }

    [Fact]
    public void Search_FilterOfADimension_IsSetAsideByItsCountsOnly()
    {
        Document[] documents =
        [
            new Document("a").AddFacet("place", "can-tho/hau-giang", "Hậu Giang").AddFacet("person", "x"),
            new Document("b").AddFacet("place", "hue").AddFacet("person", "x"),
            new Document("c").AddFacet("place", "can-tho").AddFacet("person", "y"),
            new Document("d").AddFacet("place", "hue").AddFacet("person", "y"),
            new Document("e").AddFacet("person", "x"),
        ];
        var searcher = new Searcher(InMemorySegment.Cut(RandomCorpus.Schema, documents, [2, 3], new WordAnalyzer()), RandomCorpus.Schema);
        SearchResults results = searcher.Search(new SearchRequest
        {
            Query = new MatchAllQuery(),
            Filters = [new("place", new FacetQuery("place", ["can-tho"])), new("person", new FacetQuery("person", ["x"]))],
            Facets = [new("place", "place"), new("person", "person"), new("person", "none")],
        });
        Assert.Equal([0], results.Hits.Select(static hit => hit.Document));
        Assert.Equal([new("can-tho", null, 1), new("can-tho/hau-giang", "Hậu Giang", 1), new("hue", null, 1)], results.Facets[0].Values);
        Assert.Equal((1, 3), (results.Facets[0].Missing, results.Facets[0].Total));
        Assert.Equal([new("x", null, 1), new("y", null, 1)], results.Facets[1].Values);
        Assert.Equal([new("x", null, 1)], results.Facets[2].Values);
    }

    [Fact]
    public void Search_HistogramOfManyValues_CountsEachInItsBucket()
    {
        // Enough documents and bounds that the table of buckets is used.
        var random = new Random(3);
        long[] values = [.. Enumerable.Range(0, 5000).Select(_ => (long)random.Next(-50, 450))];
        long[] bounds = [.. Enumerable.Range(0, 20).Select(static i => 10L * i + i * i / 2)];
        Document[] documents = [.. values.Select(static (value, i) => new Document($"{i}").AddNumber("date", value))];
        var searcher = new Searcher(InMemorySegment.Cut(RandomCorpus.Schema, documents, [3000, 2000], new WordAnalyzer()), RandomCorpus.Schema);
        HistogramCounts counts = searcher.Search(new SearchRequest { Query = new MatchAllQuery(), Histograms = [new("date", bounds, "date")] }).Histograms[0];
        Assert.Equal(bounds.Select((bound, i) => values.Count(value => value >= bound && (i == 19 || value < bounds[i + 1]))), counts.Counts);
        Assert.Equal((values.Min(), values.Max()), (counts.Minimum, counts.Maximum));
    }

    [Fact]
    public void Count_Query_LeavesOutDeleted()
    {
        var deleted = new HashSet<int> { 1 };
        var searcher = new Searcher(InMemorySegment.Cut(RandomCorpus.Schema, [new Document("a"), new Document("b"), new Document("c")], [3], new WordAnalyzer(), deleted), RandomCorpus.Schema);
        Assert.Equal(2, searcher.Count(new MatchAllQuery()));
        Assert.Equal(0, searcher.Count(new IdQuery(["b", "z"])));
        Assert.Equal("no match: the document is deleted", searcher.Explain(new MatchAllQuery(), 1).Description);
    }

    private static Searcher Searcher(int count) => new(
        InMemorySegment.Cut(RandomCorpus.Schema, [.. Enumerable.Range(0, count).Select(static i => new Document($"{i}").AddText("body", "an"))], [count], new WordAnalyzer()),
        RandomCorpus.Schema);
}
