using System.CommandLine;
using NewsSearch.Articles;
using NewsSearch.Indexer.CommandLine;
using NewsSearch.Indexer.Json;

namespace NewsSearch.Indexer.Status;

/// <summary><c>verify</c>: whether the published index is whole.</summary>
internal sealed class VerifyCommand : Verb
{
    private readonly Option<bool> _deep = new("--deep") { Description = "Every structure against the others, not only the checksums." };
    private readonly Option<bool> _json = CommonOptions.Json();
    private readonly Option<string> _index = CommonOptions.Index();

    public VerifyCommand() : base("verify", "Checks that the published index is whole.")
    {
        Examples = ["verify", "verify --deep --json"];
        Add(_deep);
        Add(_json);
        Add(_index);
    }

    public override int Run(ParseResult arguments, CommandContext context)
    {
        ArticleIndexFolder folder = context.Folder(arguments.GetRequiredValue(_index));
        if (folder.NewestGeneration() is not { } generation) throw folder.Missing();
        IReadOnlyList<(string File, string Message)> problems = folder.Verify(arguments.GetValue(_deep), context.Cancellation);
        if (arguments.GetValue(_json)) context.Console.Out.WriteLine(VerifyJson.Of(problems).ToJson());
        foreach ((string file, string message) in problems) context.Console.Complain($"{file}: {message}");
        if (problems.Count > 0)
        {
            context.Console.Say("The index is damaged; 'indexer index --full' rebuilds it.");
            return ExitCode.BadIndex;
        }

        context.Console.Say($"Generation {generation} is whole.");
        return ExitCode.Ok;
    }
}
