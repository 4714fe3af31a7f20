using NewsSearch.Indexer.Indexing;

namespace NewsSearch.Indexer.Tests.Indexing;

public class InFlightBudgetTests
{
    private static readonly TimeSpan Shortly = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Acquire_LargerThanTheWholeBudget_PassesAlone()
    {
        InFlightBudget budget = new(10);
        budget.Acquire(1000, CancellationToken.None);
        Task next = Task.Run(() => budget.Acquire(1, CancellationToken.None));
        await Assert.ThrowsAsync<TimeoutException>(() => next.WaitAsync(Shortly));
        budget.Release(1000);
        await next.WaitAsync(Patience);
    }

    [Fact]
    public async Task Acquire_UpToTheLimit_DoesNotWait()
    {
        InFlightBudget budget = new(20);
        budget.Acquire(10, CancellationToken.None);
        await Task.Run(() => budget.Acquire(10, CancellationToken.None)).WaitAsync(Patience);
    }

    [Fact]
    public async Task Acquire_OneMoreThanTheLimit_WaitsForARelease()
    {
        InFlightBudget budget = new(20);
        budget.Acquire(10, CancellationToken.None);
        Task next = Task.Run(() => budget.Acquire(11, CancellationToken.None));
        await Assert.ThrowsAsync<TimeoutException>(() => next.WaitAsync(Shortly));
        budget.Release(10);
        await next.WaitAsync(Patience);
    }

    [Fact]
    public async Task Acquire_CancelledWhileItWaits_Ends()
    {
        InFlightBudget budget = new(10);
        budget.Acquire(10, CancellationToken.None);
        using CancellationTokenSource stop = new();
        Task next = Task.Run(() => budget.Acquire(1, stop.Token));
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next.WaitAsync(Patience));
    }
}
