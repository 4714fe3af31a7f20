using System.CommandLine;
using NewsSearch.Indexer.CommandLine;

namespace NewsSearch.Indexer.Completion;

/// <summary><c>completion</c>: a script by which a shell completes verbs, options and their values.</summary>
/// <remarks>The script holds all of it: completing starts no process.</remarks>
internal sealed class CompletionCommand : Verb
{
    private static readonly Dictionary<string, Func<IReadOnlyList<CompletedCommand>, string>> Shells = new(StringComparer.Ordinal)
    {
        ["bash"] = BashScript.Of,
        ["zsh"] = ZshScript.Of,
        ["fish"] = FishScript.Of,
        ["pwsh"] = PowerShellScript.Of,
    };

    private readonly Argument<string> _shell = new("SHELL") { Description = string.Join(", ", Shells.Keys) + "." };

    public CompletionCommand() : base("completion", "Writes the script by which a shell completes this command line.")
    {
        Words = [.. Shells.Keys];
        Examples =
        [
            "completion bash > ~/.local/share/bash-completion/completions/indexer",
            "completion zsh > ~/.zfunc/_indexer                   with fpath+=~/.zfunc before compinit",
            "completion fish > ~/.config/fish/completions/indexer.fish",
            "completion pwsh >> $PROFILE",
        ];
        Add(_shell);
    }

    public override int Run(ParseResult arguments, CommandContext context)
    {
        string shell = arguments.GetRequiredValue(_shell);
        if (!Shells.TryGetValue(shell, out var script))
        {
            string hint = NearestName.Of(shell, Shells.Keys) is { } nearest ? $"did you mean '{nearest}'?" : $"there are {string.Join(", ", Shells.Keys)}.";
            throw new UsageException($"There is no script for '{shell}'; {hint}");
        }

        context.Console.Out.Write(script(CompletedCommand.Of(new CommandTree().Root)));
        return ExitCode.Ok;
    }
}
