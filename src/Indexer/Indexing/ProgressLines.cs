using System.Globalization;
using NewsSearch.Indexer.Terminal;

namespace NewsSearch.Indexer.Indexing;

/// <summary>One line every ten seconds: for logs and pipes.</summary>
internal sealed class ProgressLines(CommandConsole console, long? totalBytes, TimeProvider time) : IndexProgress
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    private readonly long _started = time.GetTimestamp();
    private TimeSpan _next = Interval;

    public override void During(Action work) => work();

    public override void Advance(long bytesRead, int documents)
    {
        TimeSpan elapsed = time.GetElapsedTime(_started);
        if (elapsed < _next) return;
        _next = elapsed + Interval;
        console.Say(Line(bytesRead, documents, elapsed));
    }

    public override void Phase(string name)
    {
        // Silent for short runs, as Advance is.
        if (_next > Interval) console.Say(name + "…");
    }

    private string Line(long bytesRead, int documents, TimeSpan elapsed)
    {
        string line = string.Create(CultureInfo.InvariantCulture, $"{documents:N0} articles, {documents / elapsed.TotalSeconds:N0} a second");
        if (totalBytes is not > 0 || bytesRead <= 0) return line;
        double share = Math.Min(1, (double)bytesRead / totalBytes.Value);
        TimeSpan left = elapsed / share - elapsed;
        return string.Create(CultureInfo.InvariantCulture, $"{100 * share:0} %, {line}, {left:hh\\:mm\\:ss} left");
    }
}
