using System.CommandLine;
using System.Globalization;
using NewsSearch.Articles.Understanding.Corrections;
using NewsSearch.Indexer.CommandLine;
using NewsSearch.Indexer.Terminal;

namespace NewsSearch.Indexer.Correcting;

/// <summary><c>correct list</c>: the corrections of the file, for a reader.</summary>
internal sealed class CorrectListCommand : CorrectVerb
{
    public CorrectListCommand() : base("list", "Prints the corrections of the file.") => Examples = ["correct list --corrections corrections.jsonl"];

    public override int Run(ParseResult arguments, CommandContext context)
    {
        CorrectionFile file = CorrectionFile.Read(File(arguments), context.Catalogue);
        foreach ((int line, Correction correction) in file.Corrections)
        {
            context.Console.Out.WriteLine(TerminalText.Line(string.Create(CultureInfo.InvariantCulture,
                $"{line,5}  {correction.Subject}  {correction.FieldName}  {correction.Value}  “{correction.Reason}” ({correction.Author})")));
        }

        return FaultReport.Say(file, context.Console);
    }
}
