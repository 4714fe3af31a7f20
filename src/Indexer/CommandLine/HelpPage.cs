using System.CommandLine;
using System.CommandLine.Help;
using NewsSearch.Indexer.Terminal;

namespace NewsSearch.Indexer.CommandLine;

/// <summary>Writes help: examples first, because that is what most readers came for.</summary>
internal static class HelpPage
{
    private static readonly string[] GeneralExamples =
    [
        "index seeds                      make the words, dates, provinces and people of a folder searchable",
        "search \"nghiem xuan thanh\"       search without marks",
        "inspect seeds --jsonl            what is understood of each article, and why",
        "stats                            what the index holds",
    ];

    private const string ExitCodes = """
        Exit codes:
          0 ok, 1 failure or empty with --fail-if-empty, 2 wrong usage, 3 published but some inputs were rejected,
          4 another writer holds the lock, 5 index missing or damaged, 6 input/output error or disk full,
          7 bad corpus, catalogue or corrections, 130 and 143 stopped by a signal.
        """;

    /// <summary>Writes the help that was asked for to the console's output.</summary>
    public static void Write(ParseResult result, CommandConsole console)
    {
        Command command = result.CommandResult.Command;
        console.Out.WriteLine("Examples:");
        IEnumerable<string> examples = command switch
        {
            Verb verb => verb.Examples,
            RootCommand => GeneralExamples,
            _ => command.Subcommands.OfType<Verb>().Select(verb => verb.Examples[0]),
        };
        foreach (string example in examples) console.Out.WriteLine("  indexer " + example);
        console.Out.WriteLine();
        using StringWriter page = new();
        ((HelpAction)result.Action!).MaxWidth = console.Width;
        result.Invoke(new InvocationConfiguration { Output = page, Error = page });
        console.Out.WriteLine(page.ToString().TrimEnd());
        if (command is not RootCommand) return;
        console.Out.WriteLine();
        console.Out.WriteLine(ExitCodes);
    }
}
