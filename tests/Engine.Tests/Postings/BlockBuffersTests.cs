using NewsSearch.Engine.Collecting;
using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Postings;
using NewsSearch.Engine.Queries;
using NewsSearch.Engine.Storage;
using NewsSearch.Engine.Tests.Support;
using NewsSearch.TestSupport;
using Xunit.Abstractions;

namespace NewsSearch.Engine.Tests.Postings;

/// <summary>Room that searches are lent: nobody's but theirs, whatever is in it, and given back however they end.</summary>
public class BlockBuffersTests(ITestOutputHelper output)
{
    private const uint Garbage = 0xDEADBEEF;

    [Fact]
    public void Take_WithoutALoan_IsNew()
    {
        Spoil();
        Assert.All(BlockBuffers.TakeBlock(), static number => Assert.Equal(0u, number));
        Assert.All(BlockBuffers.TakeSums(), static number => Assert.Equal(0, number));
        Assert.NotSame(BlockBuffers.TakeBlock(), BlockBuffers.TakeBlock());
    }

    [Fact]
    public void TakeWindow_AfterAnotherFilledIt_IsZero()
    {
        Spoil();
        Assert.All(BlockBuffers.TakeWindow(), static number => Assert.Equal(0, number));
        using BlockBuffers.Loan loan = BlockBuffers.Lend();
        int[] window = BlockBuffers.TakeWindow();
        Assert.All(window, static number => Assert.Equal(0, number));
        Assert.NotSame(window, BlockBuffers.TakeWindow());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(BlockBuffers.MostKept)]
    [InlineData(BlockBuffers.MostKept + 100)]
    public void Take_OfALoan_IsDistinctUntilReset(int count)
    {
        using BlockBuffers.Loan loan = BlockBuffers.Lend();
        HashSet<object> first = Take(count);
        Assert.Equal(2 * count, first.Count);
        loan.Reset();
        HashSet<object> again = Take(count);

        // What is beyond the bound is not kept.
        again.IntersectWith(first);
        Assert.Equal(2 * Math.Min(count, BlockBuffers.MostKept), again.Count);
    }

    [Fact]
    public void Lend_WithinALoan_SharesNothingAndLeavesTheOuterOneAsItWas()
    {
        using BlockBuffers.Loan outer = BlockBuffers.Lend();
        uint[] block = BlockBuffers.TakeBlock();
        HashSet<object> inner;
        using (BlockBuffers.Lend()) inner = Take(10);
        Assert.DoesNotContain(block, inner);
        HashSet<object> rest = Take(10);
        Assert.DoesNotContain(block, rest);
        Assert.Empty(inner.Intersect(rest));
    }

    [Fact]
    public void Lend_OnManyThreads_NobodyWritesIntoAnothersRoom() => Parallel.For(0, 2_000, new ParallelOptions { MaxDegreeOfParallelism = 8 }, static number =>
    {
        using BlockBuffers.Loan loan = BlockBuffers.Lend();
        uint[][] blocks = [.. Enumerable.Range(0, 20).Select(static _ => BlockBuffers.TakeBlock())];
        int[][] sums = [.. Enumerable.Range(0, 20).Select(static _ => BlockBuffers.TakeSums())];
        foreach (uint[] block in blocks) Array.Fill(block, (uint)number);
        foreach (int[] sum in sums) Array.Fill(sum, number);
        Thread.Yield();
        Assert.True(blocks.All(block => block.AsSpan().IndexOfAnyExcept((uint)number) < 0));
        Assert.True(sums.All(sum => sum.AsSpan().IndexOfAnyExcept(number) < 0));
    });

    [Fact]
    public void Search_Cancelled_GivesItsRoomBack()
    {
        var directory = new MemoryIndexDirectory();
        using (IndexWriter writer = IndexWriter.Open(directory, RandomCorpus.Schema, new IndexWriterOptions { AnalyzerFactory = static () => new WordAnalyzer() }))
        {
            foreach (Document document in new RandomCorpus(1).Documents(200)) writer.Put(document);
            writer.Commit(new Dictionary<string, string>());
        }

        using IndexReader reader = IndexReader.Open(directory, RandomCorpus.Schema);
        var searcher = new Searcher(reader);
        Spoil();
        var request = new SearchRequest { Query = new MatchAllQuery() };
        Assert.Throws<OperationCanceledException>(() => searcher.Search(request, new CancellationToken(canceled: true)));

        // Were it lent still, this would be of it.
        Assert.All(BlockBuffers.TakeBlock(), static number => Assert.Equal(0u, number));
        Assert.Equal(reader.DocumentCount, searcher.Search(request).Total);
    }

    [Fact]
    public void Search_WhateverIsInTheRoom_AgreesWithTheTwin()
    {
        int seed = RandomTests.Seed();
        output.WriteLine($"NEWS_SEARCH_TEST_SEED={seed} repeats this run");
        for (int i = 0; i < RandomTests.Count(quick: 3, all: 100); i++) RandomQueriesTests.Compare(unchecked(seed + i), Spoil);
    }

    private static HashSet<object> Take(int count)
    {
        HashSet<object> taken = new(ReferenceEqualityComparer.Instance);
        for (int i = 0; i < count; i++)
        {
            taken.Add(BlockBuffers.TakeBlock());
            taken.Add(BlockBuffers.TakeSums());
        }

        return taken;
    }

    // All that is idle, as far as other tests do not hold it: what a search of this thread is lent next has been through here.
    private static void Spoil()
    {
        const int Room = 64;
        BlockBuffers.Loan[] loans = new BlockBuffers.Loan[2 * Environment.ProcessorCount];
        for (int i = 0; i < loans.Length; i++)
        {
            loans[i] = BlockBuffers.Lend();
            Array.Fill(BlockBuffers.TakeWindow(), unchecked((int)Garbage));
            for (int j = 0; j < Room; j++)
            {
                Array.Fill(BlockBuffers.TakeBlock(), Garbage);
                Array.Fill(BlockBuffers.TakeSums(), unchecked((int)Garbage));
            }
        }

        foreach (BlockBuffers.Loan loan in loans.Reverse()) loan.Dispose();
    }
}
