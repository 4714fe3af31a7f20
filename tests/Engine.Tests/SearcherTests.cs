using NewsSearch.Engine.Collecting;
using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Indexing;
using NewsSearch.Engine.Queries;
using NewsSearch.Engine.Scoring;
using NewsSearch.Engine.Tests.Support;
using Xunit.Abstractions;

namespace NewsSearch.Engine.Tests;

/// <summary>The searcher against its slow twin, over random documents and queries.</summary>
public class SearcherTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 1)]
    [InlineData(3, 127)]
    [InlineData(4, 128)]
    [InlineData(5, 129)]
    [InlineData(6, 300)]
    [InlineData(7, 300)]
    [InlineData(8, 500)]
    public void Search_RandomQueries_AgreesWithTwin(int seed, int count)
    {
        output.WriteLine($"seed {seed}, {count} documents");
        var corpus = new RandomCorpus(seed);
        List<Document> documents = corpus.Documents(count);
        HashSet<int> deleted = corpus.Deleted(count);
        List<int> sizes = corpus.SegmentSizes(count);
        var analyzer = new WordAnalyzer();
        var twin = new NaiveSearcher(RandomCorpus.Schema, documents, analyzer, deleted);
        var searcher = new Searcher(InMemorySegment.Cut(RandomCorpus.Schema, documents, sizes, analyzer, deleted), RandomCorpus.Schema);
        for (int i = 0; i < 200; i++)
        {
            SearchRequest request = TwinComparison.RandomRequest(corpus);
            string what = $"seed {seed}, request {i}: {request.Query}, {string.Join("; ", request.Filters)}, {request.Sort}, from {request.Offset}, {request.Limit}";
            try
            {
                TwinComparison.Compare(request, searcher.Search(request), twin);
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                throw new InvalidOperationException(what, e);
            }
        }
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public void Search_AnyCutIntoSegments_GivesTheSameScores(int seed)
    {
        output.WriteLine($"seed {seed}");
        var corpus = new RandomCorpus(seed);
        List<Document> documents = corpus.Documents(260);
        var analyzer = new WordAnalyzer();
        var whole = new Searcher(InMemorySegment.Cut(RandomCorpus.Schema, documents, [260], analyzer), RandomCorpus.Schema);
        var cut = new Searcher(InMemorySegment.Cut(RandomCorpus.Schema, documents, corpus.SegmentSizes(260), analyzer), RandomCorpus.Schema);
        for (int i = 0; i < 200; i++)
        {
            var request = new SearchRequest { Query = corpus.Query(3), Limit = 300 };
            Assert.Equal(whole.Search(request).Hits, cut.Search(request).Hits);
        }
    }

    [Theory]
    [InlineData(41, 1)]
    [InlineData(42, 3)]
    [InlineData(43, 10)]
    public void Search_FewHitsOfManyMatches_GivesTheFirstOfAll(int seed, int limit)
    {
        // What cannot reach the page is not scored to the end; the twin is the page that everything reaches.
        output.WriteLine($"seed {seed}");
        const int Count = 1500;
        var corpus = new RandomCorpus(seed);
        var searcher = new Searcher(InMemorySegment.Cut(RandomCorpus.Schema, corpus.Documents(Count), corpus.SegmentSizes(Count), new WordAnalyzer()), RandomCorpus.Schema);
        for (int i = 0; i < 300; i++)
        {
            var query = new BooleanQuery { Must = [corpus.Query(2)], Should = [corpus.Query(2), corpus.Query(0), corpus.Query(1), corpus.Query(0)] };
            SearchResults few = searcher.Search(new SearchRequest { Query = query, Limit = limit });
            SearchResults all = searcher.Search(new SearchRequest { Query = query, Limit = Count });
            Assert.Equal(all.Hits.Take(limit), few.Hits);
            Assert.Equal(all.Total, few.Total);
        }
    }

    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    public void Explain_RandomQueries_GivesTheScoreOfTheSearch(int seed)
    {
        output.WriteLine($"seed {seed}");
        var corpus = new RandomCorpus(seed);
        List<Document> documents = corpus.Documents(200);
        HashSet<int> deleted = corpus.Deleted(200);
        var searcher = new Searcher(InMemorySegment.Cut(RandomCorpus.Schema, documents, corpus.SegmentSizes(200), new WordAnalyzer(), deleted), RandomCorpus.Schema);
        for (int i = 0; i < 60; i++)
        {
            Query query = corpus.Query(3);
            Dictionary<int, float> scores = searcher.Search(new SearchRequest { Query = query, Limit = 200 }).Hits.ToDictionary(static hit => hit.Document, static hit => hit.Score);
            for (int document = 0; document < 200; document += 7)
            {
                ScoreExplanation account = searcher.Explain(query, document);
                Assert.Equal(scores.GetValueOrDefault(document), account.Value);
                Assert.Equal(!scores.ContainsKey(document), account.Description.StartsWith("no match", StringComparison.Ordinal));
            }
        }
    }
}
