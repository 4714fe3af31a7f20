using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Util;

namespace NewsSearch.Analysis.LuceneNet.Queries;

/// <summary>A query over postings, scored by the similarity of the searcher.</summary>
internal abstract class PostingsWeight(Query query, IndexSearcher searcher, string textField) : Weight
{
    private readonly Similarity _similarity = searcher.Similarity;
    private Similarity.SimWeight? _statistics;

    public override Query Query => query;

    private Similarity.SimWeight Weights => _statistics ??= _similarity.ComputeWeight(query.Boost, searcher.CollectionStatistics(textField), Statistics());

    public override float GetValueForNormalization() => Weights.GetValueForNormalization();

    public override void Normalize(float norm, float topLevelBoost) => Weights.Normalize(norm, topLevelBoost);

    public override Scorer? GetScorer(AtomicReaderContext context, IBits? acceptDocs)
        => Open(context, acceptDocs) is { } postings ? new PostingsScorer(this, postings, _similarity.GetSimScorer(Weights, context)) : null;

    public override Explanation Explain(AtomicReaderContext context, int doc)
    {
        if (Open(context, acceptDocs: null) is not { } postings || postings.Advance(doc) != doc) return new ComplexExplanation(false, 0, "no matching term");
        int frequency = postings.Frequency;
        Explanation score = _similarity.GetSimScorer(Weights, context).Explain(doc, new Explanation(frequency, "f, occurrences in the document"));
        var explanation = new ComplexExplanation(true, score.Value, $"{query}: {_similarity}, of");
        explanation.AddDetail(score);
        return explanation;
    }

    /// <summary>What the similarity has to know of the terms; one entry a place of a phrase.</summary>
    protected abstract TermStatistics[] Statistics();

    /// <summary>The postings in a segment, or null where there are none.</summary>
    protected abstract Postings? Open(AtomicReaderContext leaf, IBits? acceptDocs);
}
