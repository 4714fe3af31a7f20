using System.CommandLine;
using System.Globalization;
using NewsSearch.Articles;
using NewsSearch.Indexer.CommandLine;
using NewsSearch.Indexer.Json;

namespace NewsSearch.Indexer.Maintenance;

/// <summary><c>gc</c>: frees the disk of older generations and of what an unfinished run left.</summary>
internal sealed class GcCommand : Verb
{
    private const int DefaultKept = 1;

    private readonly Option<int?> _keep = CommonOptions.Number("--keep", "N", 0, 1000, $"Older generations to keep for 'rollback' (default {DefaultKept}).");
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Only say what would be removed." };
    private readonly Option<bool> _json = CommonOptions.Json();
    private readonly Option<string> _index = CommonOptions.Index();

    public GcCommand() : base("gc", "Removes older generations of the index, and what an unfinished run left.")
    {
        Examples = ["gc --dry-run          what would be removed", "gc                    all but the newest generation and the one before", "gc --keep 0           all but the newest"];
        foreach (Option option in (Option[])[_keep, _dryRun, _json, _index]) Add(option);
    }

    public override int Run(ParseResult arguments, CommandContext context)
    {
        bool dryRun = arguments.GetValue(_dryRun);
        ArticleIndexFolder folder = context.Folder(arguments.GetRequiredValue(_index));
        IReadOnlyList<(string File, long Bytes)> removed = folder.Collect(arguments.GetValue(_keep) ?? DefaultKept, dryRun);
        if (arguments.GetValue(_json)) context.Console.Out.WriteLine(GcJson.Of(removed, dryRun).ToJson());
        else foreach ((string file, long bytes) in removed) context.Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{bytes,15:N0}  {file}"));
        context.Console.Say(string.Create(CultureInfo.InvariantCulture,
            $"{removed.Count:N0} files of {removed.Sum(f => f.Bytes):N0} bytes {(dryRun ? "would be removed (dry run)" : "removed")}."));
        return ExitCode.Ok;
    }
}
