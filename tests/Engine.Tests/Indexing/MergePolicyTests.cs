using NewsSearch.Engine.Indexing;

namespace NewsSearch.Engine.Tests.Indexing;

public class MergePolicyTests
{
    private const long Small = 1000;
    private const long Large = MergePolicy.LowestLevel * 2;

    [Fact]
    public void Choose_EightOfALevelAtTheEnd_AreMerged()
    {
        Assert.Null(MergePolicy.Choose([Large, .. Enumerable.Repeat(Small, 7)], long.MaxValue, MergePolicy.Factor));
        Assert.Equal((1, 8), MergePolicy.Choose([Large, .. Enumerable.Repeat(Small, 8)], long.MaxValue, MergePolicy.Factor));
    }

    [Fact]
    public void Choose_EightOfAHigherLevel_TakeTheSmallOnesBetweenAlong()
        => Assert.Equal((0, 9), MergePolicy.Choose([Large, Large, Large, Small, Large, Large, Large, Large, Large], long.MaxValue, MergePolicy.Factor));

    [Fact]
    public void Choose_RunHeavierThanAllowed_WaitsUntilThereAreTooMany()
    {
        Assert.Null(MergePolicy.Choose([.. Enumerable.Repeat(Large, 10)], Large, MergePolicy.Factor));
        Assert.NotNull(MergePolicy.Choose([.. Enumerable.Repeat(Large, MergePolicy.MaxSegments + 1)], Large, MergePolicy.Factor));
    }

    [Fact]
    public void Choose_BetweenCommits_WaitsForMoreOfALevel()
    {
        Assert.Null(MergePolicy.Choose([.. Enumerable.Repeat(Small, 31)], long.MaxValue, MergePolicy.BulkFactor));
        Assert.Equal((0, 32), MergePolicy.Choose([.. Enumerable.Repeat(Small, 32)], long.MaxValue, MergePolicy.BulkFactor));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(2, 0)]
    [InlineData(3, 1)]
    [InlineData(10, 2)]
    [InlineData(35, 3)]
    [InlineData(300, 4)]
    public void Tail_WeightThatCameIn_BoundsWhatIsMerged(long written, int count)
        => Assert.Equal(count, MergePolicy.Tail([1000, 100, 30, 10], written));

    [Theory]
    [InlineData(long.MaxValue)]
    [InlineData(8L << 20)]
    public void Choose_ThousandsOfSegmentsOneByOne_KeepsThemFew(long maxWeight)
    {
        var random = new Random(1);
        var weights = new List<long>();
        long written = 0;
        long added = 0;
        for (int i = 0; i < 5000; i++)
        {
            long weight = Small + random.Next(200_000);
            added += weight;
            weights.Add(weight);
            while (MergePolicy.Choose([.. weights], maxWeight, MergePolicy.Factor) is (int start, int count))
            {
                long sum = weights.GetRange(start, count).Sum();
                written += sum;
                weights.RemoveRange(start, count);
                weights.Insert(start, sum);
            }

            Assert.True(weights.Count <= MergePolicy.MaxSegments);
        }

        Assert.True(written < added * 12, $"every byte was written {written / (double)added} times");
    }
}
