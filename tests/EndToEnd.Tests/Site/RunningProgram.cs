using System.Diagnostics;
using System.Text;

namespace NewsSearch.EndToEnd.Tests.Site;

/// <summary>A program of the product as a process of its own; it ends with the test.</summary>
internal sealed class RunningProgram : IAsyncDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _output = new();

    private RunningProgram(string assembly, IEnumerable<string> arguments)
    {
        ProcessStartInfo start = new("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.ArgumentList.Add(assembly);
        foreach (string argument in arguments) start.ArgumentList.Add(argument);
        start.Environment.Remove("ASPNETCORE_URLS");
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += Keep;
        _process.ErrorDataReceived += Keep;
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Everything it has written.</summary>
    public string Output
    {
        get
        {
            lock (_output) return _output.ToString();
        }
    }

    /// <summary>Its number among the system's processes.</summary>
    public int Id => _process.Id;

    public bool HasExited => _process.HasExited;

    public static RunningProgram Start(string assembly, params string[] arguments) => new(assembly, arguments);

    /// <summary>Runs a program to its end, which has to be a good one, and gives what it wrote.</summary>
    public static async Task<string> RunAsync(string assembly, params string[] arguments)
    {
        await using RunningProgram program = new(assembly, arguments);
        int code = await program.EndAsync();
        if (code != 0) throw new InvalidOperationException($"{Path.GetFileName(assembly)} ended with {code}:\n{program.Output}");
        return program.Output;
    }

    /// <summary>Asks it to end, as a service manager does.</summary>
    public void Terminate()
    {
        using Process kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        kill.WaitForExit();
    }

    /// <summary>Waits for its end.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> EndAsync()
    {
        using CancellationTokenSource timeout = new(TimeSpan.FromMinutes(2));
        await _process.WaitForExitAsync(timeout.Token);
        return _process.ExitCode;
    }

    /// <summary>Waits until the site at an address has an index.</summary>
    public async Task WaitUntilReadyAsync(string address)
    {
        using HttpClient client = new();
        DateTime deadline = DateTime.UtcNow.AddMinutes(2);
        while (DateTime.UtcNow < deadline && !HasExited)
        {
            try
            {
                using HttpResponseMessage answer = await client.GetAsync(new Uri(address + "/health/ready"));
                if (answer.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(100);
        }

        throw new InvalidOperationException("The web program did not become ready:\n" + Output);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        if (line.Data is null) return;
        lock (_output) _output.AppendLine(line.Data);
    }
}
