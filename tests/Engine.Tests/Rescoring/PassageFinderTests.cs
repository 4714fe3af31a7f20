using System.Globalization;
using NewsSearch.Engine.Rescoring;
using NewsSearch.TestSupport;
using Xunit.Abstractions;

namespace NewsSearch.Engine.Tests.Rescoring;

public class PassageFinderTests(ITestOutputHelper output)
{
    private const long Documents = 1_000;

    [Fact]
    public void Best_NothingAdded_IsNone() => Assert.Equal(Passage.None, Finder([1, 2]).Best());

    [Fact]
    public void Best_TermsTogetherLate_BeatTheHeaviestAloneEarly()
    {
        PassageFinder finder = Finder([1, 3]);
        finder.Add(0, [0, 100]);
        finder.Add(1, [50, 110]);
        Passage best = finder.Best();
        Assert.Equal((100, 2), (best.Start, best.Terms));
        Assert.Equal((Idf(1) + Idf(3)) / (1 + Math.Log2(1 + 100 / 300d)), best.Weight, 1e-5);
        Assert.Equal(Idf(1) + Idf(3), best.Coverage, 1e-5);
    }

    [Theory]
    [InlineData(10, 2)]
    [InlineData(11, 1)]
    public void Best_TermsAsFarApartAsAPassageIsLong_AreTogether(int distance, int together)
    {
        PassageFinder finder = Finder([1, 1]);
        finder.Add(0, [5]);
        finder.Add(1, [5 + distance]);
        Assert.Equal(together, finder.Best().Terms);
    }

    [Fact]
    public void Best_AfterClear_KnowsNothingOfTheDocumentBefore()
    {
        PassageFinder finder = Finder([1, 1]);
        finder.Add(0, [1]);
        finder.Add(1, [2]);
        finder.Best();
        finder.Clear();
        finder.Add(1, [7]);
        Passage best = finder.Best();
        Assert.Equal((7, 1), (best.Start, best.Terms));
        Assert.Equal(Idf(1), best.Coverage, 1e-5);
    }

    [Theory]
    [InlineData(4, 5, true)]
    [InlineData(4, 6, false)]
    [InlineData(5, 4, false)]
    public void Best_Compound_CountsWhereItsTermsStandSideBySide(int left, int right, bool counts)
    {
        PassageFinder finder = Finder([3, 4, 5], compounds: [new CompoundOccurrence(0, 1, 2)]);
        finder.Add(0, [left]);
        finder.Add(1, [right]);
        finder.Add(2, [20]);
        Assert.Equal(Idf(5) + (counts ? Idf(2) : 0), finder.Best().Coverage, 1e-5);
    }

    [Fact]
    public void Best_CompoundOfATermWithItself_NeedsItTwice()
    {
        PassageFinder finder = Finder([3], compounds: [new CompoundOccurrence(0, 0, 2)]);
        finder.Add(0, [7]);
        Assert.Equal(0, finder.Best().Coverage);
        finder.Add(0, [8, 9]);
        Assert.Equal(Idf(2), finder.Best().Coverage, 1e-5);
    }

    [Fact]
    public void Best_CompoundWhoseTermsAreOneWord_CountsThat()
    {
        PassageFinder finder = Finder([3, 4], compounds: [new CompoundOccurrence(0, 1, 2)]);
        finder.Add(0, [7, 20]);
        finder.Add(1, [20]);
        Assert.Equal(Idf(2), finder.Best().Coverage, 1e-5);
    }

    [Fact]
    public void Best_CompoundWithAWeightOfItsOwn_CountsThat()
    {
        PassageFinder finder = Finder([3, 4], compounds: [new CompoundOccurrence(0, 1, 0, 2.5f)]);
        finder.Add(0, [7]);
        finder.Add(1, [9]);
        Assert.Equal(0, finder.Best().Coverage);
        finder.Add(1, [8]);
        Assert.Equal(2.5, finder.Best().Coverage);
        Assert.Throws<ArgumentOutOfRangeException>(() => Finder([3, 4], compounds: [new CompoundOccurrence(0, 1, 0, -1)]));
    }

    [Theory]
    [InlineData("5 7 9", "0 1 2")]
    [InlineData("5 9 7", "0 1")]
    [InlineData("9 7 5", "0")]
    [InlineData("5 16 9", "0 2")]
    [InlineData("5 15 9", "0 1")]
    public void Best_TermsInTheirOrderWithinAPassage_CountTogether(string positions, string counted)
    {
        long[] frequencies = [2, 3, 4];
        PassageFinder finder = Finder(frequencies);
        foreach ((int term, string position) in positions.Split(' ').Index()) finder.Add(term, [int.Parse(position, CultureInfo.InvariantCulture)]);
        Assert.Equal(counted.Split(' ').Sum(term => Idf(frequencies[int.Parse(term, CultureInfo.InvariantCulture)])), finder.Best().Order, 1e-5);
    }

