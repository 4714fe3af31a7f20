using NewsSearch.Engine.Rescoring;
using NewsSearch.TestSupport;
using Xunit.Abstractions;

namespace NewsSearch.Engine.Tests.Rescoring;

public class PassageFinderTests(ITestOutputHelper output)
{
    [Fact]
    public void Best_NothingAdded_IsNone() => Assert.Equal(Passage.None, new PassageFinder([1, 2], 40, 300).Best());

    [Fact]
    public void Best_TermsTogetherLate_BeatTheHeaviestAloneEarly()
    {
        var finder = new PassageFinder([3, 2], length: 10, horizon: 300);
        finder.Add(0, [0, 100]);
        finder.Add(1, [50, 110]);
        Passage best = finder.Best();
        Assert.Equal((100, 2), (best.Start, best.Terms));
        Assert.Equal(5 / (1 + Math.Log2(1 + 100 / 300d)), best.Weight, 12);
        Assert.Equal(5, best.Coverage, 12);
    }

    [Theory]
    [InlineData(10, 2)]
    [InlineData(11, 1)]
    public void Best_TermsAsFarApartAsAPassageIsLong_AreTogether(int distance, int together)
    {
        var finder = new PassageFinder([1, 1], length: 10, horizon: 300);
        finder.Add(0, [5]);
        finder.Add(1, [5 + distance]);
        Assert.Equal(together, finder.Best().Terms);
    }

    [Fact]
    public void Best_AfterClear_KnowsNothingOfTheDocumentBefore()
    {
        var finder = new PassageFinder([1, 1], length: 10, horizon: 300);
        finder.Add(0, [1]);
        finder.Add(1, [2]);
        finder.Best();
        finder.Clear();
        finder.Add(1, [7]);
        Assert.Equal(new Passage(7, 1, 1 / (1 + Math.Log2(1 + 7 / 300d)), 1), finder.Best());
    }

    [Fact]
    public void Best_AnyOccurrences_IsTheBestOfAllPassages()
    {
        int seed = RandomTests.Seed();
        output.WriteLine($"NEWS_SEARCH_TEST_SEED={seed} repeats this run");
        var random = new Random(seed);
        for (int run = 0; run < 2_000; run++)
        {
            double[] idfs = [.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => 0.1 + random.NextDouble())];
            int length = random.Next(1, 12);
            int horizon = random.Next(1, 100);
            int[][] positions = [.. idfs.Select(_ => Enumerable.Range(0, random.Next(0, 9)).Select(_ => random.Next(60)).Order().ToArray())];
            var finder = new PassageFinder(idfs, length, horizon);
            for (int term = 0; term < idfs.Length; term++) finder.Add(term, positions[term]);
            Passage best = finder.Best();
            Assert.Equal(Weights(idfs, positions, length, horizon).DefaultIfEmpty(0).Max(), best.Weight, 9);
            Assert.Equal(idfs.Where((_, term) => positions[term].Length > 0).Sum(), best.Coverage, 9);
        }
    }

    // The slow twin: a passage from every occurrence on.
    private static IEnumerable<double> Weights(double[] idfs, int[][] positions, int length, int horizon)
        => positions.SelectMany(static at => at).Select(start =>
            idfs.Where((_, term) => positions[term].Any(at => at >= start && at <= start + length)).Sum() / (1 + Math.Log2(1 + (double)start / horizon)));
}
