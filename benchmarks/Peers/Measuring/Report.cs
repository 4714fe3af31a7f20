using System.Globalization;
using System.Text;

namespace NewsSearch.Peers.Measuring;

/// <summary>The figures as Markdown, put into a page between two marks.</summary>
internal static class Report
{
    private const string Begin = "<!-- peers: written by './dev bench peers' -->";
    private const string End = "<!-- /peers -->";

    /// <summary>How an engine did.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Seconds">Indexing time by number of threads.</param>
    /// <param name="PeakKiB">Peak resident memory while indexing, of the last of these.</param>
    /// <param name="Bytes">Size of the index.</param>
    /// <param name="OpenMilliseconds">Time to open it.</param>
    /// <param name="ResidentKiB">Resident memory after the queries, mapped pages included.</param>
    /// <param name="Times">Times by class.</param>
    public sealed record Engine(string Name, IReadOnlyDictionary<int, double> Seconds, long PeakKiB, long Bytes, double OpenMilliseconds, long ResidentKiB, IReadOnlyDictionary<string, Timings> Times);

    public static string Write(string origin, int documents, long textBytes, IReadOnlyList<QueryClass> classes, IReadOnlyList<Engine> engines)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{documents:N0} documents, {textBytes / 1e6:N0} MB of text: {origin}. {Environment.ProcessorCount} processors.");
        if (classes.Count > 0) text.AppendLine(CultureInfo.InvariantCulture, $"{classes[0].Queries.Count} queries a class, one thread a query, warm, of three rounds the fastest; median / 99th percentile in microseconds, and how many times longer the best peer's are than ours.");
        text.AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"| class | {string.Join(" | ", engines.Select(static engine => engine.Name))} | median × | p99 × | target |");
        text.AppendLine(string.Concat(Enumerable.Repeat("|---", engines.Count + 4)) + "|");
        foreach (QueryClass kind in classes)
        {
            Timings ours = engines[0].Times[kind.Name];
            Timings[] others = [.. engines.Skip(1).Where(engine => engine.Times.ContainsKey(kind.Name)).Select(engine => engine.Times[kind.Name])];
            string ratio = Ratio(others.Min(static peer => peer.Microseconds(0.5)) / ours.Microseconds(0.5));
            string worst = Ratio(others.Min(static peer => peer.Microseconds(0.99)) / ours.Microseconds(0.99));
            IEnumerable<string> cells = engines.Select(engine => engine.Times.TryGetValue(kind.Name, out Timings? times) ? Time(times) : "");
            text.AppendLine(CultureInfo.InvariantCulture, $"| {kind.Name} | {string.Join(" | ", cells)} | {ratio} | {worst} | {kind.Target:0} / 2 |");
        }

        foreach (int threads in engines[0].Seconds.Keys)
        {
            text.AppendLine(Row($"indexing, documents/s, {threads} thread{(threads == 1 ? "" : "s")}", engines, engine => engine.Seconds.TryGetValue(threads, out double seconds) ? (documents / seconds).ToString("N0", CultureInfo.InvariantCulture) : ""));
        }

        text.AppendLine(Row("indexing, MB of text/s, as many threads", engines, engine => (textBytes / 1e6 / engine.Seconds.Values.Min()).ToString("N1", CultureInfo.InvariantCulture)));
        text.AppendLine(Row("index on disk, MB, text stored", engines, static engine => (engine.Bytes / 1e6).ToString("N0", CultureInfo.InvariantCulture)));
        text.AppendLine(Row("peak resident MB, indexing", engines, static engine => (engine.PeakKiB / 1024).ToString("N0", CultureInfo.InvariantCulture)));
        text.AppendLine(Row("resident MB after the queries, mapped pages included", engines, static engine => (engine.ResidentKiB / 1024).ToString("N0", CultureInfo.InvariantCulture)));
        text.AppendLine(Row("opening, ms", engines, static engine => engine.OpenMilliseconds.ToString("N0", CultureInfo.InvariantCulture)));
        return text.ToString();
    }

    /// <summary>Replaces what stands between the marks of a page.</summary>
    public static void PutInto(string page, string report)
    {
        string text = File.ReadAllText(page);
        int begin = text.IndexOf(Begin, StringComparison.Ordinal);
        int end = text.IndexOf(End, StringComparison.Ordinal);
        if (begin < 0 || end < begin) throw new PeersException($"{page} has lost the marks between which the figures stand: {Begin} and {End}");
        File.WriteAllText(page, text[..(begin + Begin.Length)] + "\n" + report.ReplaceLineEndings("\n") + text[end..]);
    }

    private static string Row(string name, IReadOnlyList<Engine> engines, Func<Engine, string> cell)
        => $"| {name} | {string.Join(" | ", engines.Select(cell))} | | | |";

    private static string Time(Timings times) => $"{Microseconds(times.Microseconds(0.5))} / {Microseconds(times.Microseconds(0.99))}";

    private static string Microseconds(double time) => time.ToString(time < 10 ? "0.0" : "N0", CultureInfo.InvariantCulture);

    private static string Ratio(double ratio) => ratio.ToString(ratio < 10 ? "0.0" : "0", CultureInfo.InvariantCulture);
}
