using NewsSearch.Engine;
using NewsSearch.Engine.Collecting;
using NewsSearch.Engine.Queries;
using NewsSearch.Engine.Rescoring;
using NewsSearch.Engine.Scoring;

namespace NewsSearch.Articles.Backends;

/// <summary>Answers searches on one open generation, whichever backend it stands on.</summary>
/// <remarks>
/// Queries, requests and answers are the engine's values: they say what is wanted and not how it is found. Backends
/// agree on documents, totals, counts and the order of hits, up to scores that differ by rounding. Safe from any thread.
/// </remarks>
internal interface ISearcher
{
    /// <summary>The generation searched.</summary>
    IGenerationReader Reader { get; }

    /// <inheritdoc cref="Searcher.Search"/>
    SearchResults Search(SearchRequest request, CancellationToken cancellation = default);

    /// <inheritdoc cref="Searcher.Count"/>
    int Count(Query query, CancellationToken cancellation = default);

    /// <inheritdoc cref="Searcher.Explain"/>
    ScoreExplanation Explain(Query query, int document, IReadOnlyList<PassageRescoring>? looks = null);

    /// <inheritdoc cref="Searcher.Expand"/>
    IReadOnlyList<TermStatistics> Expand(string field, TermSet terms);
}
