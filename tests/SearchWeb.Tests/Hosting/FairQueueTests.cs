using NewsSearch.TestSupport;
using NewsSearch.Web.Hosting;

namespace NewsSearch.SearchWeb.Tests.Hosting;

/// <summary>Who runs, who waits in which order, and who is told to come back.</summary>
public sealed class FairQueueTests
{
    [Fact]
    public async Task Enter_FewerThanRunAtOnce_AreLetInWithoutWaiting()
    {
        FairQueue queue = new(running: 2, waiting: 0);
        Assert.True(await queue.EnterAsync("a", default));
        Assert.True(await queue.EnterAsync("a", default));
        Assert.False(await queue.EnterAsync("b", default));
        queue.Leave();
        Assert.True(await queue.EnterAsync("b", default));
    }

    [Fact]
    public async Task Leave_ManyOfOneAndFewOfOthersWait_LetsThemInByTurns()
    {
        FairQueue queue = await FullAsync(waiting: 6);
        string clients = "aaabca";
        Task<bool>[] places = [.. clients.Select(client => Enter(queue, client))];
        List<char> order = [];
        foreach (int next in new[] { 0, 3, 4, 1, 2, 5 })
        {
            queue.Leave();
            Assert.True(await places[next]);
            order.Add(clients[next]);
            Assert.Equal(order.Count, places.Count(static place => place.IsCompleted));
        }

        Assert.Equal("abcaaa", string.Concat(order));
    }

    [Fact]
    public async Task Enter_LineFullOfOneClient_ItsNewestGivesWayToAnother()
    {
        FairQueue queue = await FullAsync(waiting: 3);
        Task<bool>[] robot = [.. "rrr".Select(client => Enter(queue, client))];
        Assert.False(await Enter(queue, 'r'));
        Task<bool> reader = Enter(queue, 'a');
        Assert.False(await robot[2]);
        Assert.False(reader.IsCompleted);
        for (int i = 0; i < 3; i++) queue.Leave();
        Assert.True(await reader);
        Assert.True(await robot[0]);
        Assert.True(await robot[1]);
    }

    [Theory]
    [InlineData("ab", 'c')]
    [InlineData("ab", 'a')]
    [InlineData("aab", 'b')]
    public async Task Enter_LineFullAndNobodyHasMore_TheNewOneIsToldToComeBack(string inLine, char client)
    {
        FairQueue queue = await FullAsync(waiting: inLine.Length);
        Task<bool>[] places = [.. inLine.Select(one => Enter(queue, one))];
        Assert.False(await Enter(queue, client));
        Assert.DoesNotContain(places, static place => place.IsCompleted);
    }

    [Fact]
    public async Task Enter_Cancelled_LeavesItsPlaceToOthers()
    {
        FairQueue queue = await FullAsync(waiting: 1);
        using CancellationTokenSource gone = new();
        Task<bool> first = queue.EnterAsync("a", gone.Token).AsTask();
        await gone.CancelAsync();
        Assert.False(await first);
        Task<bool> second = Enter(queue, 'b');
        queue.Leave();
        Assert.True(await second);
        Assert.False(await queue.EnterAsync("c", gone.Token));
        queue.Leave();
        Assert.True(await Enter(queue, 'c'));
    }

    [Fact]
    public async Task EnterAndLeave_FromManyThreads_NeverMoreThanMayRunAndEveryOneIsAnswered()
    {
        const int Running = 3;
        FairQueue queue = new(Running, waiting: 8);
        int seed = RandomTests.Seed();
        int inside = 0;
        int most = 0;
        int served = 0;
        await Task.WhenAll(Enumerable.Range(0, 40).Select(client => Task.Run(async () =>
        {
            Random random = new(HashCode.Combine(seed, client));
            for (int i = 0; i < 200; i++)
            {
                using CancellationTokenSource gone = new();
                Task<bool> entering = queue.EnterAsync($"{client % 5}", gone.Token).AsTask();
                if (random.Next(4) == 0) await gone.CancelAsync();
                if (!await entering) continue;
                int now = Interlocked.Increment(ref inside);
                InterlockedMax(ref most, now);
                Interlocked.Increment(ref served);
                await Task.Yield();
                Interlocked.Decrement(ref inside);
                queue.Leave();
            }
        })));
        Assert.True(most <= Running, $"{most} ran at once, seed {seed}");
        Assert.True(served > 0);

        // Nothing was lost: as many as at first may run.
        for (int i = 0; i < Running; i++) Assert.True(await queue.EnterAsync("z", default));
        Task<bool> waits = Enter(queue, 'z');
        Assert.False(waits.IsCompleted);
        queue.Leave();
        Assert.True(await waits);
    }

    private static async Task<FairQueue> FullAsync(int waiting)
    {
        FairQueue queue = new(running: 1, waiting);
        Assert.True(await queue.EnterAsync("runs", default));
        return queue;
    }

    private static Task<bool> Enter(FairQueue queue, char client) => queue.EnterAsync($"{client}", default).AsTask();

    private static void InterlockedMax(ref int most, int value)
    {
        int known = Volatile.Read(ref most);
        while (value > known)
        {
            int before = Interlocked.CompareExchange(ref most, value, known);
            if (before == known) return;
            known = before;
        }
    }
}
