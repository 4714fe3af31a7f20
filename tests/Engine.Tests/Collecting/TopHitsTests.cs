using NewsSearch.Engine.Collecting;
using NewsSearch.Engine.Columns;

namespace NewsSearch.Engine.Tests.Collecting;

public class TopHitsTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(1000)]
    public void Take_RandomKeys_GivesTheBestInStableOrder(int capacity)
    {
        var random = new Random(5);
        var best = new TopHits(capacity);
        var all = new List<(ulong Key, int Document)>();
        for (int i = 0; i < 500; i++)
        {
            all.Add(((ulong)random.Next(40), i));
            best.Offer(all[^1].Key, i);
        }

        Assert.Equal(all.OrderByDescending(static hit => hit.Key).ThenBy(static hit => hit.Document).Take(capacity), best.Take());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(65)]
    public void Take_OfferedInAnyOrder_GivesTheSame(int capacity)
    {
        var random = new Random(6);
        (ulong Key, int Document)[] all = [.. Enumerable.Range(0, 500).Select(i => ((ulong)random.Next(40), i))];
        (ulong Key, int Document)[] expected = [.. all.OrderByDescending(static hit => hit.Key).ThenBy(static hit => hit.Document).Take(capacity)];
        for (int round = 0; round < 20; round++)
        {
            random.Shuffle(all);
            var best = new TopHits(capacity);
            foreach ((ulong key, int document) in all) best.Offer(key, document);
            Assert.Equal(expected, best.Take());
        }
    }

    [Fact]
    public void NumberOf_KeysOfNumbers_ComesBack()
    {
        foreach (long value in (long[])[NumberColumn.Missing, long.MinValue + 1, -1, 0, 1, long.MaxValue])
        {
            Assert.Equal(value, TopHits.NumberOf(TopHits.KeyOf(value, descending: true), descending: true));
            Assert.Equal(value, TopHits.NumberOf(TopHits.KeyOf(value, descending: false), descending: false));
        }
    }

    [Fact]
    public void KeyOf_Numbers_OrdersBothWaysWithMissingLast()
    {
        long[] values = [NumberColumn.Missing, long.MinValue + 1, -1, 0, 1, long.MaxValue];
        Assert.Equal([5, 4, 3, 2, 1, 0], Enumerable.Range(0, 6).OrderByDescending(i => TopHits.KeyOf(values[i], descending: true)));
        Assert.Equal([1, 2, 3, 4, 5, 0], Enumerable.Range(0, 6).OrderByDescending(i => TopHits.KeyOf(values[i], descending: false)));
    }

    [Fact]
    public void KeyOf_Scores_OrdersAndComesBack()
    {
        float[] scores = [0, float.Epsilon, 0.5f, 1, 1.0000001f, 1e30f];
        Assert.Equal(scores, scores.OrderBy(static score => TopHits.KeyOf(score)));
        Assert.Equal(scores, scores.Select(static score => TopHits.ScoreOf(TopHits.KeyOf(score))));
    }
}
