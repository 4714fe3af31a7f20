using System.Text;
using NewsSearch.Indexer.CommandLine;
using NewsSearch.Indexer.Terminal;

namespace NewsSearch.Indexer.Tests.Support;

/// <summary>A console in memory, and the command line run on it.</summary>
internal sealed class Screen : IDisposable
{
    private readonly StringWriter _out = new() { NewLine = "\n" };
    private readonly StringWriter _error = new() { NewLine = "\n" };

    public Screen(string input = "", bool styled = false) =>
        Console = new CommandConsole(_out, _error, () => new MemoryStream(Encoding.UTF8.GetBytes(input))) { Styled = styled };

    public CommandConsole Console { get; }

    public string Out => _out.ToString();

    public string Error => _error.ToString();

    /// <summary>Runs one command line in this process on a screen of its own: as the real process, without its half second of start-up.</summary>
    public static IndexerProcess.Result RunAlone(params string[] arguments) => RunAloneWithInput("", arguments);

    /// <summary>As <see cref="RunAlone"/>, with a text on its standard input.</summary>
    public static IndexerProcess.Result RunAloneWithInput(string input, params string[] arguments)
    {
        using Screen screen = new(input);
        int code = screen.Run(arguments);
        return new IndexerProcess.Result(code, screen.Out, screen.Error);
    }

    /// <summary>Runs a command line in this process.</summary>
    public int Run(params string[] arguments) => new IndexerApplication(Console, TimeProvider.System, _ => { }).Run(arguments, () => null, CancellationToken.None);

    public void Dispose() => Console.Dispose();
}
