using NewsSearch.Engine;
using NewsSearch.Engine.Collecting;
using NewsSearch.Engine.Queries;
using NewsSearch.Engine.Rescoring;
using NewsSearch.Engine.Scoring;

namespace NewsSearch.Articles.Backends.Embedded;

/// <summary>The engine's searcher.</summary>
internal sealed class EmbeddedSearcher(EmbeddedReader reader, Searcher searcher) : ISearcher
{
    public IGenerationReader Reader => reader;

    public SearchResults Search(SearchRequest request, CancellationToken cancellation = default) => searcher.Search(request, cancellation);

    public int Count(Query query, CancellationToken cancellation = default) => searcher.Count(query, cancellation);

    public ScoreExplanation Explain(Query query, int document, IReadOnlyList<PassageRescoring>? looks = null) => searcher.Explain(query, document, looks);

    public IReadOnlyList<TermStatistics> Expand(string field, TermSet terms) => searcher.Expand(field, terms);
}
