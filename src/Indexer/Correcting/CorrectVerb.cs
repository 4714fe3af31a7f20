using System.CommandLine;
using NewsSearch.Indexer.CommandLine;

namespace NewsSearch.Indexer.Correcting;

/// <summary>A verb of <c>correct</c>: it knows which file is meant.</summary>
internal abstract class CorrectVerb : Verb
{
    private readonly Option<string?> _file = CommonOptions.Corrections();

    protected CorrectVerb(string name, string description) : base(name, description) => Add(_file);

    /// <exception cref="UsageException">Neither the option nor the variable names one.</exception>
    protected string File(ParseResult arguments) => arguments.GetValue(_file)
        ?? throw new UsageException($"Which file of corrections? Name it with --corrections FILE or ${CommonOptions.CorrectionsVariable}.");
}
