using NewsSearch.Engine.Collecting;
using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Queries;
using NewsSearch.Engine.Tests.Support;

namespace NewsSearch.Engine.Tests.Collecting;

public class FacetCounterTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(9)]
    public void Count_DocumentsOfUpToSoManyValues_EqualsTheTwin(int most)
    {
        var random = new Random(most);
        Document[] documents = [.. Enumerable.Range(0, 700).Select(i =>
        {
            var document = new Document($"{i}");
            // The first segment has fewer values a document than the second.
            for (int n = random.Next((i < 300 ? most / 2 : most) + 1); n > 0; n--) document.AddFacet("person", $"p{random.Next(40)}");
            return document;
        })];
        var searcher = new Searcher(InMemorySegment.Cut(RandomCorpus.Schema, documents, [300, 400], new WordAnalyzer()), RandomCorpus.Schema);
        FacetCounts counts = searcher.Search(new SearchRequest { Query = new MatchAllQuery(), Facets = [new("person", "")] }).Facets[0];
        List<SortedSet<string>> values = [.. documents.Select(static document => InMemoryFacetColumn.PathsOf(document, "person"))];
        IEnumerable<FacetValueStatistics> expected = values.SelectMany(static paths => paths).GroupBy(static path => path).OrderBy(static path => path.Key, StringComparer.Ordinal)
            .Select(static path => new FacetValueStatistics(path.Key, null, path.Count()));
        Assert.Equal(expected, counts.Values);
        Assert.Equal((values.Count(static paths => paths.Count == 0), 700), (counts.Missing, counts.Total));
    }

    [Fact]
    public void Count_MoreValuesThanPlacesCanName_EqualsTheTwin()
    {
        Document[] documents = [.. Enumerable.Range(0, 70_000).Select(static i => new Document($"{i}").AddFacet("person", $"p{i}"))];
        var searcher = new Searcher(InMemorySegment.Cut(RandomCorpus.Schema, documents, [70_000], new WordAnalyzer()), RandomCorpus.Schema);
        FacetCounts counts = searcher.Search(new SearchRequest { Query = new MatchAllQuery(), Facets = [new("person", "")] }).Facets[0];
        Assert.Equal(70_000, counts.Values.Count);
        Assert.All(counts.Values, static value => Assert.Equal(1, value.Count));
    }
}
