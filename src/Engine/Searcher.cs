using NewsSearch.Engine.Collecting;
using NewsSearch.Engine.Queries;
using NewsSearch.Engine.Scoring;

namespace NewsSearch.Engine;

/// <summary>Answers searches on one open generation.</summary>
/// <remarks>Safe from any number of threads; holds no state between searches.</remarks>
public sealed class Searcher
{
    /// <summary>Searches a reader, which must stay open.</summary>
    public Searcher(IndexReader reader) => Reader = reader;

    /// <summary>The generation searched.</summary>
    public IndexReader Reader { get; }

    /// <summary>Runs a search: one page of hits, and counts over all matches.</summary>
    /// <exception cref="ArgumentException">A field of the request is not in the schema, or of another kind.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; checked every few thousand documents.</exception>
    public SearchResults Search(SearchRequest request, CancellationToken cancellation = default) => throw new NotImplementedException();

    /// <summary>How many live documents match.</summary>
    public int Count(Query query, CancellationToken cancellation = default) => throw new NotImplementedException();

    /// <summary>How the score of a document comes about; the total equals the score that a search gives it.</summary>
    public ScoreExplanation Explain(Query query, int document) => throw new NotImplementedException();

    /// <summary>The terms that a set stands for in this index, most frequent first.</summary>
    public IReadOnlyList<TermStatistics> Expand(string field, TermSet terms) => throw new NotImplementedException();
}
