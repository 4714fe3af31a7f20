using System.Diagnostics;
using NewsSearch.Articles.Searching;
using NewsSearch.Catalogue;
using Xunit.Abstractions;

namespace NewsSearch.Articles.Tests.Searching;

/// <summary>The caps of a query, and what the worst within them costs on an index of real size.</summary>
public class QueryOfDeathTests(ITestOutputHelper output)
{
    private const double MostMilliseconds = 250;
    private const long MostBytes = 32 << 20;
    private const long MostBytesOnALargeIndex = 16 << 20;

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, QueriesOfDeath.All.Count)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Search_QueryOfDeath_IsBounded(int number)
    {
        // Opened before anything is counted: whichever test comes first would pay for it.
        IArticleIndex seeds = MemoryArticleIndex.Seeds;
        long before = GC.GetAllocatedBytesForCurrentThread();
        long started = Stopwatch.GetTimestamp();
        ArticleSearchResults results = seeds.Search(QueriesOfDeath.All[number]);
        Assert.InRange(results.Total, 0, 5);
        Assert.False(results.Partial);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MostBytes);

        // Generous: a shared machine is slow, but what is not bounded takes minutes.
        Assert.InRange(Stopwatch.GetElapsedTime(started).TotalSeconds, 0, 60);
    }

    [Theory]
    [InlineData("cut", 513)]
    [InlineData("cut", 100_000)]
    [InlineData(null, 512)]
    public void Search_LongerThanAllowed_IsCutAndSaysSo(string? code, int length)
    {
        ArticleSearchResults results = MemoryArticleIndex.Seeds.Search(string.Concat(Enumerable.Repeat("hậu ", length))[..length]);
        Assert.InRange(results.Request.Query.Length, 1, ArticleSearchRequest.MaxQueryLength);
        Assert.Equal(code is not null, results.Interpretation.Notes.Any(static note => note.Code == "cut"));
    }

    [Theory]
    [InlineData("too-many-words", "a b c d e f g h i j k l m n o p q r s t u v w x y z a b c d e f g h")]
    [InlineData("too-deep", "(((((((((hậu giang)))))))))")]
    [InlineData("short-prefix", "h*")]
    [InlineData("too-many-prefixes", "ha* gi* ti* hu* ng*")]
    [InlineData("repeated", "hậu giang hậu giang hậu giang hậu giang")]
    [InlineData("ignored-operator", "h*u")]
    [InlineData("unbalanced-parenthesis", "(hậu giang")]
    [InlineData("unbalanced-quote", "\"hậu giang")]
    public void Search_BeyondACap_SaysWhich(string code, string query)
        => Assert.Contains(MemoryArticleIndex.Seeds.Search(query).Interpretation.Notes, note => note.Code == code);

    // NEWS_SEARCH_LARGE_INDEX names the folder of an index of 100,000 articles or more. Processor time, without the limit
    // that ends a search after two seconds: what a query costs, and not what the machine does beside it.
    [LargeIndexFact]
    public void Search_QueryOfDeath_OnALargeIndex_CostsLittle()
    {
        using IArticleIndex index = new ArticleIndexFolder(LargeIndexFactAttribute.Folder!, NewsCatalogue.Default).Open(Timeout.InfiniteTimeSpan);
        Assert.InRange(index.Status.Articles, 100_000, int.MaxValue);
        for (int warm = 0; warm < 20; warm++) index.Search("ủy ban nhan dan");
        List<(double First, double Best, long Bytes, string Query)> costs = [];
        foreach (string query in QueriesOfDeath.All)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            double first = CostOf(index, query);
            long bytes = GC.GetAllocatedBytesForCurrentThread() - before;
            costs.Add((first, Enumerable.Range(0, 3).Min(_ => CostOf(index, query)), bytes, query[..Math.Min(60, query.Length)]));
        }

        foreach ((double first, double best, long bytes, string query) in costs.OrderByDescending(static cost => cost.Best))
            output.WriteLine($"{best,7:0.0} ms (first {first,7:0.0}), {bytes >> 10,6} KiB: {query}");
        Assert.InRange(costs.Max(static cost => cost.Bytes), 0, MostBytesOnALargeIndex);
        Assert.InRange(costs.Max(static cost => cost.Best), 0, MostMilliseconds);
    }

    private static double CostOf(IArticleIndex index, string query)
    {
        double before = ThreadTime.Milliseconds();
        index.Search(query);
        return ThreadTime.Milliseconds() - before;
    }
}
