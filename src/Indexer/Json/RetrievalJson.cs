using NewsSearch.Articles.Evaluation.Retrieval;
using NewsSearch.Articles.Json;

namespace NewsSearch.Indexer.Json;

/// <summary>The answer of <c>eval retrieval --json</c>.</summary>
internal sealed record RetrievalJson(
    int SchemaVersion,
    string Form,
    int Articles,
    int Queries,
    double SuccessAt1,
    double SuccessAt10,
    double MrrAt10,
    double NdcgAt10,
    double MedianMs,
    double P99Ms)
{
    public static RetrievalJson Of(string form, int articles, RetrievalReport report) => new(
        ArticleJson.SchemaVersion,
        form,
        articles,
        report.Results.Count,
        Math.Round(report.SuccessAt1, 4),
        Math.Round(report.SuccessAt10, 4),
        Math.Round(report.Mrr, 4),
        Math.Round(report.Ndcg, 4),
        Math.Round(report.Milliseconds(0.5), 2),
        Math.Round(report.Milliseconds(0.99), 2));

    public string ToJson() => IndexerJson.Write(this, IndexerJson.Default.RetrievalJson);
}
