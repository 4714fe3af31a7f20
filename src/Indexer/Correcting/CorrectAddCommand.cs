using System.CommandLine;
using NewsSearch.Articles.Understanding.Corrections;
using NewsSearch.Indexer.CommandLine;

namespace NewsSearch.Indexer.Correcting;

/// <summary><c>correct add</c>: writes one correction down, after checking it.</summary>
internal sealed class CorrectAddCommand : CorrectVerb
{
    private readonly Argument<string> _subject = new("ID") { Description = "Id of the article; for 'merge' the id of the person." };
    private readonly Argument<string> _field = new("FIELD") { Description = string.Join(", ", Correction.FieldNames) + "." };
    private readonly Argument<string> _value = new("VALUE") { Description = "A date (2023-10) or none; a title; a province's id, with + or - to add or take away one beside the primary; +id, +Name, -id or -Name of an official; for 'merge' the id to merge into." };
    private readonly Option<string> _reason = new("--reason") { HelpName = "TEXT", Required = true, Description = "Why; readers see it." };
    private readonly Option<string> _author = new("--author") { HelpName = "NAME", Required = true, Description = "Who decided it; readers see it." };

    public CorrectAddCommand() : base("add", "Adds a correction to the file; 'indexer index' applies it.")
    {
        // "-ha-noi" takes a province away.
        TakesText = true;
        Examples =
        [
            "correct add xj4bnp4pah published 2023-10 --reason \"ngày in trên báo giấy\" --author lan",
            "correct add xj4bnp4pah province -ha-noi --reason \"chỉ là nơi họp\" --author lan",
            "correct add tran-van-a-k3xq merge tran-van-a --reason \"cùng một người\" --author lan",
        ];
        foreach (Argument argument in (Argument[])[_subject, _field, _value]) Add(argument);
        Add(_reason);
        Add(_author);
    }

    public override int Run(ParseResult arguments, CommandContext context)
    {
        string typed = arguments.GetRequiredValue(_field);
        int field = Correction.FieldNames.ToList().IndexOf(typed);
        if (field < 0) throw new UsageException($"There is no field '{typed}'; there are {string.Join(", ", Correction.FieldNames)}.");
        Correction correction = new((CorrectionField)field, arguments.GetRequiredValue(_subject), arguments.GetRequiredValue(_value), arguments.GetRequiredValue(_reason), arguments.GetRequiredValue(_author));
        string file = File(arguments);
        try
        {
            CorrectionFile.Append(file, correction, context.Catalogue);
        }
        catch (FormatException fault)
        {
            throw new UsageException(fault.Message);
        }

        context.Console.Say($"Written to {file}; 'indexer index PATH… --corrections {file}' applies it.");
        return ExitCode.Ok;
    }
}
