using System.Runtime.InteropServices;

namespace NewsSearch.Indexer.CommandLine;

/// <summary>
/// Turns SIGINT and SIGTERM into a cancellation, so that a writer can give up its lock and its unfinished files. A
/// second SIGINT, or ten seconds, ends the process at once: what is published is safe either way.
/// </summary>
internal sealed class StopSignals : IDisposable
{
    // A read of standard input, or the last steps of a publication, do not look at a token.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    private readonly CancellationTokenSource _stopping = new();
    private readonly List<PosixSignalRegistration> _registrations = [];
    private int _code;

    public StopSignals(Action<string> say)
    {
        _registrations.Add(PosixSignalRegistration.Create(PosixSignal.SIGINT, context => Stop(context, ExitCode.Interrupted, say)));
        _registrations.Add(PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => Stop(context, ExitCode.Terminated, say)));
    }

    /// <summary>Cancelled by the first signal.</summary>
    public CancellationToken Token => _stopping.Token;

    /// <summary>The exit code of the signal received, or null.</summary>
    public int? Code => Volatile.Read(ref _code) is var code and not 0 ? code : null;

    public void Dispose()
    {
        foreach (PosixSignalRegistration registration in _registrations) registration.Dispose();
        _stopping.Dispose();
    }

    private void Stop(PosixSignalContext context, int code, Action<string> say)
    {
        context.Cancel = true;
        if (Interlocked.CompareExchange(ref _code, code, 0) != 0)
        {
            if (code == ExitCode.Interrupted) Environment.Exit(code);
            return;
        }

        say("Stopping; press Ctrl-C again to stop at once.");
        _stopping.Cancel();
        Task.Delay(Grace).ContinueWith(_ => Environment.Exit(code), TaskScheduler.Default);
    }
}
