using System.Text;

namespace NewsSearch.Indexer.Completion;

/// <summary>Completion for fish, with descriptions.</summary>
internal static class FishScript
{
    public static string Of(IReadOnlyList<CompletedCommand> commands)
    {
        StringBuilder script = new("# Completion of indexer for fish; made by 'indexer completion fish'.\n");
        foreach (CompletedCommand command in commands)
        {
            string condition = Condition(command, commands);
            foreach ((string word, string description) in command.Next)
                script.Append($"complete -c indexer -n {Quoted(condition)} -f -a {word}{Described(description)}\n");
            foreach (CompletedOption option in command.Options)
            {
                string value = !option.TakesValue ? "" : option.Values.Count == 0 ? " -r" : $" -x -a {Quoted(string.Join(' ', option.Values))}";
                script.Append($"complete -c indexer -n {Quoted(condition)} -l {option.Name[2..]}{value}{Described(option.Description)}\n");
            }
        }

        return script.ToString();
    }

    private static string Condition(CompletedCommand command, IReadOnlyList<CompletedCommand> commands)
    {
        if (command.Path.Length == 0) return "__fish_use_subcommand";
        string seen = string.Join("; and ", command.Path.Split(' ').Select(word => "__fish_seen_subcommand_from " + word));
        string[] below = [.. commands.Where(c => c.Path.StartsWith(command.Path + " ", StringComparison.Ordinal)).Select(c => c.Path[(command.Path.Length + 1)..])];
        return below.Length == 0 ? seen : $"{seen}; and not __fish_seen_subcommand_from {string.Join(' ', below)}";
    }

    private static string Described(string description) => description.Length == 0 ? "" : " -d " + Quoted(description);

    private static string Quoted(string text) => "'" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal) + "'";
}
