using System.CommandLine;
using System.CommandLine.Help;
using NewsSearch.Indexer.Indexing;
using NewsSearch.Indexer.Searching;
using NewsSearch.Indexer.Status;
using NewsSearch.Indexer.Understanding;

namespace NewsSearch.Indexer.CommandLine;

/// <summary>All verbs, in the order that a newcomer meets them.</summary>
internal static class CommandTree
{
    public static RootCommand Build()
    {
        RootCommand root = new("Makes Vietnamese political news searchable, and searches it.")
        {
            new IndexCommand(),
            new SearchCommand(),
            new ShowCommand(),
            new FacetsCommand(),
            new StatsCommand(),
            new VerifyCommand(),
            new InspectCommand(),
            new AnalyzeCommand(),
        };
        root.Add(CommonOptions.Quiet);
        root.Add(CommonOptions.Debug);
        root.Add(CommonOptions.NoColor);
        // The default help option also answers to /h and -?, which are words that somebody may search for.
        foreach (HelpOption help in root.Options.OfType<HelpOption>().ToList()) root.Options.Remove(help);
        root.Add(new HelpOption("--help", "-h"));
        root.Directives.Clear();
        return root;
    }
}