    [Fact]
    public void Best_WithoutABoostOfOrder_LooksForNone()
    {
        var finder = new PassageFinder(new PassageRescoring { Field = "body", Terms = [], PassageBoost = 1, CoverageBoost = 1 }, [2, 3], [], Documents);
        finder.Add(0, [1]);
        finder.Add(1, [2]);
        Assert.Equal(0, finder.Best().Order);
    }

    [Fact]
    public void Best_AnyOccurrences_IsTheBestOfAllPassages()
    {
        int seed = RandomTests.Seed();
        output.WriteLine($"NEWS_SEARCH_TEST_SEED={seed} repeats this run");
        var random = new Random(seed);
        for (int run = 0; run < 2_000; run++)
        {
            long[] frequencies = [.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => random.NextInt64(1, Documents))];
            double[] idfs = [.. frequencies.Select(Idf)];
            int length = random.Next(1, 12);
            int horizon = random.Next(1, 100);
            int[][] positions = [.. idfs.Select(_ => Enumerable.Range(0, random.Next(0, 9)).Select(_ => random.Next(60)).Order().ToArray())];
            CompoundOccurrence[] compounds = [.. Enumerable.Range(0, random.Next(0, 4)).Select(_ => new CompoundOccurrence(random.Next(idfs.Length), random.Next(idfs.Length), random.NextInt64(1, Documents)))];
            PassageFinder finder = Finder(frequencies, length, horizon, compounds);
            for (int term = 0; term < idfs.Length; term++) finder.Add(term, positions[term]);
            Passage best = finder.Best();
            Assert.Equal(Weights(idfs, positions, length, horizon).DefaultIfEmpty(0).Max(), best.Weight, 1e-5);
            double alone = idfs.Where((_, term) => positions[term].Length > 0 && !compounds.Any(compound => compound.Left == term || compound.Right == term)).Sum();
            double together = compounds.Where(compound => positions[compound.Left].Any(at => positions[compound.Right].Contains(at + 1) || (compound.Left != compound.Right && positions[compound.Right].Contains(at)))).Sum(static compound => Idf(compound.DocumentFrequency));
            Assert.Equal(alone + together, best.Coverage, 1e-5);
            Assert.Equal(Runs(idfs, positions, length).DefaultIfEmpty(0).Max(), best.Order, 1e-5);
        }
    }

    private static PassageFinder Finder(long[] frequencies, int length = 10, int horizon = 300, CompoundOccurrence[]? compounds = null)
        => new(new PassageRescoring { Field = "body", Terms = [], PassageBoost = 0.5f, OrderBoost = 0.3f, CoverageBoost = 0.2f, PassageLength = length, Horizon = horizon }, frequencies, compounds ?? [], Documents);

    private static double Idf(long frequency) => Math.Log(1 + ((Documents - frequency + 0.5) / (frequency + 0.5)));

    // The slow twin: a passage from every occurrence on.
    private static IEnumerable<double> Weights(double[] idfs, int[][] positions, int length, int horizon)
        => positions.SelectMany(static at => at).Select(start =>
            idfs.Where((_, term) => positions[term].Any(at => at >= start && at <= start + length)).Sum() / (1 + Math.Log2(1 + (double)start / horizon)));

    // The slow twin: the heaviest run to every occurrence by all before it, in every passage that ends with a term new to it.
    private static IEnumerable<double> Runs(double[] idfs, int[][] positions, int length)
    {
        (int At, int Term)[] all = [.. positions.SelectMany(static (places, term) => places.Distinct().Select(at => (at, term))).Order()];
        for (int end = 0; end < all.Length; end++)
        {
            (int At, int Term)[] passage = [.. all[..(end + 1)].Where(one => one.At >= all[end].At - length)];
            if (passage[..^1].Any(one => one.Term == all[end].Term)) continue;
            double[] runs = new double[passage.Length];
            for (int i = 0; i < passage.Length; i++)
            {
                runs[i] = idfs[passage[i].Term] + Enumerable.Range(0, i).Where(before => passage[before].Term < passage[i].Term).Select(before => runs[before]).DefaultIfEmpty(0).Max();
            }

            yield return runs.Max();
        }
    }
}
