using NewsSearch.Articles.Evaluation;
using NewsSearch.Articles.Json;

namespace NewsSearch.Indexer.Json;

/// <summary>The answer of <c>eval extraction --json</c>; shares are 0 to 1.</summary>
internal sealed record ExtractionScoreJson(
    int SchemaVersion,
    string Set,
    int Articles,
    IReadOnlyList<ExtractionMeasure> Measures,
    int RejectedDatesTaken,
    int BylinesTaken,
    IReadOnlyList<ExtractionMiss> Misses)
{
    private const int Digits = 4;

    public static ExtractionScoreJson Of(ExtractionReport report) => new(
        ArticleJson.SchemaVersion,
        "extraction",
        report.Articles,
        [.. report.Measures.Select(m => m with { Precision = Math.Round(m.Precision, Digits), Recall = Math.Round(m.Recall, Digits), F1 = Math.Round(m.F1, Digits) })],
        report.RejectedDatesTaken,
        report.BylinesTaken,
        report.Misses);

    public string ToJson() => IndexerJson.Write(this, IndexerJson.Default.ExtractionScoreJson);
}
