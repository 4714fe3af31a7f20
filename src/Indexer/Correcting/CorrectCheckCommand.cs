using System.CommandLine;
using System.Globalization;
using NewsSearch.Articles.Understanding.Corrections;
using NewsSearch.Indexer.CommandLine;

namespace NewsSearch.Indexer.Correcting;

/// <summary><c>correct check</c>: whether every line of the file can be used.</summary>
internal sealed class CorrectCheckCommand : CorrectVerb
{
    public CorrectCheckCommand() : base("check", "Names every fault of the file, with its line.") => Examples = ["correct check --corrections corrections.jsonl"];

    public override int Run(ParseResult arguments, CommandContext context)
    {
        CorrectionFile file = CorrectionFile.Read(File(arguments), context.Catalogue);
        int code = FaultReport.Say(file, context.Console);
        context.Console.Say(string.Create(CultureInfo.InvariantCulture, $"{file.Corrections.Count:N0} good, {file.Faults.Count:N0} faulty."));
        return code;
    }
}
