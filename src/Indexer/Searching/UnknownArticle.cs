using NewsSearch.Indexer.CommandLine;
using NewsSearch.Indexer.Terminal;

namespace NewsSearch.Indexer.Searching;

/// <summary>What the verbs that take an id say where the index has no such article.</summary>
internal static class UnknownArticle
{
    /// <returns>The exit code.</returns>
    public static int Say(string id, CommandConsole console)
    {
        console.Complain($"There is no article '{id}' in the index; 'indexer search' prints the ids of what it finds.");
        return ExitCode.Failure;
    }
}
