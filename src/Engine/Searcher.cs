using NewsSearch.Engine.Collecting;
using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Indexing;
using NewsSearch.Engine.Postings;
using NewsSearch.Engine.Queries;
using NewsSearch.Engine.Rescoring;
using NewsSearch.Engine.Scoring;

namespace NewsSearch.Engine;

/// <summary>Answers searches on one open generation.</summary>
/// <remarks>Safe from any number of threads; between searches it keeps the terms it looked up and what it joined of several, within bounds, and nothing else.</remarks>
public sealed class Searcher
{
    private readonly IndexReader? _reader;
    private readonly IReadOnlyList<SegmentReader> _segments;
    private readonly Schema _schema;
    private readonly IndexStatistics _statistics;

    /// <summary>Searches a reader, which must stay open.</summary>
    public Searcher(IndexReader reader)
        : this(reader.Segments, reader.Schema) => _reader = reader;

    /// <summary>Searches segments without a reader around them, for tests.</summary>
    internal Searcher(IReadOnlyList<SegmentReader> segments, Schema schema)
    {
        _segments = segments;
        _schema = schema;
        _statistics = new IndexStatistics(segments);
    }

    /// <summary>The generation searched.</summary>
    public IndexReader Reader => _reader ?? throw new InvalidOperationException("This searcher was made from segments, without a reader.");

    /// <summary>Runs a search: one page of hits, and counts over all matches.</summary>
    /// <exception cref="ArgumentException">A field of the request is not in the schema, or of another kind; or a number of it is out of range.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; checked every few thousand documents.</exception>
    public SearchResults Search(SearchRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        using BlockBuffers.Loan room = BlockBuffers.Lend();
        return new SearchExecution(request, _schema, _statistics, cancellation).Run(room);
    }

    /// <summary>How many live documents match.</summary>
    /// <exception cref="ArgumentException">As for <see cref="Search"/>.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; checked every few thousand documents.</exception>
    public int Count(Query query, CancellationToken cancellation = default) => Search(new SearchRequest { Query = query, Limit = 0 }, cancellation).Total;

    /// <summary>How the score of a document comes about; the total equals the score that a search gives it.</summary>
    /// <param name="query">The query.</param>
    /// <param name="document">The document.</param>
    /// <param name="looks">The looks that the search took at it again (<see cref="SearchResults.Looks"/>); null or empty where it took none.</param>
    /// <exception cref="ArgumentException">As for <see cref="Search"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">No such document.</exception>
    public ScoreExplanation Explain(Query query, int document, IReadOnlyList<PassageRescoring>? looks = null)
    {
        ArgumentNullException.ThrowIfNull(query);
        Weight weight = new WeightCompiler(_schema, _statistics).Compile(query, scores: true);
        for (int i = 0; i < _segments.Count; i++)
        {
            SegmentReader segment = _segments[i];
            int local = document - segment.DocumentBase;
            if (local < 0 || local >= segment.MaxDocument) continue;
            bool isLive = segment.LiveBits.IsEmpty || (segment.LiveBits[local >> 6] >> local & 1) != 0;
            if (!isLive) return ScoreExplanation.NoMatch("the document is deleted");
            ScoreExplanation account = weight.Explain(i, local);
            foreach (PassageRescoring look in looks ?? []) account = new PassageRescorer(look, _schema, _statistics).Explain(i, local, account);
            return account;
        }

        throw new ArgumentOutOfRangeException(nameof(document), document, "The index has no such document.");
    }

    /// <summary>The terms that a set stands for in this index, those of most documents first (equal ones in the order of their keys).</summary>
    /// <exception cref="ArgumentException">There is no such text field.</exception>
    public IReadOnlyList<TermStatistics> Expand(string field, TermSet terms)
    {
        _schema.Require(field, FieldKind.Text);
        IReadOnlyList<ResolvedTerm> resolved = _statistics.Resolve(field, terms).Terms;
        var statistics = new TermStatistics[resolved.Count];
        for (int i = 0; i < statistics.Length; i++) statistics[i] = new TermStatistics(resolved[i].Key, resolved[i].DocumentFrequency, resolved[i].TotalFrequency);
        Array.Sort(statistics, MostFrequentFirst);
        return statistics;
    }

    private static int MostFrequentFirst(TermStatistics left, TermStatistics right)
    {
        int byFrequency = right.DocumentFrequency.CompareTo(left.DocumentFrequency);
        return byFrequency != 0 ? byFrequency : left.Term.AsSpan().SequenceCompareTo(right.Term);
    }
}
