using System.Diagnostics;
using System.Text;
using NewsSearch.TestSupport;

namespace NewsSearch.Indexer.Tests.Support;

/// <summary>The built command line as a process of its own.</summary>
internal sealed class IndexerProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(RandomTests.Count(quick: 2, all: 60));

    private readonly Process _process;
    private readonly Task<string> _out;
    private readonly Task<string> _error;

    private IndexerProcess(IEnumerable<string> arguments)
    {
        // Started from a background job, the tests would hand down an ignored SIGINT, which .NET then leaves ignored.
        ProcessStartInfo start = new("env")
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = new UTF8Encoding(false),
            StandardErrorEncoding = new UTF8Encoding(false),
        };
        start.Environment.Remove("NEWS_SEARCH_INDEX");
        start.ArgumentList.Add("--default-signal=INT");
        start.ArgumentList.Add("dotnet");
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "indexer.dll"));
        foreach (string argument in arguments) start.ArgumentList.Add(argument);
        _process = Process.Start(start)!;
        _out = _process.StandardOutput.ReadToEndAsync();
        _error = _process.StandardError.ReadToEndAsync();
    }

    /// <summary>Runs a command line to its end, in the root of the repository.</summary>
    public static Result Run(params string[] arguments) => RunWithInput("", arguments);

    /// <summary>Runs a command line to its end, with a text on its standard input.</summary>
    public static Result RunWithInput(string input, params string[] arguments)
    {
        using IndexerProcess process = new(arguments);
        process._process.StandardInput.Write(input);
        process._process.StandardInput.Close();
        return process.Wait();
    }

    /// <summary>Starts a command line; its standard input stays open.</summary>
    public static IndexerProcess Start(params string[] arguments) => new(arguments);

    /// <summary>Writes to its standard input.</summary>
    public void Write(string input)
    {
        _process.StandardInput.Write(input);
        _process.StandardInput.Flush();
    }

    /// <summary>Sends a signal by its name: TERM, INT.</summary>
    public void Signal(string name)
    {
        using Process kill = Process.Start("kill", ["-" + name, _process.Id.ToString()]);
        kill.WaitForExit();
    }

    /// <summary>Whether it has ended.</summary>
    public bool HasExited => _process.HasExited;

    /// <summary>SIGKILL, unless it ended before.</summary>
    /// <returns>Whether it was killed.</returns>
    public bool Kill()
    {
        bool running = !_process.HasExited;
        _process.Kill();
        _process.WaitForExit();
        return running && _process.ExitCode != 0;
    }

    /// <summary>Waits for its end.</summary>
    public Result Wait()
    {
        if (!_process.WaitForExit(Patience))
        {
            _process.Kill();
            throw new TimeoutException("The indexer did not end: " + _error.GetAwaiter().GetResult());
        }

        return new Result(_process.ExitCode, _out.GetAwaiter().GetResult(), _error.GetAwaiter().GetResult());
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
    }

    internal sealed record Result(int Code, string Out, string Error);
}
