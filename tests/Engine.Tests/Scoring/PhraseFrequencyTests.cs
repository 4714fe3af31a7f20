using NewsSearch.Engine.Collecting;
using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Matching;
using NewsSearch.Engine.Queries;
using NewsSearch.Engine.Scoring;
using NewsSearch.Engine.Tests.Support;
using Xunit.Abstractions;

namespace NewsSearch.Engine.Tests.Scoring;

public class PhraseFrequencyTests(ITestOutputHelper output)
{
    private static readonly PhraseQuery Phrase = new("body", [TermSet.Of(WordAnalyzer.Key("an")), TermSet.Of(WordAnalyzer.Key("bao"))]) { HasOwnIdf = true };

    [Fact]
    public void OwnIdf_CommonTermsOfARarePhrase_OutweighsTheSum()
    {
        List<Document> documents = [.. Enumerable.Range(0, 200).Select(i => Body(i, i % 40 == 0 ? "an bao" : "bao an"))];
        Searcher searcher = Search(documents, [200]);

        float own = searcher.Search(new SearchRequest { Query = Phrase, Limit = 1 }).Hits[0].Score;
        float sum = searcher.Search(new SearchRequest { Query = Phrase with { HasOwnIdf = false }, Limit = 1 }).Hits[0].Score;

        Assert.True(own > 100 * sum, $"{own} and {sum}");
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.1)]
    [InlineData(0.01)]
    public void Of_ManyDocuments_IsNearTheTruth_AndTheSameHoweverTheIndexIsCut(double share)
    {
        const int Count = 4 * PhraseFrequency.SampleSize;
        const int Seed = 51;
        output.WriteLine($"seed {Seed}");
        var random = new Random(Seed);
        List<Document> documents = [.. Enumerable.Range(0, Count).Select(i => Body(i, random.NextDouble() < share ? "an bao" : "bao an"))];
        int truth = Search(documents, [Count]).Count(Phrase);

        long whole = Estimate(documents, [Count]);
        long cut = Estimate(documents, [1, 127, 5000, Count - 5128]);

        Assert.Equal(whole, cut);
        Assert.NotEqual(truth, whole);
        Assert.InRange(whole, truth * 0.6, truth * 1.6);
    }

    [Fact]
    public void Of_SampleWithoutThePhrase_LeavesRoomForAFew()
    {
        List<Document> documents = [.. Enumerable.Range(0, 2 * PhraseFrequency.SampleSize).Select(i => Body(i, "bao an"))];

        Assert.InRange(Estimate(documents, [documents.Count]), 1, 2);
    }

    private static Document Body(int number, string text)
    {
        var document = new Document($"id-{number}");
        document.AddText("body", text);
        return document;
    }

    private static Searcher Search(List<Document> documents, List<int> sizes) => new(InMemorySegment.Cut(RandomCorpus.Schema, documents, sizes, new WordAnalyzer()), RandomCorpus.Schema);

    private static long Estimate(List<Document> documents, List<int> sizes)
    {
        var statistics = new IndexStatistics(InMemorySegment.Cut(RandomCorpus.Schema, documents, sizes, new WordAnalyzer()));
        var weight = new PhraseWeight(Phrase with { HasOwnIdf = false }, statistics, 1, scores: true);
        return PhraseFrequency.Of(statistics, segment => (PhraseCursor?)weight.Open(segment, CancellationToken.None)?.Cursor);
    }
}
