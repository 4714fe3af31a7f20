namespace NewsSearch.Articles.Evaluation;

/// <summary>The outcome of a golden set of extraction.</summary>
/// <param name="Articles">Articles that were read.</param>
/// <param name="Measures">One for each thing that any of them says something of.</param>
/// <param name="RejectedDatesTaken">Articles whose publication date is one that the annotators saw and rejected.</param>
/// <param name="BylinesTaken">Bylines, victims and the like that were taken for officials.</param>
/// <param name="Misses">What is wrong, article by article.</param>
public sealed record ExtractionReport(
    int Articles,
    IReadOnlyList<ExtractionMeasure> Measures,
    int RejectedDatesTaken,
    int BylinesTaken,
    IReadOnlyList<ExtractionMiss> Misses);

/// <summary>A thing that came out wrong.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="Measure">Name of the measure that it costs.</param>
/// <param name="Expected">What the annotators found; null for something extra.</param>
/// <param name="Found">What was found; null for something missing.</param>
public sealed record ExtractionMiss(string ArticleId, string Measure, string? Expected, string? Found);
