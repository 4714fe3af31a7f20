using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Util;

namespace NewsSearch.Articles.LuceneNet.Scoring;

/// <summary>BM25 as Lucene 8 and the embedded engine compute it, for indexes of Lucene 4.8.</summary>
/// <remarks>
/// Unlike <see cref="BM25Similarity"/> of 4.8: lengths are kept more exactly (<see cref="LengthCode"/>), N counts the
/// documents that have the field, and there is no factor k1 + 1. k1 is 1.2 and b 0.75. Immutable; safe from any thread.
/// </remarks>
internal sealed class LengthBm25Similarity : Similarity
{
    private const float K1 = 1.2f;
    private const float B = 0.75f;

    private LengthBm25Similarity()
    {
    }

    /// <summary>The one there is.</summary>
    public static LengthBm25Similarity Instance { get; } = new();

    /// <inheritdoc/>
    public override long ComputeNorm(FieldInvertState state) => LengthCode.Of(state.Length - state.NumOverlap);

    /// <inheritdoc/>
    public override SimWeight ComputeWeight(float queryBoost, CollectionStatistics collectionStats, params TermStatistics[] termStats)
    {
        double idf = 0;
        foreach (TermStatistics term in termStats) idf += Idf(term.DocFreq, collectionStats.DocCount);
        return new Bm25Weight(queryBoost, (float)idf, collectionStats);
    }

    /// <inheritdoc/>
    public override SimScorer GetSimScorer(SimWeight weight, AtomicReaderContext context)
    {
        var bm25 = (Bm25Weight)weight;
        return new Bm25Scorer(bm25, context.AtomicReader.GetNormValues(bm25.Field));
    }

    /// <inheritdoc/>
    public override string ToString() => "BM25";

    private static float Idf(long documentFrequency, long documents) => (float)Math.Log(1 + ((documents - documentFrequency + 0.5) / (documentFrequency + 0.5)));

    private sealed class Bm25Weight(float queryBoost, float idf, CollectionStatistics statistics) : SimWeight
    {
        public string Field => statistics.Field;

        public float Idf => idf;

        public float Boost { get; private set; } = 1;

        public float Weight => Boost * idf;

        public float AverageLength { get; } = statistics.DocCount <= 0 ? 1 : (float)(statistics.SumTotalTermFreq / (double)statistics.DocCount);

        public override float GetValueForNormalization() => 1;

        public override void Normalize(float queryNorm, float topLevelBoost) => Boost = queryBoost * topLevelBoost;
    }

    private sealed class Bm25Scorer : SimScorer
    {
        private readonly Bm25Weight _bm25;
        private readonly NumericDocValues? _norms;
        private readonly float[] _inverse = new float[256];
        private readonly float _weight;

        public Bm25Scorer(Bm25Weight bm25, NumericDocValues? norms)
        {
            _bm25 = bm25;
            _norms = norms;
            _weight = bm25.Weight;
            for (int code = 0; code < _inverse.Length; code++) _inverse[code] = 1f / (K1 * (1 - B + (B * LengthCode.Lengths[code] / bm25.AverageLength)));
        }

        public override float Score(int doc, float freq) => _weight - (_weight / (1f + (freq * _inverse[CodeOf(doc)])));

        public override float ComputeSlopFactor(int distance) => 1f / (distance + 1);

        public override float ComputePayloadFactor(int doc, int start, int end, BytesRef payload) => 1;

        public override Explanation Explain(int doc, Explanation freq)
        {
            var explanation = new Explanation(Score(doc, freq.Value), "boost * idf * f / (f + k1 * (1 - b + b * length / average length)), of");
            explanation.AddDetail(new Explanation(_bm25.Boost, "boost"));
            explanation.AddDetail(new Explanation(_bm25.Idf, "idf = ln(1 + (N - n + 0.5) / (n + 0.5)), of a phrase the sum of its places'"));
            explanation.AddDetail(freq);
            explanation.AddDetail(new Explanation(LengthCode.Lengths[CodeOf(doc)], "length of the field in tokens (one byte a document)"));
            explanation.AddDetail(new Explanation(_bm25.AverageLength, "average length of the field"));
            return explanation;
        }

        private int CodeOf(int doc) => _norms is null ? 0 : (byte)_norms.Get(doc);
    }
}
