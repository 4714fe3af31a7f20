using System.Diagnostics;
using System.Globalization;

namespace NewsSearch.Peers.Protocol;

/// <summary>Lets another process drive an engine, line by line; LuceneDriver.java speaks the same.</summary>
internal static class PeerServer
{
    public static void Run(IPeer peer)
    {
        using Stream output = Console.OpenStandardOutput();
        using var writer = new StreamWriter(output) { AutoFlush = false, NewLine = "\n" };
        using var reader = new StreamReader(Console.OpenStandardInput());
        while (reader.ReadLine() is { } line)
        {
            string[] command = line.Split('\t');
            switch (command[0])
            {
                case "index":
                    double seconds = peer.Index(command[1], command[2], int.Parse(command[3], CultureInfo.InvariantCulture));
                    writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{seconds:F3}\t{Resident("VmHWM")}"));
                    break;
                case "open":
                    long start = Stopwatch.GetTimestamp();
                    peer.Open(command[1]);
                    writer.WriteLine(Stopwatch.GetElapsedTime(start).TotalMilliseconds.ToString("F1", CultureInfo.InvariantCulture));
                    break;
                case "run":
                    var queries = new string[int.Parse(command[2], CultureInfo.InvariantCulture)];
                    for (int i = 0; i < queries.Length; i++) queries[i] = reader.ReadLine() ?? "";
                    foreach (string query in queries) writer.WriteLine(peer.Answer(query, command[1] == "check").ToLine());
                    break;
                case "memory":
                    writer.WriteLine(Resident("VmRSS"));
                    break;
            }

            writer.Flush();
        }
    }

    private static string Resident(string what)
    {
        string? line = File.ReadLines("/proc/self/status").FirstOrDefault(line => line.StartsWith(what, StringComparison.Ordinal));
        return line is null ? "0" : line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1];
    }
}
