using System.CommandLine;
using System.Globalization;
using NewsSearch.Articles.Json;
using NewsSearch.Articles.Searching;
using NewsSearch.Indexer.CommandLine;
using NewsSearch.Indexer.Terminal;

namespace NewsSearch.Indexer.Searching;

/// <summary><c>facets</c>: the values of one facet, over everything or over a search.</summary>
internal sealed class FacetsCommand : Verb
{
    private static readonly string[] Fields = ["province", "official", "role", "year", "source"];

    private readonly Argument<string> _field = new("FIELD") { Description = string.Join(", ", Fields) + "." };
    private readonly Option<string> _query = new("--query") { HelpName = "WORDS", Description = "Only articles that these words find." };
    private readonly Option<string> _contains = new("--contains") { HelpName = "LETTERS", Description = "Only values whose name holds these letters." };
    private readonly SearchFilters _filters = new();
    private readonly Option<int?> _limit = CommonOptions.Number("--limit", "N", 1, 100_000, "Most values (default 50).");
    private readonly Option<bool> _json = CommonOptions.Json();
    private readonly Option<string> _index = CommonOptions.Index();

    public FacetsCommand() : base("facets", "Lists the values of a facet with their counts.")
    {
        Words = Fields;
        Examples =
        [
            "facets province                          today's provinces with the former ones below",
            "facets official --contains thanh         people by a part of the name",
            "facets role --province hau-giang --json  posts in the articles of one province",
        ];
        Add(_field);
        Add(_query);
        Add(_contains);
        _filters.AddTo(this);
        foreach (Option option in (Option[])[_limit, _json, _index]) Add(option);
    }

    public override int Run(ParseResult arguments, CommandContext context)
    {
        string field = arguments.GetRequiredValue(_field);
        if (!Fields.Contains(field)) throw new UsageException($"There is no facet '{field}'; there are {string.Join(", ", Fields)}.");
        ArticleSearchRequest request = _filters.Request(arguments, arguments.GetValue(_query) ?? "");
        using IArticleIndex index = context.Folder(arguments.GetRequiredValue(_index)).Open(Timeout.InfiniteTimeSpan);
        Facet facet = index.FacetValues(request, field, arguments.GetValue(_contains), arguments.GetValue(_limit) ?? 50, context.Cancellation);
        if (arguments.GetValue(_json)) context.Console.Out.WriteLine(ArticleJson.FacetValues(field, facet));
        else Print(facet, context.Console);
        return ExitCode.Ok;
    }

    private static void Print(Facet facet, CommandConsole console)
    {
        foreach (FacetEntry entry in facet.Values) PrintEntry(entry, console.Out, depth: 0);
        if (facet.Unknown > 0) console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{facet.Unknown,8}  not known  (unknown)"));
        if (facet.TotalValues > facet.Values.Count) console.Say(string.Create(CultureInfo.InvariantCulture, $"{facet.Values.Count} of {facet.TotalValues} values; more with --limit."));
    }

    private static void PrintEntry(FacetEntry entry, TextWriter output, int depth)
    {
        string inferred = entry.InferredCount > 0 ? string.Create(CultureInfo.InvariantCulture, $", {entry.InferredCount} inferred") : "";
        output.WriteLine(TerminalText.Line(string.Create(CultureInfo.InvariantCulture,
            $"{entry.Count,8}  {new string(' ', depth * 2)}{entry.Name}  ({entry.Id}{(entry.IsFormer ? ", former" : "")}{inferred})")));
        foreach (FacetEntry child in entry.Children) PrintEntry(child, output, depth + 1);
    }
}
