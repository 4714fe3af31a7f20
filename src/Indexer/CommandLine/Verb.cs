using System.CommandLine;

namespace NewsSearch.Indexer.CommandLine;

/// <summary>A verb of the command line: its options, and what it does with them.</summary>
internal abstract class Verb(string name, string description) : Command(name, description)
{
    /// <summary>Lines for the top of its help, each after "indexer ".</summary>
    public IReadOnlyList<string> Examples { get; protected init; } = [];

    /// <summary>Whether its arguments are words of a text, which may begin with a single '-'.</summary>
    public bool TakesText { get; protected init; }

    /// <summary>What its first argument may be, where that is one of a few words: for completion.</summary>
    public IReadOnlyList<string> Words { get; protected init; } = [];

    /// <summary>Does it.</summary>
    /// <returns>An exit code.</returns>
    public abstract int Run(ParseResult arguments, CommandContext context);
}
