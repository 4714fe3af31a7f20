namespace NewsSearch.Articles.Searching;

/// <summary>
/// A published index of articles, open for searching: the door behind which an engine stands. Nothing of the engine
/// shows through it.
/// </summary>
/// <remarks>
/// A snapshot: later publications do not change it. Safe from any number of threads until disposed. Every member may
/// throw <see cref="ArticleIndexException"/> where it comes upon damage that opening did not show.
/// </remarks>
public interface IArticleIndex : IDisposable
{
    /// <summary>What the index holds.</summary>
    IndexStatus Status { get; }

    /// <summary>Acronyms that the articles explain themselves, those of most articles first; queries use them both ways.</summary>
    IReadOnlyList<ExplainedAcronym> Acronyms { get; }

    /// <summary>Searches. Never fails for what the user typed.</summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    ArticleSearchResults Search(ArticleSearchRequest request, CancellationToken cancellation = default);

    /// <summary>Every article that a search finds, in its order: for exports, which end at no page.</summary>
    /// <remarks>No limit of time but the caller's; page and page size of the request count for nothing.</remarks>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    ArticleListing List(ArticleSearchRequest request, CancellationToken cancellation = default);

    /// <summary>How many articles all of some searches find.</summary>
    /// <exception cref="ArgumentException">No search is given.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    int CountCommon(IReadOnlyList<ArticleSearchRequest> requests, CancellationToken cancellation = default);

    /// <summary>All values of one facet (province, official, role, year, source) for a search.</summary>
    /// <param name="request">The search.</param>
    /// <param name="facet">Name of the facet.</param>
    /// <param name="contains">Only values whose name holds these letters, marks typed being constraints; null for all.</param>
    /// <param name="limit">Most values.</param>
    /// <param name="cancellation">Cancels.</param>
    /// <exception cref="ArgumentException">No such facet.</exception>
    Facet FacetValues(ArticleSearchRequest request, string facet, string? contains, int limit, CancellationToken cancellation = default);

    /// <summary>When the articles that a search finds were published.</summary>
    /// <remarks>No limit of time but the caller's; page and page size of the request count for nothing.</remarks>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    DateHistogram Histogram(ArticleSearchRequest request, CancellationToken cancellation = default);

    /// <summary>The article of an id, or null.</summary>
    Article? Find(string id);

    /// <summary>Where a query matches in an article's text, in units of <see cref="Article.Text"/>; title and body.</summary>
    IReadOnlyList<Reading.Span> Highlight(Article article, ArticleSearchRequest request);

    /// <summary>Articles most like another, most alike first.</summary>
    IReadOnlyList<ArticleHit> Similar(Article article, int limit);

    /// <summary>Articles whose text is nearly the same, by shingles of the body and not by titles; the most alike first.</summary>
    IReadOnlyList<Article> NearDuplicates(Article article, int limit);

    /// <summary>Completions of what is typed: people, provinces, phrases.</summary>
    IReadOnlyList<Suggestion> Suggest(string typed, int limit);
}

/// <summary>An acronym and what articles say that it stands for.</summary>
/// <param name="Acronym">Capitals.</param>
/// <param name="FullForm">Lower case.</param>
/// <param name="Articles">Articles that say so.</param>
public sealed record ExplainedAcronym(string Acronym, string FullForm, int Articles);

/// <summary>A completion.</summary>
/// <param name="Kind">official, province or phrase.</param>
/// <param name="Text">What to show and to put in the box.</param>
/// <param name="Id">Facet id of an official or province, else null.</param>
/// <param name="Detail">Present post of an official, names of the units of today that a former province is part of; or null.</param>
public sealed record Suggestion(string Kind, string Text, string? Id, string? Detail);

/// <summary>What an index holds.</summary>
public sealed record IndexStatus
{
    /// <summary>Generation.</summary>
    public required long Generation { get; init; }

    /// <summary>Articles.</summary>
    public required int Articles { get; init; }

    /// <summary>When it was published (UTC).</summary>
    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>Articles dated to the day; to the month or year; not at all.</summary>
    public required (int Exact, int Partial, int Undated) Dated { get; init; }

    /// <summary>Articles whose primary province is named; inferred; unknown.</summary>
    public required (int Named, int Inferred, int Unknown) Located { get; init; }

    /// <summary>Articles without a primary province that concern the whole country or another one; not among the unknown.</summary>
    public int Beyond { get; init; }

    /// <summary>Earliest and latest publication day; null where nothing is dated.</summary>
    public required (DateOnly First, DateOnly Last)? Span { get; init; }

    /// <summary>Bytes on disk by file.</summary>
    public required IReadOnlyList<(string File, long Bytes)> Files { get; init; }

    /// <summary>Inputs rejected when it was last built.</summary>
    public required int Rejected { get; init; }

    /// <summary>
    /// Versions of everything that decides what an index holds (schema, analysis, rules, catalogue), as they were when
    /// it was last published; <see cref="ArticleIndexFolder.CurrentVersions"/> is what this program would write.
    /// </summary>
    public string Versions { get; init; } = "";

    /// <summary>
    /// Version of the corrections it was last published with (<c>CorrectionSet.Version</c>); empty where there were none.
    /// </summary>
    public string Corrections { get; init; } = "";
}
