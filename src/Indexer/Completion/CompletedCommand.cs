using System.CommandLine;
using NewsSearch.Indexer.CommandLine;

namespace NewsSearch.Indexer.Completion;

/// <summary>A command as a shell needs to know it.</summary>
/// <param name="Path">Its words after the program's name: "", "index", "correct add".</param>
/// <param name="Description">What it does.</param>
/// <param name="Next">Words that may follow: verbs below it, or values of its argument; with what they do, where known.</param>
/// <param name="Options">Its options.</param>
internal sealed record CompletedCommand(string Path, string Description, IReadOnlyList<(string Word, string Description)> Next, IReadOnlyList<CompletedOption> Options)
{
    /// <summary>The tree from its root on, parents before children.</summary>
    public static IReadOnlyList<CompletedCommand> Of(RootCommand root)
    {
        List<CompletedCommand> commands = [];
        CompletedOption[] everywhere = [.. root.Options.Where(option => option.Recursive).Select(CompletedOption.Of)];
        Add(root, "");
        return commands;

        void Add(Command command, string path)
        {
            IEnumerable<(string, string)> words = command is Verb verb ? verb.Words.Select(word => (word, "")) : [];
            commands.Add(new CompletedCommand(
                path,
                command.Description ?? "",
                [.. command.Subcommands.Select(below => (below.Name, below.Description ?? "")), .. words],
                [.. command.Options.Where(option => !option.Recursive).Select(CompletedOption.Of), .. everywhere]));
            foreach (Command below in command.Subcommands) Add(below, path.Length == 0 ? below.Name : path + " " + below.Name);
        }
    }
}

/// <summary>An option as a shell needs to know it.</summary>
/// <param name="Name">With its dashes: "--marks".</param>
/// <param name="Description">What it does.</param>
/// <param name="TakesValue">Whether a value follows.</param>
/// <param name="Values">What the value may be, where that is one of a few words.</param>
internal sealed record CompletedOption(string Name, string Description, bool TakesValue, IReadOnlyList<string> Values)
{
    public static CompletedOption Of(Option option)
    {
        bool isSwitch = option.ValueType == typeof(bool) || option is System.CommandLine.Help.HelpOption;
        // "auto|exact|ignore" in the help is the list of its values.
        string[] values = option.HelpName is { } help && help.Contains('|', StringComparison.Ordinal) ? help.Split('|') : [];
        return new CompletedOption(option.Name, option.Description ?? "", !isSwitch, values);
    }
}
