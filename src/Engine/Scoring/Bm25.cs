namespace NewsSearch.Engine.Scoring;

/// <summary>The BM25 formula, term for term as Lucene's BM25Similarity (8 and later) computes it, in single precision.</summary>
/// <remarks>
/// <para>score = boost · idf · tf, with tf = f / (f + k1 · (1 − b + b · length / average length)) and
/// idf = ln(1 + (N − n + 0.5) / (n + 0.5)); f is the frequency in the document, n the documents with the term, N those
/// with the field. There is no factor (k1 + 1): it would not change any order.</para>
/// <para>S. E. Robertson, S. Walker, S. Jones, M. M. Hancock-Beaulieu, M. Gatford: Okapi at TREC-3 (1994);
/// S. Robertson, H. Zaragoza: The Probabilistic Relevance Framework: BM25 and Beyond (2009); the idf that stays
/// positive and the formula's form are those of org.apache.lucene.search.similarities.BM25Similarity.</para>
/// <para>Pure; safe from any thread.</para>
/// </remarks>
internal static class Bm25
{
    /// <summary>How fast more occurrences stop adding.</summary>
    public const float K1 = 1.2f;

    /// <summary>How far the length counts: 0 not at all, 1 in full.</summary>
    public const float B = 0.75f;

    /// <summary>Inverse document frequency.</summary>
    /// <param name="documentFrequency">Documents with the term.</param>
    /// <param name="documentCount">Documents with the field, not fewer.</param>
    public static float Idf(long documentFrequency, long documentCount)
        => (float)Math.Log(1 + (documentCount - documentFrequency + 0.5) / (documentFrequency + 0.5));

    /// <summary>1 / (k1 · (1 − b + b · length / average)).</summary>
    public static float InverseNorm(int length, float averageLength) => 1f / (K1 * (1 - B + B * length / averageLength));

    /// <summary>The score of an occurrence.</summary>
    /// <param name="weight">boost · idf.</param>
    /// <param name="frequency">Frequency in the document.</param>
    /// <param name="inverseNorm">Of the document's length.</param>
    /// <remarks>
    /// Lucene's way of writing weight · tf: rounded like this, the score never falls when the frequency grows or the
    /// length shrinks.
    /// </remarks>
    public static float Score(float weight, float frequency, float inverseNorm) => Score(weight, frequency * inverseNorm);

    /// <summary>The score of an occurrence by frequency times inverse norm; 0 where that is 0.</summary>
    public static float Score(float weight, float impact) => weight - weight / (1f + impact);
}
