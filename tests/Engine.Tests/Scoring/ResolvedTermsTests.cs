using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Queries;
using NewsSearch.Engine.Scoring;
using NewsSearch.Engine.Terms;
using NewsSearch.Engine.Tests.Support;

namespace NewsSearch.Engine.Tests.Scoring;

public class ResolvedTermsTests
{
    private static readonly string[] Bodies = ["an an bao", "an ba", "ca", "bao cao can", "can", "ba an"];

    [Fact]
    public void DocumentFrequency_Union_CountsEachDocumentOnce()
    {
        foreach (int[] sizes in (int[][])[[6], [3, 3], [1, 2, 0, 3]])
        {
            IndexStatistics statistics = Statistics(sizes);
            ResolvedTerms terms = statistics.Resolve("body", TermSet.AnyOf([Key("an"), Key("bao"), Key("an"), Key("nothing")]));
            Assert.Equal(2, terms.Terms.Count);
            Assert.True(terms.IsCounted);
            Assert.Equal(4, terms.DocumentFrequency);
        }
    }

    [Fact]
    public void DocumentFrequency_TooManyPostings_IsEstimatedBetweenItsBounds()
    {
        IndexStatistics statistics = Statistics([6]);
        var often = new ResolvedTerm(Key("x"), [new TermInfo(200_000, 1, 0)]);
        var seldom = new ResolvedTerm(Key("y"), [new TermInfo(100_000, 1, 0)]);

        // The statistics hold six documents: the estimate must stay sane even where the numbers contradict it.
        var terms = new ResolvedTerms(statistics, "body", [often, seldom]);
        Assert.False(terms.IsCounted);
        Assert.InRange(terms.DocumentFrequency, 200_000, 300_000);
    }

    [Fact]
    public void Resolve_Range_TakesTheMostFrequentOverAllSegments()
    {
        foreach (int[] sizes in (int[][])[[6], [3, 3], [1, 2, 0, 3]])
        {
            ResolvedTerms terms = Statistics(sizes).Resolve("body", TermSet.Range(Key(""), null, 3));
            Assert.Equal(["an", "ba", "bao"], terms.Terms.Select(static term => TermText.Of(term.Key)));
            Assert.Equal([3, 2, 2], terms.Terms.Select(static term => term.DocumentFrequency));
            Assert.Equal([4L, 2L, 2L], terms.Terms.Select(static term => term.TotalFrequency));
        }
    }

    [Fact]
    public void Expand_PrefixAndFilter_GivesTheTermsInOrder()
    {
        var searcher = new Searcher(Statistics([2, 4]).Segments, RandomCorpus.Schema);
        Assert.Equal(["can", "cao"], searcher.Expand("body", TermSet.Range(Key("ca"), new RandomCorpus.LengthFilter(3))).Select(static term => TermText.Of(term.Term)));
        Assert.Throws<ArgumentException>(() => searcher.Expand("date", TermSet.Range(Key("ca"))));
    }

    private static byte[] Key(string word) => WordAnalyzer.Key(word);

    private static IndexStatistics Statistics(int[] sizes)
        => new(InMemorySegment.Cut(RandomCorpus.Schema, [.. Bodies.Select(static (body, i) => new Document($"{i}").AddText("body", body))], sizes, new WordAnalyzer()));
}
