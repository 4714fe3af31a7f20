using System.Globalization;

namespace NewsSearch.Engine.Scoring;

/// <summary>The part of BM25 that is the same for all documents: boost · idf, and the field's length norms.</summary>
/// <param name="field">Statistics of the field.</param>
/// <param name="idf">Of the term, or the sum over a phrase.</param>
/// <param name="boost">Product of the boosts around it.</param>
internal sealed class Bm25Weight(FieldStatistics field, float idf, float boost)
{
    private readonly float _weight = boost * idf;
    private readonly float[] _inverseNorms = field.InverseNorms;

    /// <summary>boost · idf.</summary>
    public float Weight => _weight;

    /// <summary>No score is above it: tf stays below 1.</summary>
    public double MaxScore => _weight;

    /// <summary><see cref="Bm25.InverseNorm"/> by length code.</summary>
    public ReadOnlySpan<float> InverseNorms => _inverseNorms;

    /// <summary>The score of frequency times inverse norm.</summary>
    public float Score(float impact) => Bm25.Score(_weight, impact);

    /// <summary>An impact that no score above one of <paramref name="score"/> goes without; at least 0, below <see cref="MaxScore"/>.</summary>
    public float ImpactOf(double score) => (float)(score / (_weight - score) * (1 - 1e-4));

    public float Score(float frequency, byte lengthCode) => Bm25.Score(_weight, frequency, _inverseNorms[lengthCode]);

    /// <summary>Accounts for a score.</summary>
    /// <param name="what">The term or phrase.</param>
    /// <param name="score">As the scorer gave it.</param>
    /// <param name="frequency">Frequency in the document, with how it was counted.</param>
    /// <param name="length">Length of the document's field, as decoded.</param>
    /// <param name="idfDetail">Where idf comes from.</param>
    public ScoreExplanation Explain(string what, float score, ScoreExplanation frequency, int length, ScoreExplanation idfDetail)
    {
        float norm = Bm25.K1 * (1 - Bm25.B + Bm25.B * length / field.AverageLength);
        var tf = new ScoreExplanation(frequency.Value / (frequency.Value + norm), "tf = f / (f + k1 * (1 - b + b * length / average length)) from", [
            frequency,
            ScoreExplanation.Leaf(Bm25.K1, "k1, how fast more occurrences stop adding"),
            ScoreExplanation.Leaf(Bm25.B, "b, how far the length counts"),
            ScoreExplanation.Leaf(length, "length of the field in tokens (one byte a document: exact below 40, then 4 significant bits)"),
            ScoreExplanation.Leaf(field.AverageLength, "average length of the field"),
        ]);
        return boost == 1
            ? new ScoreExplanation(score, $"{what}: BM25 = idf * tf from", [idfDetail, tf])
            : new ScoreExplanation(score, $"{what}: BM25 = boost * idf * tf from", [ScoreExplanation.Leaf(boost, "boost"), idfDetail, tf]);
    }

    /// <summary>Accounts for the idf of a pseudo-term.</summary>
    public static ScoreExplanation ExplainIdf(ResolvedTerms terms, FieldStatistics field)
    {
        string how = terms.Terms.Count < 2 ? "n, documents with the term"
            : string.Create(CultureInfo.InvariantCulture, $"n, documents with any of {terms.Terms.Count} terms ({(terms.IsCounted ? "counted" : "estimated as if they were independent")})");
        return ExplainIdf(terms.DocumentFrequency, field, how);
    }

    /// <summary>Accounts for an idf.</summary>
    public static ScoreExplanation ExplainIdf(long documentFrequency, FieldStatistics field, string how)
        => new(Bm25.Idf(documentFrequency, field.DocumentCount), "idf = ln(1 + (N - n + 0.5) / (n + 0.5)) from", [
            ScoreExplanation.Leaf(documentFrequency, how),
            ScoreExplanation.Leaf(field.DocumentCount, "N, documents with the field"),
        ]);
}
