using System.Diagnostics;
using NewsSearch.Analysis.Queries;
using NewsSearch.Articles.Indexing;
using NewsSearch.Articles.Searching.Faceting;
using NewsSearch.Articles.Searching.Interpreting;
using NewsSearch.Articles.Searching.Presenting;
using NewsSearch.Articles.Searching.Repairing;
using NewsSearch.Engine.Collecting;
using NewsSearch.Engine.Queries;

namespace NewsSearch.Articles.Searching;

/// <summary>One search, from the request to the answer. One instance runs one search.</summary>
internal sealed class ArticleSearch(SearchContext context, ArticleSearchRequest given)
{
    // Letters of the end of a query that is too long: enough to see where it was cut.
    private const int ShownOfCut = 20;

    // Each of the other readings of marks is counted by a search of its own, which for a long query of frequent words
    // takes longer than all else; and nobody reads a sentence in three ways.
    private const int MostWordsCountedTwice = 16;

    private readonly ArticleSearchRequest _request = Usable(given);
    private readonly HistogramBuilder _histogram = new(context);

    /// <summary>The request with its numbers brought into their bounds and its query cut.</summary>
    public static ArticleSearchRequest Usable(ArticleSearchRequest request)
    {
        string query = request.Query ?? "";
        return request with
        {
            Query = query.Length <= ArticleSearchRequest.MaxQueryLength ? query : query[..ArticleSearchRequest.MaxQueryLength],
            Page = Math.Clamp(request.Page, 1, ArticleSearchRequest.MaxPage),
            PageSize = Math.Clamp(request.PageSize, 1, ArticleSearchRequest.MaxPageSize),
        };
    }

    /// <summary>Runs it.</summary>
    /// <exception cref="OperationCanceledException">Cancelled by the caller; running out of time is no exception.</exception>
    public ArticleSearchResults Run(CancellationToken cancellation)
    {
        long started = Stopwatch.GetTimestamp();
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limited.CancelAfter(context.TimeLimit);
        var extras = new Extras(limited.Token, cancellation);

        (SearchPlan Plan, SearchResults Found)? searched = extras.Get<(SearchPlan, SearchResults)?>(() => Search(limited.Token), null);
        if (searched is not ({ } plan, { } found)) return Empty(started);

        var side = new SideCounts(context, limited.Token);
        var presenter = new HitPresenter(context, _request, plan.Chosen, found);
        HitFolding folding = _request.Group ? extras.Get(() => Fold(plan, found, limited.Token), HitFolding.None(found.Hits)) : HitFolding.None(found.Hits);
        IReadOnlyList<HitPresenter.PresentedHit> hits = extras.Get(() => presenter.Present(folding.Shown, folding), []);
        ArticleFacets facets = new FacetBuilder(context, _request).Build(found.Facets, FacetBuilder.ShownValues);
        DateHistogram histogram = extras.Get(() => Histogram(plan, found, limited.Token), EmptyHistogram);
        (int partialTotal, IReadOnlyList<ArticleHit> partialHits) = extras.Get(() => Partial(plan, found, side, limited.Token), (0, []));
        IReadOnlyList<MarksCount> marks = extras.Get(() => MarksCounts(plan, found.Total, side), []);
        IReadOnlyList<Repair> repairs = extras.Get(() => Repairs(plan, found.Total, side), []);
        return new ArticleSearchResults
        {
            Request = _request,
            Interpretation = Interpret(plan, hits),
            Total = found.Total,
            Partial = extras.RanOut,
            TookMilliseconds = Stopwatch.GetElapsedTime(started).TotalMilliseconds,
            Generation = context.Reader.Generation,
            Hits = [.. hits.Select(hit => hit.Article)],
            Folded = found.Hits.Count - folding.Shown.Count,
            PartialHits = partialHits,
            PartialTotal = partialTotal,
            Facets = facets,
            Histogram = histogram,
            Repairs = repairs,
            MarksCounts = marks,
            Problems = plan.Filters.Problems,
        };
    }

