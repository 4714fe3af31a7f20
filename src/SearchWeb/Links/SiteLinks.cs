using NewsSearch.Articles.Searching;
using NewsSearch.Web.Hosting;
using NewsSearch.Web.Localization;

namespace NewsSearch.Web.Links;

/// <summary>Addresses of the site's pages, in the reader's language. Every one is whole: following it needs no cookie.</summary>
public sealed class SiteLinks(SitePreferences preferences)
{
    /// <summary>The path of searches.</summary>
    public const string SearchPath = "/tim-kiem";

    /// <summary>The paths of a search in other formats.</summary>
    public const string JsonPath = SearchPath + ".json", CsvPath = SearchPath + ".csv", AtomPath = SearchPath + ".atom";

    /// <summary>The path of comparisons.</summary>
    public const string ComparePath = "/so-sanh";

    /// <summary>The first page.</summary>
    public string Home => Page("/");

    /// <summary>Help.</summary>
    public string Help => Page("/huong-dan");

    /// <summary>What queries take for the same.</summary>
    public string Equivalents => Page("/huong-dan/tuong-duong");
    public string Synonyms => Page("/huong-dan/dong-nghia");

    /// <summary>About the data.</summary>
    public string About => Page("/gioi-thieu");

    /// <summary>All provinces.</summary>
    public string Provinces => Page("/tinh");

    /// <summary>All provinces before 1 July 2025.</summary>
    public string ProvincesThen => Page("/tinh", [new("boundary", "then")]);

    /// <summary>All officials.</summary>
    public string Officials => Page("/can-bo");

    /// <summary>Officials by the first letter of their given name.</summary>
    public string OfficialsOf(string letter, int page = 1)
        => Page("/can-bo", [new("chu-cai", letter), .. page > 1 ? [new("page", Invariant(page))] : NoParameters]);

    /// <summary>Officials whose name holds some letters.</summary>
    public string OfficialsContaining(string contains, int page)
        => Page("/can-bo", [new("contains", contains), .. page > 1 ? [new("page", Invariant(page))] : NoParameters]);

    /// <summary>A search.</summary>
    public string Search(ArticleSearchRequest request) => Page(SearchPath, ArticleSearchUrl.ToParameters(request));

    /// <summary>A search for words alone.</summary>
    public string Search(string query) => Search(new ArticleSearchRequest { Query = query });

    /// <summary>The same page of results as JSON.</summary>
    public static string Json(ArticleSearchRequest request) => Address(JsonPath, ArticleSearchUrl.ToParameters(request));

    /// <summary>All articles of the search as a table.</summary>
    public static string Csv(ArticleSearchRequest request)
        => Address(CsvPath, ArticleSearchUrl.ToParameters(request with { Page = 1, PageSize = ArticleSearchRequest.DefaultPageSize, Group = true, Explain = false }));

    /// <summary>The search as a feed, which has an order and pages of its own.</summary>
    public string Atom(ArticleSearchRequest request)
        => Page(AtomPath, ArticleSearchUrl.ToParameters(request with { Sort = null, PageSize = ArticleSearchRequest.DefaultPageSize, Group = true, Explain = false }));

    /// <summary>Searches side by side, each under the letter of its place.</summary>
    public string Compare(IEnumerable<ArticleSearchRequest> searches) => Page(
        ComparePath,
        searches.Select(static (search, i) => new KeyValuePair<string, string>(
            ((char)('a' + i)).ToString(),
            ArticleSearchUrl.ToQueryString(search with { Page = 1, PageSize = ArticleSearchRequest.DefaultPageSize, Sort = null, Group = true, Explain = false }))));

    /// <summary>All values of a facet for a search.</summary>
    public string Facet(ArticleSearchRequest request, string facet, string? contains = null, bool byName = false)
        => Page(SearchPath + "/" + facet,
        [
            .. ArticleSearchUrl.ToParameters(request),
            .. contains is { Length: > 0 } ? [new("contains", contains)] : NoParameters,
            .. byName ? [new("order", "name")] : NoParameters,
        ]);

    /// <summary>An article; with a search, its words are marked and the way back is kept.</summary>
    public string Article(string id, ArticleSearchRequest? search = null)
        => Page("/van-ban/" + Uri.EscapeDataString(id), search is null ? NoParameters : ArticleSearchUrl.ToParameters(search));

    /// <summary>An article's text as it was read, as plain text.</summary>
    public static string RawText(string id) => "/van-ban-tho/" + Uri.EscapeDataString(id);

    /// <summary>An article's reference as a file: bibtex, ris or csl-json.</summary>
    public static string Citation(string format, string id) => $"/trich-dan/{format}/{Uri.EscapeDataString(id)}";

    /// <summary>A person.</summary>
    public string Official(string key) => Page("/can-bo/" + Uri.EscapeDataString(key));

    /// <summary>A province.</summary>
    public string Province(string id) => Page("/tinh/" + Uri.EscapeDataString(id));

    /// <summary>A page's address in another language, every other parameter kept.</summary>
    public static string InLanguage(HttpRequest request, Language language)
        => Address(AskedFor(request), [.. Others(request), new("lang", language.Code())]);

    /// <summary>The page's address with a theme chosen.</summary>
    public static string InTheme(HttpRequest request, Theme theme)
        => Address(AskedFor(request), [.. Others(request, keepLanguage: true), new("theme", LanguageAndTheme.Name(theme))]);

    // A page that says what failed stands at the address that failed, and not at its own.
    private static string AskedFor(HttpRequest request) => new PathString(FailurePages.FailedPath(request.HttpContext) ?? request.Path).ToUriComponent();

    private static KeyValuePair<string, string>[] NoParameters => [];

    private string Page(string path, IEnumerable<KeyValuePair<string, string>>? parameters = null)
        => Address(path, preferences.Language == Language.Vietnamese
            ? parameters ?? NoParameters
            : [.. parameters ?? NoParameters, new("lang", preferences.Language.Code())]);

    private static IEnumerable<KeyValuePair<string, string>> Others(HttpRequest request, bool keepLanguage = false)
        => from parameter in request.Query
           where parameter.Key != "theme" && (keepLanguage || parameter.Key != "lang")
           from value in parameter.Value
           select new KeyValuePair<string, string>(parameter.Key, value ?? "");

    private static string Address(string path, IEnumerable<KeyValuePair<string, string>> parameters)
    {
        string query = string.Join('&', parameters.Select(static parameter => Uri.EscapeDataString(parameter.Key) + "=" + Uri.EscapeDataString(parameter.Value)));
        return query.Length == 0 ? path : path + "?" + query;
    }

    private static string Invariant(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
