using System.Diagnostics;
using System.Globalization;

namespace NewsSearch.Peers.Protocol;

/// <summary>The other end of <see cref="PeerServer"/>: an engine's process.</summary>
internal sealed class PeerProcess : IDisposable
{
    private readonly Process _process;

    public PeerProcess(string name, string program, IEnumerable<string> arguments)
    {
        Name = name;
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false };
        _process = Process.Start(start) ?? throw new PeersException($"{program} does not start.");
    }

    public string Name { get; }

    public (double Seconds, long PeakKiB) Index(string corpus, string folder, int threads)
    {
        string[] answer = Ask(string.Create(CultureInfo.InvariantCulture, $"index\t{corpus}\t{folder}\t{threads}")).Split('\t');
        return (double.Parse(answer[0], CultureInfo.InvariantCulture), long.Parse(answer[1], CultureInfo.InvariantCulture));
    }

    public double Open(string folder) => double.Parse(Ask("open\t" + folder), CultureInfo.InvariantCulture);

    public long MemoryKiB() => long.Parse(Ask("memory"), CultureInfo.InvariantCulture);

    public PeerAnswer[] Run(IReadOnlyList<string> queries, bool check)
    {
        _process.StandardInput.Write(string.Create(CultureInfo.InvariantCulture, $"run\t{(check ? "check" : "time")}\t{queries.Count}\n"));
        foreach (string query in queries) _process.StandardInput.Write(query + "\n");
        _process.StandardInput.Flush();
        return [.. queries.Select(_ => PeerAnswer.Parse(ReadLine()))];
    }

    public void Dispose()
    {
        try
        {
            _process.StandardInput.Close();
            if (!_process.WaitForExit(10_000)) _process.Kill();
        }
        finally
        {
            _process.Dispose();
        }
    }

    private string Ask(string line)
    {
        _process.StandardInput.Write(line + "\n");
        _process.StandardInput.Flush();
        return ReadLine();
    }

    private string ReadLine() => _process.StandardOutput.ReadLine() ?? throw new PeersException($"{Name} ended before its answer; see its message above.");
}
