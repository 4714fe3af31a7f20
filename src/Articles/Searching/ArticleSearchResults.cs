using NewsSearch.Analysis.Queries;
using NewsSearch.Articles.Reading;

namespace NewsSearch.Articles.Searching;

/// <summary>The answer to a search.</summary>
public sealed record ArticleSearchResults
{
    /// <summary>
    /// What was asked, its numbers brought into their bounds. A facet value that nobody knows stays in it: it matched
    /// nothing, and <see cref="Problems"/> says so.
    /// </summary>
    public required ArticleSearchRequest Request { get; init; }

    /// <summary>What was searched, for the sentence above the hits.</summary>
    public required QueryInterpretation Interpretation { get; init; }

    /// <summary>Articles that hold every word and pass every filter.</summary>
    public required int Total { get; init; }

    /// <summary>True where time ran out: counts are lower bounds.</summary>
    public bool Partial { get; init; }

    /// <summary>Time spent in the search, in milliseconds.</summary>
    public required double TookMilliseconds { get; init; }

    /// <summary>Generation of the index.</summary>
    public required long Generation { get; init; }

    /// <summary>The page of hits; near-duplicates of a better one stand under it (<see cref="ArticleHit.Duplicates"/>) and not here.</summary>
    public required IReadOnlyList<ArticleHit> Hits { get; init; }

    /// <summary>
    /// Articles of this page that stand under another hit, of this page or one before: pages are of articles, and with
    /// <see cref="Hits"/> these make up the page.
    /// </summary>
    public int Folded { get; init; }

    /// <summary>The request for the next page, or null behind the last one that there is or that is served.</summary>
    public ArticleSearchRequest? NextPage => Request.Page < ArticleSearchRequest.MaxPage && (long)Request.Page * Request.PageSize < Total
        ? Request with { Page = Request.Page + 1 }
        : null;

    /// <summary>Articles that hold some of the words only; shown after the last full match, on the last page.</summary>
    public IReadOnlyList<ArticleHit> PartialHits { get; init; } = [];

    /// <summary>How many articles hold some of the words only (0 where that was not looked for).</summary>
    public int PartialTotal { get; init; }

    /// <summary>Facets.</summary>
    public required ArticleFacets Facets { get; init; }

    /// <summary>Counts by publication date; bars and undated sum to the articles matching all filters but the date's.</summary>
    public required DateHistogram Histogram { get; init; }

    /// <summary>Other searches that would find something, each with its count.</summary>
    public IReadOnlyList<Repair> Repairs { get; init; } = [];

    /// <summary>What each way of reading the marks gives; empty without words, and only the way in force for a query of more than 16.</summary>
    public IReadOnlyList<MarksCount> MarksCounts { get; init; } = [];

    /// <summary>Values of the request that could not be used.</summary>
    public IReadOnlyList<RequestProblem> Problems { get; init; } = [];
}

/// <summary>What a query was read as.</summary>
/// <param name="Clauses">The clauses in the order typed.</param>
/// <param name="Sentence">One plain Vietnamese line of it, for the command line and the API.</param>
/// <param name="Gated">True where only the exact spelling is shown, because it gives enough (see <see cref="ArticleSearchResults.MarksCounts"/> for the rest).</param>
/// <param name="MostLikely">For a query without marks: its most frequent marked reading in this corpus, or null.</param>
/// <param name="Notes">What could not be read or was changed: stable codes with the text concerned.</param>
public sealed record QueryInterpretation(
    IReadOnlyList<ClauseInterpretation> Clauses,
    string Sentence,
    bool Gated,
    string? MostLikely,
    IReadOnlyList<InterpretationNote> Notes)
{
    /// <summary>Where the query is a sentence, how many of its words an article needs, as "8/10"; else null: it needs all.</summary>
    public string? LongQueryShare => Notes.FirstOrDefault(note => note.Code == InterpretationNote.LongQuery)?.Text;
}

/// <summary>A clause of a query.</summary>
/// <param name="Kind">word, phrase, prefix, any (of several words), field.</param>
/// <param name="Text">As typed, without operators.</param>
/// <param name="Excluded">Whether articles with it are left out.</param>
/// <param name="Expansions">What else answers it, for a reader: "UBND", "quý"; most frequent first, a few.</param>
public sealed record ClauseInterpretation(string Kind, string Text, bool Excluded, IReadOnlyList<string> Expansions);

/// <summary>Something to tell about how a query was read.</summary>
/// <param name="Code">unmarked, keystrokes, unbalanced-quote, ignored-operator, too-many-words, long-query, cut…</param>
/// <param name="Text">The words concerned, or the reading.</param>
public sealed record InterpretationNote(string Code, string Text)
{
    /// <summary>The code of a query that is a sentence; the text is <see cref="QueryInterpretation.LongQueryShare"/>.</summary>
    public const string LongQuery = "long-query";
}

