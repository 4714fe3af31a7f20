using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsSearch.Articles.Backends;
using NewsSearch.Articles.LuceneNet.Reading;
using NewsSearch.Articles.LuceneNet.Scoring;
using NewsSearch.Engine;
using NewsSearch.Engine.Collecting;
using NewsSearch.Engine.Queries;
using NewsSearch.Engine.Rescoring;
using NewsSearch.Engine.Scoring;
using Query = NewsSearch.Engine.Queries.Query;
using TermStatistics = NewsSearch.Engine.TermStatistics;

namespace NewsSearch.Articles.LuceneNet.Searching;

/// <summary>Answers the queries of the articles with Lucene's.</summary>
internal sealed class LuceneSearcher : ISearcher
{
    private readonly LuceneReader _reader;
    private readonly IndexSearcher _searcher;
    private readonly ResolvedTerms _terms;
    private readonly QueryTranslator _translator;

    public LuceneSearcher(LuceneReader reader)
    {
        _reader = reader;
        _searcher = new IndexSearcher(reader.Directory) { Similarity = LengthBm25Similarity.Instance };
        _terms = new ResolvedTerms(reader.Directory);
        _translator = new QueryTranslator(_terms);
    }

    public IGenerationReader Reader => _reader;

    public SearchResults Search(SearchRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return _reader.Translated(() => new SearchRun(request, _reader, this, cancellation).Run());
    }

    public int Count(Query query, CancellationToken cancellation = default) => Search(new SearchRequest { Query = query, Limit = 0 }, cancellation).Total;

    public ScoreExplanation Explain(Query query, int document, IReadOnlyList<PassageRescoring>? looks = null) => _reader.Translated(() =>
    {
        IList<AtomicReaderContext> leaves = _reader.Directory.Leaves;
        AtomicReaderContext leaf = leaves[ReaderUtil.SubIndex(document, leaves)];
        int local = document - leaf.DocBase;
        if (leaf.AtomicReader.LiveDocs?.Get(local) == false) return new ScoreExplanation(0, "no match: the document is deleted", []);
        ScoreExplanation account = Convert(Bind(query, scores: true).Explain(leaf, local));
        foreach (PassageRescoring look in looks ?? []) account = Rescorer(look).Explain(leaf, local, account);
        return account;
    });

    public IReadOnlyList<TermStatistics> Expand(string field, TermSet terms) => _reader.Translated<IReadOnlyList<TermStatistics>>(() =>
    [
        .. _terms.Of(field, terms).Terms
            .Select(static term => new TermStatistics(term.Key, term.DocumentFrequency, term.TotalFrequency))
            .OrderByDescending(static term => term.DocumentFrequency).ThenBy(static term => term.Term, KeyOrder.Instance),
    ]);

    /// <summary>Takes another look at hits of this generation.</summary>
    public PassageRescorer Rescorer(PassageRescoring rescoring) => new(rescoring, _reader, _terms);

    /// <summary>A query bound to this generation.</summary>
    public Weight Bind(Query query, bool scores) => _searcher.CreateNormalizedWeight(_translator.Translate(query, scores));

    // Where nothing matched Lucene gives an explanation of 0 with reasons.
    private static ScoreExplanation Convert(Explanation explanation)
        => new(explanation.IsMatch ? explanation.Value : 0, explanation.Description, [.. (explanation.GetDetails() ?? []).Select(Convert)]);
}