    /// <summary>Every match, in order.</summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public ArticleListing List(CancellationToken cancellation)
    {
        SearchPlan plan = SearchPlan.Make(_request, context, cancellation);
        SearchResults found = context.Searcher.Search(
            new SearchRequest { Query = plan.Chosen.Query, Filters = plan.Filters.Filters, Sort = Order, Rescoring = plan.Chosen.Rescoring, Feedback = new SharedWords(context, plan.Chosen).Look, Limit = context.Reader.DocumentCount },
            cancellation);
        return new ArticleListing(found.Total, plan.Filters.Problems, found.Hits.Select(hit => context.LoadHead(hit.Document)));
    }

    /// <summary>When the matches were published.</summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public DateHistogram Histogram(CancellationToken cancellation)
    {
        SearchPlan plan = SearchPlan.Make(_request, context, cancellation);
        return Histogram(plan, Search(plan, cancellation), cancellation);
    }

    private SortOrder Order => _request.EffectiveSort switch
    {
        ArticleSort.Newest => new SortOrder(ArticleSchema.PublishedOrder, Descending: true),
        ArticleSort.Oldest => new SortOrder(ArticleSchema.PublishedOrder, Descending: false),
        _ => SortOrder.Relevance,
    };

    private static DateHistogram EmptyHistogram { get; } = new(DatePrecision.Month, [], 0, 0, 0);

    private (SearchPlan Plan, SearchResults Found) Search(CancellationToken cancellation)
    {
        SearchPlan draft = SearchPlan.Draft(_request, context, cancellation);
        if (draft.Strict is null) return (draft, Search(draft, cancellation));
        if (draft.Filters.Filters.Count > 0)
        {
            SearchPlan decided = draft.Decide(context.Searcher.Count(draft.Strict.Query, cancellation));
            return (decided, Search(decided, cancellation));
        }

        // Without filters the search that shows the exact hits is the one that counts them.
        SearchPlan gated = draft.Decide(SearchPlan.EnoughExactHits);
        SearchResults exact = Search(gated, cancellation);
        return exact.Total >= SearchPlan.EnoughExactHits ? (gated, exact) : (draft, Search(draft, cancellation));
    }

    private SearchResults Search(SearchPlan plan, CancellationToken cancellation) => context.Searcher.Search(
        new SearchRequest
        {
            Query = plan.Chosen.Query,
            Filters = plan.Filters.Filters,
            Sort = Order,
            Rescoring = plan.Chosen.Rescoring,
            Feedback = new SharedWords(context, plan.Chosen).Look,
            Offset = (_request.Page - 1) * _request.PageSize,
            Limit = _request.PageSize,
            Facets = FacetBuilder.Requests(_request),
            Histograms = _histogram.Requests,
        },
        cancellation);

    private HitFolding Fold(SearchPlan plan, SearchResults found, CancellationToken cancellation) => HitFolding.Of(found, context, (among, limit) => context.Searcher.Search(
        new SearchRequest { Query = new BooleanQuery { Must = [plan.Chosen.Query], Filter = [among] }, Filters = plan.Filters.Filters, Sort = Order, Limit = limit },
        cancellation).Hits);

    private DateHistogram Histogram(SearchPlan plan, SearchResults found, CancellationToken cancellation)
    {
        int matches = found.Facets.First(facet => facet.Field == ArticleSchema.Year).Total;
        return _histogram.Build(found.Histograms, matches, requests => context.Searcher.Search(
            new SearchRequest { Query = plan.Chosen.Query, Filters = plan.Filters.Filters, Limit = 0, Histograms = requests },
            cancellation).Histograms);
    }

