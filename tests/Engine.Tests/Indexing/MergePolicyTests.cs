using NewsSearch.Engine.Indexing;

namespace NewsSearch.Engine.Tests.Indexing;

public class MergePolicyTests
{
    private const long Small = 1000;
    private const long Large = MergePolicy.LowestLevel * 2;

    [Fact]
    public void Choose_EightOfALevelAtTheEnd_AreMerged()
    {
        Assert.Null(MergePolicy.Choose([Large, .. Enumerable.Repeat(Small, 7)], long.MaxValue));
        Assert.Equal((1, 8), MergePolicy.Choose([Large, .. Enumerable.Repeat(Small, 8)], long.MaxValue));
    }

    [Fact]
    public void Choose_EightOfAHigherLevel_TakeTheSmallOnesBetweenAlong()
        => Assert.Equal((0, 9), MergePolicy.Choose([Large, Large, Large, Small, Large, Large, Large, Large, Large], long.MaxValue));

    [Fact]
    public void Choose_RunHeavierThanAllowed_WaitsUntilThereAreTooMany()
    {
        Assert.Null(MergePolicy.Choose([.. Enumerable.Repeat(Large, 10)], Large));
        Assert.NotNull(MergePolicy.Choose([.. Enumerable.Repeat(Large, MergePolicy.MaxSegments + 1)], Large));
    }

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
            while (MergePolicy.Choose([.. weights], maxWeight) is (int start, int count))
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