/// <summary>An article found.</summary>
public sealed record ArticleHit
{
    /// <summary>The article (its text included).</summary>
    public required Article Article { get; init; }

    /// <summary>Score; 0 where the order is by date.</summary>
    public required float Score { get; init; }

    /// <summary>Where the title matches, in units of the title.</summary>
    public required IReadOnlyList<Span> TitleMarks { get; init; }

    /// <summary>The passages to show.</summary>
    public required IReadOnlyList<Snippet> Snippets { get; init; }

    /// <summary>For a partial match: the words it lacks.</summary>
    public IReadOnlyList<string> MissingWords { get; init; } = [];

    /// <summary>Near-duplicates among all that the search finds, best first, the first twenty; none where grouping is off.</summary>
    public IReadOnlyList<DuplicateHit> Duplicates { get; init; } = [];

    /// <summary>How many near-duplicates there are.</summary>
    public int DuplicateCount { get; init; }

    /// <summary>The account of the score, where asked for.</summary>
    public ScoreAccount? Explanation { get; init; }
}

/// <summary>An article that stands under another one, for being nearly the same.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Published">When it was published.</param>
/// <param name="Source">Publisher, or null.</param>
public sealed record DuplicateHit(string Id, string Title, DateFinding Published, string? Source);

/// <summary>A passage.</summary>
/// <param name="Text">Plain text, white space folded to single spaces; escape it where it is shown.</param>
/// <param name="Marks">Where it matches, in units of <paramref name="Text"/>.</param>
/// <param name="CutBefore">Whether text was left out before it within the same sentence.</param>
/// <param name="CutAfter">Whether text was left out after it.</param>
public sealed record Snippet(string Text, IReadOnlyList<Span> Marks, bool CutBefore, bool CutAfter);

/// <summary>The facets of a search; counts of each ignore its own selection.</summary>
/// <param name="Provinces">Today's units with the former ones below.</param>
/// <param name="Officials">Most mentioned first.</param>
/// <param name="Roles">Most mentioned first.</param>
/// <param name="Years">Latest first; ids are years, to be used as <c>from</c> and <c>to</c>.</param>
/// <param name="Sources">Largest first.</param>
public sealed record ArticleFacets(Facet Provinces, Facet Officials, Facet Roles, Facet Years, Facet Sources);

/// <summary>One facet.</summary>
/// <param name="Values">The most frequent values, selected ones first (all values, for the page that shows them all).</param>
/// <param name="TotalValues">How many values have a count.</param>
/// <param name="Unknown">Articles without any value.</param>
public sealed record Facet(IReadOnlyList<FacetEntry> Values, int TotalValues, int Unknown);

/// <summary>A value of a facet.</summary>
/// <param name="Id">What a filter takes.</param>
/// <param name="Name">What to show: "Hậu Giang".</param>
/// <param name="Count">Articles that selecting it alone would give.</param>
/// <param name="InferredCount">Of them, those where it was inferred.</param>
/// <param name="Selected">Whether it is selected.</param>
/// <param name="Excluded">Whether it is excluded.</param>
/// <param name="IsFormer">For provinces: a unit that no longer exists.</param>
/// <param name="Children">Values below it.</param>
public sealed record FacetEntry(
    string Id,
    string Name,
    int Count,
    int InferredCount,
    bool Selected,
    bool Excluded,
    bool IsFormer,
    IReadOnlyList<FacetEntry> Children);

/// <summary>Counts by publication date.</summary>
/// <param name="Unit">Width of a bar: year, month or day.</param>
/// <param name="Bars">Bars with a count, ascending; a month-dated article stands in its month's bar with precision month.</param>
/// <param name="Undated">Articles without a publication date.</param>
/// <param name="Exact">Articles dated to the day.</param>
/// <param name="PartiallyDated">Articles dated to the month or year.</param>
public sealed record DateHistogram(DatePrecision Unit, IReadOnlyList<HistogramBar> Bars, int Undated, int Exact, int PartiallyDated);

/// <summary>A bar.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day, inclusive.</param>
/// <param name="Count">Articles.</param>
/// <param name="Precision">How exactly they are dated: day, month or year.</param>
public sealed record HistogramBar(DateOnly From, DateOnly To, int Count, DatePrecision Precision);

/// <summary>Another search to try.</summary>
/// <param name="Why">Stable code: nearest-spelling, drop-marks, drop-quotes, drop-filter, keystrokes, any-word.</param>
/// <param name="Request">The search.</param>
/// <param name="Count">What it finds; at least 1.</param>
/// <param name="Detail">The words or the filter concerned, for a reader.</param>
public sealed record Repair(string Why, ArticleSearchRequest Request, int Count, string Detail);

/// <summary>What a way of reading the marks gives.</summary>
/// <param name="Marks">The way.</param>
/// <param name="Count">Articles.</param>
public sealed record MarksCount(MarksMode Marks, int Count);
