using System.CommandLine;
using NewsSearch.Indexer.CommandLine;
using NewsSearch.Indexer.Json;
using NewsSearch.Indexer.Terminal;

namespace NewsSearch.Indexer.Maintenance;

/// <summary><c>doctor</c>: whether everything is there that indexing and searching need.</summary>
internal sealed class DoctorCommand : Verb
{
    private readonly Option<string?> _corrections = CommonOptions.Corrections();
    private readonly Option<bool> _json = CommonOptions.Json();
    private readonly Option<string> _index = CommonOptions.Index();

    public DoctorCommand() : base("doctor", "Says whether everything is in order: text, catalogue, corrections, index, lock, disk.")
    {
        Examples = ["doctor", "doctor --index /srv/index --json"];
        foreach (Option option in (Option[])[_corrections, _json, _index]) Add(option);
    }

    public override int Run(ParseResult arguments, CommandContext context)
    {
        IReadOnlyList<Finding> findings = new Examination(context, arguments.GetRequiredValue(_index), arguments.GetValue(_corrections)).Run();
        if (arguments.GetValue(_json))
        {
            context.Console.Out.WriteLine(DoctorJson.Of(findings).ToJson());
        }
        else
        {
            TextStyle style = new(context.Console.Styled);
            foreach (Finding finding in findings)
            {
                string health = finding.Health switch { Health.Ok => "ok     ", Health.Warning => style.Bold("warning"), _ => style.Bold("FAILED ") };
                context.Console.Out.WriteLine($"{health}  {finding.Check,-11}  {TerminalText.Line(finding.Message)}");
            }
        }

        return findings.Any(finding => finding.Health == Health.Failure) ? ExitCode.Failure : ExitCode.Ok;
    }
}
