using System.CommandLine;
using System.Globalization;
using NewsSearch.Articles;
using NewsSearch.Indexer.CommandLine;
using NewsSearch.Indexer.Json;

namespace NewsSearch.Indexer.Maintenance;

/// <summary><c>rollback</c>: publishes an older generation again. A site that serves the index changes to it by itself.</summary>
internal sealed class RollbackCommand : Verb
{
    private readonly Option<int?> _to = CommonOptions.Number("--to", "GENERATION", 1, int.MaxValue, "Which generation (default: the one before the newest).");
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Only list the generations, and say which would be published." };
    private readonly Option<bool> _json = CommonOptions.Json();
    private readonly Option<string> _index = CommonOptions.Index();

    public RollbackCommand() : base("rollback", "Publishes an older generation of the index again.")
    {
        Examples = ["rollback --dry-run      which generations there are", "rollback                the one before the newest", "rollback --to 7         a certain one"];
        foreach (Option option in (Option[])[_to, _dryRun, _json, _index]) Add(option);
    }

    public override int Run(ParseResult arguments, CommandContext context)
    {
        ArticleIndexFolder folder = context.Folder(arguments.GetRequiredValue(_index));
        IReadOnlyList<ArticleGeneration> generations = folder.Generations();
        if (generations.Count == 0) throw folder.Missing();
        ArticleGeneration chosen = Choose(generations, arguments.GetValue(_to));
        bool dryRun = arguments.GetValue(_dryRun);
        long? published = dryRun ? null : folder.RollBack(chosen.Number, context.Time.GetUtcNow());

        if (arguments.GetValue(_json)) context.Console.Out.WriteLine(RollbackJson.Of(generations, chosen, published).ToJson());
        else foreach (ArticleGeneration generation in generations) context.Console.Out.WriteLine(Line(generation, generation == chosen));
        context.Console.Say(published is null
            ? string.Create(CultureInfo.InvariantCulture, $"Generation {chosen.Number} would be published again (dry run).")
            : string.Create(CultureInfo.InvariantCulture, $"Generation {chosen.Number} is published again, as generation {published}."));
        return ExitCode.Ok;
    }

    private static ArticleGeneration Choose(IReadOnlyList<ArticleGeneration> generations, int? number)
    {
        if (number is null)
            return generations.Count > 1 ? generations[^2] : throw new UsageException($"There is no generation before {generations[^1].Number}; 'index --keep' decides how many stay.");
        return generations.FirstOrDefault(generation => generation.Number == number)
            ?? throw new UsageException($"There is no generation {number}; there are {string.Join(", ", generations.Select(generation => generation.Number))}.");
    }

    private static string Line(ArticleGeneration generation, bool chosen) => string.Create(CultureInfo.InvariantCulture,
        $"{(chosen ? ">" : " ")} {generation.Number,8}  {generation.PublishedAt:yyyy-MM-dd HH:mm:ss} UTC  {generation.Articles,12:N0} articles");
}
