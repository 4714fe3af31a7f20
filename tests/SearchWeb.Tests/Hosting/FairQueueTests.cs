using NewsSearch.SearchWeb.Tests.Fakes;
using NewsSearch.TestSupport;
using NewsSearch.Web.Hosting;

namespace NewsSearch.SearchWeb.Tests.Hosting;

/// <summary>Who runs, who waits in which order, and who is told to come back.</summary>
public sealed class FairQueueTests : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    private readonly SearchThreads _threads = new(3);
    private readonly ManualTime _time = new();

    public void Dispose() => _threads.Dispose();

    [Fact]
    public async Task Enter_FewerThanRunAtOnce_AreLetInWithoutWaiting()
    {
        FairQueue queue = Queue(running: 2, waiting: 0);
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
        FairQueue queue = Queue(Running, waiting: 8);
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

    [Fact]
    public async Task Enter_LetInAtOnceOrAfterWaiting_GoesOnOnAThreadOfItsOwn()
    {
        FairQueue queue = Queue(running: 1, waiting: 1);
        Task<string?> first = NameOfThreadAsync(queue);
        Task<string?> second = NameOfThreadAsync(queue);
        foreach (string? name in await Task.WhenAll(first, second)) Assert.Equal("search", name);
    }

    [Fact]
    public async Task Enter_AfterTheThreadsEnded_IsLetInAllTheSame()
    {
        FairQueue queue = await FullAsync(waiting: 1);
        Task<bool> waits = Enter(queue, 'a');
        _threads.Dispose();
        queue.Leave();
        Assert.True(await waits);
        queue.Leave();
        Assert.True(await Enter(queue, 'b'));
    }

    [Fact]
    public async Task Enter_WaitsAsLongAsOneMay_IsToldToComeBackAndLeavesItsPlace()
    {
        FairQueue queue = await FullAsync(waiting: 3);
        Task<bool> only = Enter(queue, 'a');
        _time.Advance(Longest);
        Task<bool> first = Enter(queue, 'b');
        Task<bool> more = Enter(queue, 'b');
        _time.Advance(Longest);
        Assert.False(await more);
        _time.Advance(2 * Longest);

        // Who asks for one page is given four times as long.
        Assert.False(await only);
        Assert.False(first.IsCompleted);
        Task<bool> third = Enter(queue, 'c');
        queue.Leave();
        Assert.True(await first);
        queue.Leave();
        Assert.True(await third);
    }

    [Fact]
    public async Task Enter_TurnsTakeLong_OneOfEachWaitsAllTheSame()
    {
        FairQueue queue = await FullAsync(waiting: 10);
        await TakeTurnsAsync(queue, 200, Longest - TimeSpan.FromSeconds(0.1));
        Task<bool>[] readers = [.. "abcdefghi".Select(client => Enter(queue, client))];
        Assert.False(await Enter(queue, 'a'));
        Assert.DoesNotContain(readers, static place => place.IsCompleted);
    }

    [Fact]
    public async Task Enter_TurnsTakeLong_TheLineIsShortUntilTheyDoNot()
    {
        FairQueue queue = await FullAsync(waiting: 100);
        Assert.Equal(100, await LineOfAsync(queue, 120));

        // Forty turns a second: forty places are through in half of the longest wait.
        await TakeTurnsAsync(queue, 200, TimeSpan.FromSeconds(0.025));
        Assert.Equal(40, await LineOfAsync(queue, 120));

        // However slow, some places are left: without them nobody would ever see that it moves faster again.
        await TakeTurnsAsync(queue, 200, Longest - TimeSpan.FromSeconds(0.1));
        Assert.Equal(8, await LineOfAsync(queue, 120));
        await TakeTurnsAsync(queue, 200, TimeSpan.FromSeconds(0.005));
        Assert.Equal(100, await LineOfAsync(queue, 120));
    }

    // How many of those who come now may wait; none of them is left in line.
    private static async Task<int> LineOfAsync(FairQueue queue, int come)
    {
        using CancellationTokenSource gone = new();
        Task<bool>[] places = [.. Enumerable.Range(0, come).Select(_ => queue.EnterAsync("a", gone.Token).AsTask())];
        int waiting = places.Count(static place => !place.IsCompleted);
        await gone.CancelAsync();
        await Task.WhenAll(places);
        return waiting;
    }

    // Turns of one who waits, each so long after the one before.
    private async Task TakeTurnsAsync(FairQueue queue, int turns, TimeSpan each)
    {
        for (int i = 0; i < turns; i++)
        {
            Task<bool> place = Enter(queue, 'a');
            _time.Advance(each);
            queue.Leave();
            Assert.True(await place);
        }
    }

    // As a server asks: nothing takes what follows back to a thread of the caller's.
    private Task<string?> NameOfThreadAsync(FairQueue queue) => Task.Run(async () =>
    {
        Assert.True(await queue.EnterAsync("a", default));
        await _threads;
        string? name = Thread.CurrentThread.Name;
        queue.Leave();
        return name;
    });

    private FairQueue Queue(int running, int waiting) => new(running, waiting, Longest, _threads, _time);

    private async Task<FairQueue> FullAsync(int waiting)
    {
        FairQueue queue = Queue(running: 1, waiting);
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
