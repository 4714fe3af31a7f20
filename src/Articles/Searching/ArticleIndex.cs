using NewsSearch.Articles.Backends;
using NewsSearch.Articles.Indexing;
using NewsSearch.Articles.Reading;
using NewsSearch.Articles.Searching.Faceting;
using NewsSearch.Articles.Searching.Presenting;
using NewsSearch.Articles.Searching.Suggesting;
using NewsSearch.Catalogue;
using NewsSearch.Engine.Collecting;
using NewsSearch.Engine.Queries;

namespace NewsSearch.Articles.Searching;

/// <summary>An index of articles on whichever backend it stands.</summary>
internal sealed class ArticleIndex : IArticleIndex
{
    private readonly IGenerationReader _reader;
    private readonly SearchContext _context;
    private readonly Suggester _suggester;
    private readonly Lazy<IndexStatus> _status;
    private readonly Lazy<IReadOnlyList<ExplainedAcronym>> _acronyms;

    private ArticleIndex(IGenerationReader reader, NewsCatalogue catalogue, TimeSpan? timeLimit)
    {
        _reader = reader;
        _context = new SearchContext(reader, catalogue, timeLimit);
        _suggester = new Suggester(_context);
        _acronyms = new Lazy<IReadOnlyList<ExplainedAcronym>>(() => EngineFaults.Translated(ReadAcronyms));
        _status = new Lazy<IndexStatus>(() => EngineFaults.Translated(() => StatusReader.Read(_context)));
    }

    /// <summary>Opens the newest readable generation.</summary>
    /// <param name="store">Where it is.</param>
    /// <param name="catalogue">Names provinces and officials.</param>
    /// <param name="timeLimit">How long a search may take; null for <see cref="SearchContext.DefaultTimeLimit"/>.</param>
    public static ArticleIndex Open(IIndexStore store, NewsCatalogue catalogue, TimeSpan? timeLimit = null)
        => new(store.Open(), catalogue, timeLimit);

    /// <inheritdoc/>
    public IndexStatus Status => _status.Value;

    /// <inheritdoc/>
    public IReadOnlyList<ExplainedAcronym> Acronyms => _acronyms.Value;

    /// <inheritdoc/>
    public ArticleSearchResults Search(ArticleSearchRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return EngineFaults.Translated(() => new ArticleSearch(_context, request).Run(cancellation));
    }

    /// <inheritdoc/>
    public ArticleListing List(ArticleSearchRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new ArticleSearch(_context, request).List(cancellation);
    }

    /// <inheritdoc/>
    public int CountCommon(IReadOnlyList<ArticleSearchRequest> requests, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(requests);
        if (requests.Count == 0) throw new ArgumentException("There is no search to count.", nameof(requests));
        return _context.Searcher.Count(
            new BooleanQuery { Filter = [.. requests.Select(request => SearchPlan.Make(ArticleSearch.Usable(request), _context, cancellation).Filtered)] },
            cancellation);
    }

    /// <inheritdoc/>
    public Facet FacetValues(ArticleSearchRequest request, string facet, string? contains, int limit, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return EngineFaults.Translated(() => CountFacet(request, facet, contains, limit, cancellation));
    }

    /// <inheritdoc/>
    public DateHistogram Histogram(ArticleSearchRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return EngineFaults.Translated(() => new ArticleSearch(_context, request).Histogram(cancellation));
    }

    private IReadOnlyList<ExplainedAcronym> ReadAcronyms() =>
    [
        .. (_context.Learned?.Acronyms ?? []).OrderByDescending(static pair => pair.Evidence).ThenBy(static pair => pair.Acronym, StringComparer.Ordinal)
            .Select(static pair => new ExplainedAcronym(pair.Acronym, pair.FullForm, pair.Evidence)),
    ];

    private Facet CountFacet(ArticleSearchRequest request, string facet, string? contains, int limit, CancellationToken cancellation)
    {
        ArticleSearchRequest usable = ArticleSearch.Usable(request);
        SearchPlan plan = SearchPlan.Make(usable, _context, cancellation);
        SearchResults results = _context.Searcher.Search(
            new SearchRequest { Query = plan.Chosen.Query, Filters = plan.Filters.Filters, Limit = 0, Facets = FacetBuilder.Requests(usable) },
            cancellation);
        ArticleFacets facets = new FacetBuilder(_context, usable).Build(results.Facets, int.MaxValue);
        Facet all = facet switch
        {
            "province" => facets.Provinces,
            "official" => facets.Officials,
            "role" => facets.Roles,
            "year" => facets.Years,
            "source" => facets.Sources,
            _ => throw new ArgumentException($"There is no facet '{facet}'; there are province, official, role, year and source.", nameof(facet)),
        };
        if (!string.IsNullOrWhiteSpace(contains))
        {
            var letters = new NameMatching(contains);
            bool Holds(FacetEntry value) => letters.IsIn(value.Name) || value.Children.Any(Holds);
            List<FacetEntry> values = [.. all.Values.Where(Holds)];
            all = all with { Values = values, TotalValues = values.Count(value => value.Count > 0) };
        }

        return all with { Values = [.. all.Values.Take(limit)] };
    }

    /// <inheritdoc/>
    public Article? Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return EngineFaults.Translated(() => _reader.FindDocument(id) is >= 0 and var document ? _context.Load(document) : null);
    }

    /// <inheritdoc/>
    public IReadOnlyList<Span> Highlight(Article article, ArticleSearchRequest request)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArticleSearchRequest usable = ArticleSearch.Usable(request);
        SearchPlan plan = SearchPlan.Make(usable, _context, CancellationToken.None);
        if (!plan.Compiled.HasWords) return [];

        Query query = plan.Chosen.Query;
        return EngineFaults.Translated(() => _context.Highlighters.Use(highlighter =>
            MatchedText.Find(article, query, usable.Scope, highlighter).SelectMany(piece => piece.Matches).OrderBy(match => match.Start).ToList()));
    }

    /// <inheritdoc/>
    public IReadOnlyList<ArticleHit> Similar(Article article, int limit)
    {
        ArgumentNullException.ThrowIfNull(article);
        return limit <= 0 ? [] : EngineFaults.Translated(() => FindSimilar(article, limit));
    }

    private IReadOnlyList<ArticleHit> FindSimilar(Article article, int limit)
    {
        if (SimilarArticles.QueryFor(article, _context) is not { } query) return [];
        SearchResults results = _context.Searcher.Search(new SearchRequest { Query = query, Limit = limit });
        return
        [
            .. results.Hits.Select(hit =>
            {
                Article similar = _context.Load(hit.Document);
                IReadOnlyList<MatchedPiece> pieces = [.. ArticleText.BodyPieces(similar).Select(piece => new MatchedPiece(piece, []))];
                return new ArticleHit { Article = similar, Score = hit.Score, TitleMarks = [], Snippets = SnippetMaker.Make(similar, pieces) };
            }),
        ];
    }

    /// <inheritdoc/>
    public IReadOnlyList<Article> NearDuplicates(Article article, int limit)
    {
        ArgumentNullException.ThrowIfNull(article);
        return EngineFaults.Translated<IReadOnlyList<Article>>(() => [.. Searching.NearDuplicates.Find(article, _context, limit).Select(document => _context.Load(document))]);
    }

    /// <inheritdoc/>
    public IReadOnlyList<Suggestion> Suggest(string typed, int limit)
    {
        ArgumentNullException.ThrowIfNull(typed);
        return EngineFaults.Translated(() => _suggester.Suggest(typed, limit));
    }

    /// <inheritdoc/>
    public void Dispose() => _reader.Dispose();
}
