using System.Text;
using NewsSearch.Analysis.Queries;

namespace NewsSearch.Articles.Searching;

/// <summary>
/// Reads and writes a request as the parameters of a URL: <c>q province official role from to date source marks scope
/// named group sort page limit explain</c>. Canonical: defaults left out, fixed order, values in the order given.
/// </summary>
public static class ArticleSearchUrl
{
    /// <summary>Most values of one facet that a request may carry: more is no reader but a machine walking combinations.</summary>
    public const int MaxValuesPerFacet = 50;

    /// <summary>The names of the parameters, in their canonical order.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["q", "province", "official", "role", "from", "to", "date", "source", "marks", "scope", "named", "group", "sort", "page", "limit", "explain"];

    private const int MaxValueLength = 200;

    private static readonly string[] DateNames = ["all", "exact", "partial", "undated"];
    private static readonly string[] MarksNames = ["auto", "exact", "ignore"];
    private static readonly string[] ScopeNames = ["body", "title", "all"];
    private static readonly string[] SortNames = ["relevance", "newest", "oldest"];

    /// <summary>Reads parameters. Never fails: what cannot be read is left out and named in <paramref name="problems"/>.</summary>
    /// <param name="parameters">Name and value pairs, decoded; unknown names are ignored. Of a single-valued name the last counts.</param>
    /// <param name="problems">One for each value that could not be used.</param>
    public static ArticleSearchRequest Parse(IEnumerable<KeyValuePair<string, string>> parameters, out IReadOnlyList<RequestProblem> problems)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var found = new List<RequestProblem>();
        var request = new ArticleSearchRequest();
        List<FacetSelection> provinces = [], officials = [], roles = [], sources = [];
        foreach ((string name, string? given) in parameters)
        {
            string value = given?.Trim() ?? "";
            if (value.Length == 0) continue;
            switch (name)
            {
                case "q": request = request with { Query = ReadQuery(value, found) }; break;
                case "province": AddSelection(provinces, name, value, found); break;
                case "official": AddSelection(officials, name, value, found); break;
                case "role": AddSelection(roles, name, value, found); break;
                case "source": AddSelection(sources, name, value, found); break;
                case "from": request = request with { From = ReadDate(name, value, found) ?? request.From }; break;
                case "to": request = request with { To = ReadDate(name, value, found) ?? request.To }; break;
                case "date": request = request with { Date = (DateFilter)ReadChoice(name, value, DateNames, (int)request.Date, found) }; break;
                case "marks": request = request with { Marks = (MarksMode)ReadChoice(name, value, MarksNames, (int)request.Marks, found) }; break;
                case "scope": request = request with { Scope = (SearchScope)ReadChoice(name, value, ScopeNames, (int)request.Scope, found) }; break;
                case "sort": request = request with { Sort = ReadSort(value, request.Sort, found) }; break;
                case "named": request = request with { NamedOnly = ReadSwitch(name, value, request.NamedOnly, found) }; break;
                case "group": request = request with { Group = ReadSwitch(name, value, request.Group, found) }; break;
                case "explain": request = request with { Explain = ReadSwitch(name, value, request.Explain, found) }; break;
                case "page": request = request with { Page = ReadNumber(name, value, request.Page, ArticleSearchRequest.MaxPage, "bad-page", found) }; break;
                case "limit": request = request with { PageSize = ReadNumber(name, value, request.PageSize, ArticleSearchRequest.MaxPageSize, "bad-value", found) }; break;
                default: break;
            }
        }

