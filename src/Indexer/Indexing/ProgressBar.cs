using System.Globalization;
using NewsSearch.Indexer.Terminal;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace NewsSearch.Indexer.Indexing;

/// <summary>A bar with rate and time left, for a terminal.</summary>
internal sealed class ProgressBar(CommandConsole console, long? totalBytes, TimeProvider time) : IndexProgress
{
    private readonly long _started = time.GetTimestamp();
    private ProgressTask? _task;
    private int _documents;

    public override void During(Action work)
    {
        IAnsiConsole terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(console.Error) });
        console.ErrorLines = line => terminal.WriteLine(line);
        try
        {
            terminal.Progress()
                .AutoClear(true)
                .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RateColumn(this), new RemainingTimeColumn())
                .Start(context =>
                {
                    _task = context.AddTask("Indexing", maxValue: totalBytes is > 0 ? totalBytes.Value : 1);
                    _task.IsIndeterminate = totalBytes is not > 0;
                    work();
                });
        }
        finally
        {
            console.ErrorLines = null;
        }
    }

    public override void Advance(long bytesRead, int documents)
    {
        Volatile.Write(ref _documents, documents);
        if (_task is { IsIndeterminate: false }) _task.Value = bytesRead;
    }

    public override void Phase(string name)
    {
        if (_task is not null) _task.Description = name;
    }

    private sealed class RateColumn(ProgressBar bar) : ProgressColumn
    {
        public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime)
        {
            int documents = Volatile.Read(ref bar._documents);
            double seconds = Math.Max(bar.Elapsed.TotalSeconds, 0.001);
            return new Text(string.Create(CultureInfo.InvariantCulture, $"{documents:N0} articles, {documents / seconds:N0}/s"));
        }
    }

    private TimeSpan Elapsed => time.GetElapsedTime(_started);
}