    // Shown behind the last full match only, and only where the order is that of relevance.
    private (int Total, IReadOnlyList<ArticleHit> Hits) Partial(SearchPlan plan, SearchResults found, SideCounts side, CancellationToken cancellation)
    {
        bool isLastPage = _request.Page * _request.PageSize >= found.Total;
        if (!isLastPage || _request.EffectiveSort != ArticleSort.Relevance) return (0, []);
        var partial = new PartialMatches(context, plan.Compiled, plan.Filters.Filters);
        if (partial.Query is not { } query || !side.TrySpend(query)) return (0, []);
        SearchResults results = partial.Find(query, found, cancellation);
        IReadOnlyList<IReadOnlyList<string>> missing = partial.MissingIn(results.Hits, cancellation);
        var presenter = new HitPresenter(context, _request, plan.Compiled with { Query = query }, results);
        List<ArticleHit> hits =
        [
            .. presenter.Present(results.Hits).Zip(missing, static (presented, words) => presented.Article with { MissingWords = words }),
        ];
        return (results.Total, hits);
    }

    private List<MarksCount> MarksCounts(SearchPlan plan, int total, SideCounts side)
    {
        if (!plan.Compiled.HasWords) return [];
        if (plan.Compiled.WordCount > MostWordsCountedTwice) return [new MarksCount(_request.Marks, total)];
        List<MarksCount> counts = [];
        foreach (MarksMode marks in new[] { MarksMode.Auto, MarksMode.Exact, MarksMode.Ignore })
        {
            if ((marks == _request.Marks ? total : side.Count(_request with { Marks = marks })) is { } count) counts.Add(new MarksCount(marks, count));
        }

        return counts;
    }

    private IReadOnlyList<Repair> Repairs(SearchPlan plan, int total, SideCounts side)
    {
        var finder = new RepairFinder(context, _request, plan.Compiled.WordCount, request => side.Count(request) ?? 0);
        return total == 0 ? finder.Find() : finder.FindSlips(total);
    }

    private QueryInterpretation Interpret(SearchPlan plan, IReadOnlyList<HitPresenter.PresentedHit> hits)
    {
        var notes = new List<InterpretationNote>();
        // The parser never sees what was cut off.
        if (_request.Query.Length < given.Query?.Length) notes.Add(new InterpretationNote("cut", given.Query[^Math.Min(ShownOfCut, given.Query.Length - _request.Query.Length)..]));
        if (plan.Keystrokes is { } reading) notes.Add(new InterpretationNote("keystrokes", reading));
        bool unmarked = plan.Compiled is { HasWords: true, HasMarks: false } && _request.Marks != MarksMode.Exact;
        string? likely = unmarked && hits.Count > 0 ? LikelyReading.Of(plan.Compiled, hits, context) : null;
        if (likely is not null) notes.Add(new InterpretationNote("unmarked", likely));
        return new QueryInterpreter(context, _request).Interpret(plan.Compiled, plan.Gated is not null, likely, notes);
    }

    private ArticleSearchResults Empty(long started) => new()
    {
        Request = _request,
        Interpretation = new QueryInterpretation([], new RequestSentence(context, _request).Write([], null), false, null, []),
        Total = 0,
        Partial = true,
        TookMilliseconds = Stopwatch.GetElapsedTime(started).TotalMilliseconds,
        Generation = context.Reader.Generation,
        Hits = [],
        Facets = new ArticleFacets(NoFacet, NoFacet, NoFacet, NoFacet, NoFacet),
        Histogram = EmptyHistogram,
    };

    private static Facet NoFacet { get; } = new([], 0, 0);

    /// <summary>Runs the parts of a search until the time is out; what comes after gets its default.</summary>
    private sealed class Extras(CancellationToken limited, CancellationToken caller)
    {
        public bool RanOut { get; private set; }

        public T Get<T>(Func<T> part, T otherwise)
        {
            if (!RanOut && !limited.IsCancellationRequested)
            {
                try
                {
                    return part();
                }
                catch (OperationCanceledException) when (!caller.IsCancellationRequested)
                {
                }
            }

            caller.ThrowIfCancellationRequested();
            RanOut = true;
            return otherwise;
        }
    }
}
