using System.CommandLine;
using System.CommandLine.Help;
using NewsSearch.Indexer.Completion;
using NewsSearch.Indexer.Correcting;
using NewsSearch.Indexer.Evaluation;
using NewsSearch.Indexer.Exporting;
using NewsSearch.Indexer.Indexing;
using NewsSearch.Indexer.Maintenance;
using NewsSearch.Indexer.Searching;
using NewsSearch.Indexer.Status;
using NewsSearch.Indexer.Understanding;

namespace NewsSearch.Indexer.CommandLine;

/// <summary>All verbs, in the order that a newcomer meets them, and the options that every verb takes.</summary>
internal sealed class CommandTree
{
    public CommandTree()
    {
        // The default help option also answers to /h and -?, which are words that somebody may search for.
        foreach (HelpOption help in Root.Options.OfType<HelpOption>().ToList()) Root.Options.Remove(help);
        foreach (Option option in (Option[])[Quiet, Debug, NoColor, Catalogue, Backend, new HelpOption("--help", "-h")]) Root.Add(option);
        Root.Directives.Clear();
    }

    public RootCommand Root { get; } = new("Makes Vietnamese political news searchable, and searches it.")
    {
        new IndexCommand(),
        new SearchCommand(),
        new ShowCommand(),
        new FacetsCommand(),
        new ExportCommand(),
        new StatsCommand(),
        new VerifyCommand(),
        new DoctorCommand(),
        new GcCommand(),
        new RollbackCommand(),
        new ExplainCommand(),
        new InspectCommand(),
        new AnalyzeCommand(),
        new Command("correct", "Corrects by hand what was understood of articles.") { new CorrectAddCommand(), new CorrectListCommand(), new CorrectCheckCommand() },
        new Command("eval", "Scores golden sets.") { new EvalAnalysisCommand(), new EvalMatchCommand(), new EvalRetrievalCommand(), new EvalExtractionCommand(), new EvalRestorationCommand(), new EvalSegmentationCommand() },
        new CompletionCommand(),
    };

    public Option<bool> Quiet { get; } = new("--quiet") { Description = "No progress and no messages but errors.", Recursive = true };

    public Option<bool> Debug { get; } = new("--debug") { Description = "Say where an error happened.", Recursive = true };

    public Option<string?> Catalogue { get; } = new("--catalogue")
    {
        HelpName = "FILE",
        Description = $"Officials of your own beside those that ship with the program, a table as officials.tsv; ${CommonOptions.CatalogueVariable} names it for a whole session.",
        Recursive = true,
    };

    public Option<string?> Backend { get; } = new("--backend")
    {
        HelpName = "NAME",
        Description = $"What the index stands on: embedded, or lucene in a build that has it; an index stays on the one it was made with. ${CommonOptions.BackendVariable} names it for a whole session.",
        Recursive = true,
    };

    public Option<bool> NoColor { get; } = new("--no-color") { Description = "No bold, underline or colour (as with NO_COLOR).", Recursive = true };
}
