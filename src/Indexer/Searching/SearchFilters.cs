using System.CommandLine;
using NewsSearch.Articles.Searching;
using NewsSearch.Indexer.CommandLine;

namespace NewsSearch.Indexer.Searching;

/// <summary>The filters of the URL as options, under the same names and read by the same parser.</summary>
internal sealed class SearchFilters
{
    private readonly List<Option<string[]>> _valued = [];
    private readonly Option<bool> _named = new("--named") { Description = "Only provinces that the article names, none that were inferred." };

    public SearchFilters()
    {
        Add("province", "ID", "A province, today's or former: hau-giang. A leading '-' excludes; repeated means or.");
        Add("official", "ID", "An official: nghiem-xuan-thanh.");
        Add("role", "ID", "A post: bi-thu-tinh-uy.");
        Add("source", "ID", "A publisher.");
        Add("from", "DATE", "Published in or after: 2023, 2023-10, 2023-10-14 or 14/10/2023.");
        Add("to", "DATE", "Published in or before.");
        Add("date", "all|exact|partial|undated", "By the kind of publication date.");
        Add("marks", "auto|exact|ignore", "How the marks of the words are read.");
        Add("scope", "body|title|all", "Where the words are looked for.");
        Add("group", "1|0", "Whether near-duplicates are shown as one.");
        Add("sort", "relevance|newest|oldest", "Order; relevance with words, newest without.");
    }

    public void AddTo(Command command)
    {
        foreach (Option option in _valued) command.Add(option);
        command.Add(_named);
    }

    /// <summary>The request that the options state.</summary>
    /// <param name="arguments">The parsed command line.</param>
    /// <param name="query">The words.</param>
    /// <param name="more">More parameters of the URL: page, limit…</param>
    /// <exception cref="UsageException">A value cannot be used.</exception>
    public ArticleSearchRequest Request(ParseResult arguments, string query, params IEnumerable<KeyValuePair<string, string>> more)
    {
        List<KeyValuePair<string, string>> parameters = [new("q", query)];
        foreach (Option<string[]> option in _valued)
        {
            foreach (string value in arguments.GetValue(option) ?? []) parameters.Add(new(option.Name[2..], value));
        }

        if (arguments.GetValue(_named)) parameters.Add(new("named", "1"));
        parameters.AddRange(more);
        ArticleSearchRequest request = ArticleSearchUrl.Parse(parameters, out IReadOnlyList<RequestProblem> problems);
        RequestProblems.ThrowIfUnusable(problems);
        return request;
    }

    private void Add(string name, string values, string description) =>
        _valued.Add(new Option<string[]>("--" + name) { HelpName = values, Description = description });
}
