using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace NewsSearch.Engine.Indexing;

/// <summary>The writer's threads: they start jobs in the order given, each with a <typeparamref name="TState"/> of its own.</summary>
/// <remarks>
/// Starting in order is what lets a job wait for an earlier one without two jobs ever waiting for each other.
/// The first failure stops everything that has not started yet.
/// </remarks>
internal sealed class WorkerPool<TState> : IDisposable
{
    private readonly BlockingCollection<Action<TState>> _jobs = [];
    private readonly Func<TState> _newState;
    private readonly Thread[] _threads;
    private volatile Exception? _failure;
    private volatile bool _stopped;

    public WorkerPool(int workers, Func<TState> newState)
    {
        _newState = newState;
        _threads = new Thread[workers];
        for (int i = 0; i < workers; i++)
        {
            _threads[i] = new Thread(Work) { IsBackground = true, Name = $"index worker {i + 1}" };
            _threads[i].Start();
        }
    }

    /// <summary>Throws what a job threw.</summary>
    public void ThrowIfFailed()
    {
        if (_failure is Exception failure) ExceptionDispatchInfo.Throw(failure);
    }

    /// <summary>Adds a job; it starts after all before it have started.</summary>
    public Task<TResult> Run<TResult>(Func<TState, TResult> job)
    {
        var result = new TaskCompletionSource<TResult>(TaskCreationOptions.RunContinuationsAsynchronously);
        _jobs.Add(state =>
        {
            try
            {
                if (_stopped || _failure is not null)
                {
                    result.SetCanceled();
                    return;
                }

                result.SetResult(job(state));
            }
            catch (Exception e)
            {
                _failure ??= e;
                result.SetException(e);
            }
        });
        return result.Task;
    }

    /// <summary>Lets jobs under way end, drops the others, and ends the threads.</summary>
    public void Dispose()
    {
        _stopped = true;
        _jobs.CompleteAdding();
        foreach (Thread thread in _threads) thread.Join();
        _jobs.Dispose();
    }

    private void Work()
    {
        TState? state = default;
        bool made = false;
        foreach (Action<TState> job in _jobs.GetConsumingEnumerable())
        {
            try
            {
                if (!made) state = _newState();
                made = true;
            }
            catch (Exception e)
            {
                // The analyzer cannot be made: the job sees the failure and ends as cancelled.
                _failure ??= e;
            }

            job(state!);
        }
    }
}
