using System.Text;

namespace NewsSearch.Indexer.Terminal;

/// <summary>Where a command reads and writes: data on standard output, messages and progress on standard error.</summary>
internal sealed class CommandConsole : IDisposable
{
    private readonly Func<Stream> _openInput;

    public CommandConsole(TextWriter output, TextWriter error, Func<Stream> openInput)
    {
        Out = output;
        Error = error;
        _openInput = openInput;
    }

    /// <summary>The process's own streams, in UTF-8 whatever the locale says: JSON and Vietnamese have no other form.</summary>
    public static CommandConsole Standard()
    {
        UTF8Encoding utf8 = new(encoderShouldEmitUTF8Identifier: false);
        bool plain = Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 } || Environment.GetEnvironmentVariable("TERM") == "dumb";
        return new CommandConsole(
            new StreamWriter(Console.OpenStandardOutput(), utf8, bufferSize: 32 * 1024) { NewLine = "\n" },
            new StreamWriter(Console.OpenStandardError(), utf8) { NewLine = "\n", AutoFlush = true },
            Console.OpenStandardInput)
        {
            OutIsTerminal = !Console.IsOutputRedirected,
            ErrorIsTerminal = !Console.IsErrorRedirected,
            Styled = !Console.IsOutputRedirected && !plain,
            Width = Console.IsOutputRedirected ? 100 : Math.Clamp(Console.WindowWidth, 40, 120),
        };
    }

    /// <summary>Data.</summary>
    public TextWriter Out { get; }

    /// <summary>Messages; also what a progress bar draws on.</summary>
    public TextWriter Error { get; }

    public bool OutIsTerminal { get; init; }

    public bool ErrorIsTerminal { get; init; }

    /// <summary>Whether <see cref="Out"/> takes bold and underline.</summary>
    public bool Styled { get; set; }

    /// <summary>Columns to fill on <see cref="Out"/>.</summary>
    public int Width { get; init; } = 100;

    /// <summary>Leaves messages and progress out, but not errors.</summary>
    public bool Quiet { get; set; }

    /// <summary>Standard input, as bytes.</summary>
    public Stream OpenInput() => _openInput();

    /// <summary>A message, unless the user wants none.</summary>
    public void Say(string sentence)
    {
        if (!Quiet) WriteError(TerminalText.Lines(sentence));
    }

    /// <summary>An error: always said.</summary>
    public void Complain(string sentence) => WriteError("indexer: " + TerminalText.Lines(sentence));

    /// <summary>Takes the lines of <see cref="Say"/> and <see cref="Complain"/> while a progress bar owns the last line of the screen.</summary>
    public Action<string>? ErrorLines { get; set; }

    private void WriteError(string line)
    {
        if (ErrorLines is { } lines) lines(line);
        else Error.WriteLine(line);
    }

    /// <summary>Flushes both streams; the process's streams stay open.</summary>
    public void Dispose()
    {
        Out.Flush();
        Error.Flush();
    }
}
