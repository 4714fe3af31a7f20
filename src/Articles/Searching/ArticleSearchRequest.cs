using NewsSearch.Analysis.Queries;

namespace NewsSearch.Articles.Searching;

/// <summary>A value of a filter.</summary>
/// <param name="Value">Facet id: a slug, or "unknown" for the articles without any value.</param>
/// <param name="Exclude">Written with a leading '-': articles with the value are left out.</param>
public readonly record struct FacetSelection(string Value, bool Exclude = false)
{
    /// <summary>The bucket of articles without any value.</summary>
    public const string Unknown = "unknown";

    /// <summary>As in a URL.</summary>
    public override string ToString() => Exclude ? "-" + Value : Value;
}

/// <summary>Which articles by the kind of their publication date; the value of <c>date=</c>.</summary>
public enum DateFilter
{
    /// <summary>All.</summary>
    All,

    /// <summary>Only those dated to the day.</summary>
    Exact,

    /// <summary>Only those dated to the month or year.</summary>
    Partial,

    /// <summary>Only those without a date.</summary>
    Undated,
}

/// <summary>Where the words are looked for; the value of <c>scope=</c>.</summary>
public enum SearchScope
{
    /// <summary>Title and body of the article.</summary>
    Body,

    /// <summary>The title only.</summary>
    Title,

    /// <summary>Portal chrome too.</summary>
    All,
}

/// <summary>Order of the hits; the value of <c>sort=</c>.</summary>
public enum ArticleSort
{
    /// <summary>Best match first; only with words.</summary>
    Relevance,

    /// <summary>Latest published first; undated last.</summary>
    Newest,

    /// <summary>Earliest published first; undated last.</summary>
    Oldest,
}

/// <summary>
/// A search as the user states it: the one canonical form behind the URL, the command line and the API, so that pages,
/// feeds, exports and links all carry every filter.
/// </summary>
public sealed record ArticleSearchRequest
{
    /// <summary>Longest query in characters; a longer one is cut, and the answer says so.</summary>
    public const int MaxQueryLength = 512;

    /// <summary>Last page that is served.</summary>
    public const int MaxPage = 100;

    /// <summary>Most hits a page.</summary>
    public const int MaxPageSize = 100;

    /// <summary>Hits a page where nothing is said.</summary>
    public const int DefaultPageSize = 10;

    /// <summary>The words, as typed.</summary>
    public string Query { get; init; } = "";

    /// <summary>Provinces, today's or former: any of the included, none of the excluded.</summary>
    public IReadOnlyList<FacetSelection> Provinces { get; init; } = [];

    /// <summary>Officials.</summary>
    public IReadOnlyList<FacetSelection> Officials { get; init; } = [];

    /// <summary>Posts.</summary>
    public IReadOnlyList<FacetSelection> Roles { get; init; } = [];

    /// <summary>Publishers.</summary>
    public IReadOnlyList<FacetSelection> Sources { get; init; } = [];

    /// <summary>Published in or after; null for no bound.</summary>
    public PartialDate? From { get; init; }

    /// <summary>Published in or before; null for no bound.</summary>
    public PartialDate? To { get; init; }

    /// <summary>By the kind of date.</summary>
    public DateFilter Date { get; init; }

    /// <summary>How marks are read.</summary>
    public MarksMode Marks { get; init; }

    /// <summary>Where the words are looked for.</summary>
    public SearchScope Scope { get; init; }

    /// <summary>Only provinces that the article names, none that were inferred (<c>named=1</c>).</summary>
    public bool NamedOnly { get; init; }

    /// <summary>Whether near-duplicates are shown as one (<c>group=0</c> switches it off).</summary>
    public bool Group { get; init; } = true;

    /// <summary>Order, or null for the default: relevance with words, newest without.</summary>
    public ArticleSort? Sort { get; init; }

    /// <summary>1-based page, at most <see cref="MaxPage"/>.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Hits a page, 1 to <see cref="MaxPageSize"/>.</summary>
    public int PageSize { get; init; } = DefaultPageSize;

    /// <summary>Whether each hit comes with the account of its score.</summary>
    public bool Explain { get; init; }

    /// <summary>The order in force.</summary>
    public ArticleSort EffectiveSort => Sort ?? (string.IsNullOrWhiteSpace(Query) ? ArticleSort.Newest : ArticleSort.Relevance);

    /// <summary>Whether any filter is set.</summary>
    public bool HasFilters => Provinces.Count + Officials.Count + Roles.Count + Sources.Count > 0
        || From is not null || To is not null || Date != DateFilter.All || NamedOnly;
}