        problems = found;
        return request with { Provinces = provinces, Officials = officials, Roles = roles, Sources = sources };
    }

    /// <summary>The parameters of a request, canonical, in order; empty for the default request.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> ToParameters(ArticleSearchRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var parameters = new List<KeyValuePair<string, string>>();
        void Add(string name, string value) => parameters.Add(new(name, value));
        void AddAll(string name, IReadOnlyList<FacetSelection> values)
        {
            foreach (FacetSelection value in values) Add(name, value.ToString());
        }

        if (request.Query.Length > 0) Add("q", request.Query);
        AddAll("province", request.Provinces);
        AddAll("official", request.Officials);
        AddAll("role", request.Roles);
        if (request.From is { } from) Add("from", from.ToString());
        if (request.To is { } to) Add("to", to.ToString());
        if (request.Date != DateFilter.All) Add("date", DateNames[(int)request.Date]);
        AddAll("source", request.Sources);
        if (request.Marks != MarksMode.Auto) Add("marks", MarksNames[(int)request.Marks]);
        if (request.Scope != SearchScope.Body) Add("scope", ScopeNames[(int)request.Scope]);
        if (request.NamedOnly) Add("named", "1");
        if (!request.Group) Add("group", "0");
        if (request.Sort is { } sort) Add("sort", SortNames[(int)sort]);
        if (request.Page != 1) Add("page", Invariant(request.Page));
        if (request.PageSize != ArticleSearchRequest.DefaultPageSize) Add("limit", Invariant(request.PageSize));
        if (request.Explain) Add("explain", "1");
        return parameters;
    }

    /// <summary>The canonical query string without '?': percent-encoded, spaces as '+'.</summary>
    public static string ToQueryString(ArticleSearchRequest request)
    {
        var url = new StringBuilder();
        foreach ((string name, string value) in ToParameters(request))
        {
            if (url.Length > 0) url.Append('&');
            url.Append(name).Append('=').Append(Uri.EscapeDataString(value).Replace("%20", "+"));
        }

        return url.ToString();
    }

    /// <summary>The parameters of a query string, decoded; a leading '?' is passed over.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Split(string queryString)
    {
        ArgumentNullException.ThrowIfNull(queryString);
        var parameters = new List<KeyValuePair<string, string>>();
        foreach (string pair in queryString.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            int equals = pair.IndexOf('=');
            string name = equals < 0 ? pair : pair[..equals];
            string value = equals < 0 ? "" : pair[(equals + 1)..];
            parameters.Add(new(Decode(name), Decode(value)));
        }

        return parameters;
    }

    /// <summary>The value of <c>marks=</c> for a way of reading the marks.</summary>
    public static string MarksName(MarksMode marks) => MarksNames[(int)marks];

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));

    private static string ReadQuery(string value, List<RequestProblem> problems)
    {
        if (value.Length <= ArticleSearchRequest.MaxQueryLength) return value;
        problems.Add(Problem("q", value, "too-long"));
        int length = ArticleSearchRequest.MaxQueryLength;
        if (char.IsHighSurrogate(value[length - 1])) length--;
        return value[..length].TrimEnd();
    }

    private static void AddSelection(List<FacetSelection> selections, string name, string value, List<RequestProblem> problems)
    {
        bool exclude = value[0] == '-';
        string id = exclude ? value[1..] : value;
        if (id.Length == 0) problems.Add(Problem(name, value, "bad-value"));
        else if (id.Length > MaxValueLength) problems.Add(Problem(name, value, "too-long"));
        else if (selections.Contains(new FacetSelection(id, exclude))) return;
        else if (selections.Count == MaxValuesPerFacet) problems.Add(Problem(name, value, "too-many"));
        else selections.Add(new FacetSelection(id, exclude));
    }

    private static PartialDate? ReadDate(string name, string value, List<RequestProblem> problems)
    {
        if (PartialDate.TryParse(value, out PartialDate date)) return date;
        problems.Add(Problem(name, value, "bad-date"));
        return null;
    }

    private static int ReadChoice(string name, string value, string[] names, int current, List<RequestProblem> problems)
    {
        int index = Array.IndexOf(names, value);
        if (index >= 0) return index;
        problems.Add(Problem(name, value, "bad-value"));
        return current;
    }

    private static ArticleSort? ReadSort(string value, ArticleSort? current, List<RequestProblem> problems)
    {
        int index = ReadChoice("sort", value, SortNames, -1, problems);
        return index < 0 ? current : (ArticleSort)index;
    }

    private static bool ReadSwitch(string name, string value, bool current, List<RequestProblem> problems)
    {
        if (value is "1" or "true") return true;
        if (value is "0" or "false") return false;
        problems.Add(Problem(name, value, "bad-value"));
        return current;
    }

    private static int ReadNumber(string name, string value, int current, int maximum, string code, List<RequestProblem> problems)
    {
        if (int.TryParse(value, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int number)
            && number >= 1 && number <= maximum) return number;
        problems.Add(Problem(name, value, code));
        return current;
    }

    private static RequestProblem Problem(string name, string value, string code)
        => new(name, value.Length <= 100 ? value : value[..(char.IsHighSurrogate(value[99]) ? 99 : 100)] + "…", code);

    private static string Invariant(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
