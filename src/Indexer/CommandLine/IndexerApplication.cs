using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using NewsSearch.Indexer.Terminal;

namespace NewsSearch.Indexer.CommandLine;

/// <summary>From the arguments of the process to its exit code.</summary>
internal sealed class IndexerApplication(CommandConsole console, TimeProvider time, Action<long> limitMemory)
{
    private static readonly ParserConfiguration Parsing = new()
    {
        // "-ha-noi" is a word to leave out, not the options -h, -a, -n…; "@x" is a word, not a file of arguments.
        EnablePosixBundling = false,
        ResponseFileTokenReplacer = null,
    };

    /// <summary>Runs a command line. Throws nothing: every error is a sentence on standard error and a code.</summary>
    /// <param name="arguments">As the process got them.</param>
    /// <param name="stopped">The exit code of the signal received so far, or null.</param>
    /// <param name="cancellation">Cancelled when the user wants to stop.</param>
    public int Run(IReadOnlyList<string> arguments, Func<int?> stopped, CancellationToken cancellation)
    {
        CommandTree tree = new();
        ParseResult result = tree.Root.Parse(arguments, Parsing);
        console.Quiet |= result.GetValue(tree.Quiet);
        console.Styled &= !result.GetValue(tree.NoColor);
        try
        {
            string? catalogue = result.GetValue(tree.Catalogue) ?? Environment.GetEnvironmentVariable(CommonOptions.CatalogueVariable);
            string? backend = result.GetValue(tree.Backend) ?? Environment.GetEnvironmentVariable(CommonOptions.BackendVariable);
            return Dispatch(result, new CommandContext(console, time, limitMemory, BuiltBackends.All.Choose(backend), cancellation, catalogue));
        }
#pragma warning disable CA1031 // This is the boundary: whatever went wrong, the user gets a sentence and the caller a code.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            console.Out.Flush();
            (int code, string sentence) = ErrorBoundary.Describe(exception, stopped());
            console.Complain(sentence);
            if (code == ExitCode.Usage) console.Error.WriteLine($"See 'indexer {Path(result.CommandResult.Command)}--help'.");
            if (result.GetValue(tree.Debug)) console.Error.WriteLine(exception);
            return code;
        }
    }

    private int Dispatch(ParseResult result, CommandContext context)
    {
        Command command = result.CommandResult.Command;
        if (result.Action is HelpAction)
        {
            HelpPage.Write(result, console);
            return ExitCode.Ok;
        }

        if (result.Action is not null && result.Errors.Count == 0)
        {
            return result.Invoke(new InvocationConfiguration { Output = console.Out, Error = console.Error });
        }

        if (command is not Verb verb) throw new UsageException(DescribeMissingVerb(command, result));
        RequireKnownOptions(verb, result);
        if (result.Errors.Count > 0) throw new UsageException(result.Errors[0].Message);
        return verb.Run(result, context);
    }

    private static string DescribeMissingVerb(Command command, ParseResult result)
    {
        string verbs = string.Join(", ", command.Subcommands.Select(c => c.Name));
        string place = command is RootCommand ? "" : $" of '{command.Name}'";
        if (result.UnmatchedTokens.Count == 0) return $"A verb{place} is missing: {verbs}.";
        string typed = result.UnmatchedTokens[0];
        return NearestName.Of(typed, command.Subcommands.Select(c => c.Name)) is { } nearest
            ? $"There is no verb '{typed}'{place}; did you mean '{nearest}'? There are {verbs}."
            : $"There is no verb '{typed}'{place}; there are {verbs}.";
    }

    // The parser takes an option that it does not know for a word of the text; a misspelled filter would then silently
    // be searched for. After "--" everything is text.
    private static void RequireKnownOptions(Verb verb, ParseResult result)
    {
        string prefix = verb.TakesText ? "--" : "-";
        foreach (Token token in result.Tokens.TakeWhile(t => t.Type != TokenType.DoubleDash))
        {
            if (token.Type != TokenType.Argument || token.Value.Length <= prefix.Length || !token.Value.StartsWith(prefix, StringComparison.Ordinal)) continue;
            if (IsValueOfOption(token, result)) continue;
            string name = token.Value.Split('=', 2)[0];
            string hint = NearestName.Of(name, Options(verb, result)) is { } nearest ? $"did you mean '{nearest}'?" : "put '--' before it if it is meant literally.";
            throw new UsageException($"'{verb.Name}' has no option '{name}'; {hint}");
        }
    }

    private static bool IsValueOfOption(Token token, ParseResult result) =>
        result.CommandResult.Children.OfType<OptionResult>().Any(option => option.Tokens.Any(value => ReferenceEquals(value, token)));

    private static IEnumerable<string> Options(Verb verb, ParseResult result) =>
        verb.Options.Concat(result.RootCommandResult.Command.Options).Select(option => option.Name);

    private static string Path(Command command)
    {
        string path = "";
        for (Command? c = command; c is not null and not RootCommand; c = c.Parents.OfType<Command>().FirstOrDefault()) path = c.Name + " " + path;
        return path;
    }
}
