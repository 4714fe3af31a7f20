using System.CommandLine;
using System.Globalization;
using NewsSearch.Articles.Json;
using NewsSearch.Articles.Searching;
using NewsSearch.Indexer.CommandLine;

namespace NewsSearch.Indexer.Searching;

/// <summary><c>search</c>: the site's search on the command line.</summary>
internal sealed class SearchCommand : Verb
{
    private readonly Argument<string[]> _words = new("QUERY") { Arity = ArgumentArity.ZeroOrMore, Description = "Words as on the site; none lists what the filters leave." };
    private readonly SearchFilters _filters = new();
    private readonly Option<int?> _page = CommonOptions.Number("--page", "N", 1, ArticleSearchRequest.MaxPage, "Page of hits.");
    private readonly Option<int?> _limit = CommonOptions.Number("--limit", "N", 1, 100, "Hits a page (default 10).");
    private readonly Option<bool> _explain = new("--explain") { Description = "How each score comes about." };
    private readonly Option<bool> _count = new("--count") { Description = "Only the number of articles found." };
    private readonly Option<bool> _failIfEmpty = new("--fail-if-empty") { Description = "Exit with 1 where nothing is found." };
    private readonly Option<bool> _json = CommonOptions.Json();
    private readonly Option<string> _index = CommonOptions.Index();

    public SearchCommand() : base("search", "Searches the index.")
    {
        TakesText = true;
        Examples =
        [
            "search \"nghiem xuan thanh\"                          marks left out are free",
            "search '\"Sổ tay đảng viên điện tử\"'                  a phrase",
            "search giải ngân --province hau-giang --from 2023    words and filters",
            "search --province=-can-tho --sort oldest --json      everything but one province, for a program",
        ];
        Add(_words);
        _filters.AddTo(this);
        foreach (Option option in (Option[])[_page, _limit, _explain, _count, _failIfEmpty, _json, _index]) Add(option);
    }

    public override int Run(ParseResult arguments, CommandContext context)
    {
        ArticleSearchRequest request = _filters.Request(arguments, string.Join(' ', arguments.GetValue(_words) ?? []), Paging(arguments));
        // Who waits at a terminal can stop it; a script wants all of the answer.
        using IArticleIndex index = context.Folder(arguments.GetRequiredValue(_index)).Open(Timeout.InfiniteTimeSpan);
        ArticleSearchResults results = index.Search(request, context.Cancellation);
        RequestProblems.ThrowIfUnusable(results.Problems);
        RequestProblems.Say(results.Problems, context.Console);

        if (arguments.GetValue(_count)) context.Console.Out.WriteLine(results.Total.ToString(CultureInfo.InvariantCulture));
        else if (arguments.GetValue(_json)) context.Console.Out.WriteLine(ArticleJson.SearchResults(results, context.Catalogue));
        else new SearchPrinter(context.Console, context.Catalogue).Print(results);
        return results.Total == 0 && arguments.GetValue(_failIfEmpty) ? ExitCode.Failure : ExitCode.Ok;
    }

    private IEnumerable<KeyValuePair<string, string>> Paging(ParseResult arguments)
    {
        if (arguments.GetValue(_page) is { } page) yield return new("page", page.ToString(CultureInfo.InvariantCulture));
        if (arguments.GetValue(_limit) is { } limit) yield return new("limit", limit.ToString(CultureInfo.InvariantCulture));
        if (arguments.GetValue(_explain)) yield return new("explain", "1");
    }
}
