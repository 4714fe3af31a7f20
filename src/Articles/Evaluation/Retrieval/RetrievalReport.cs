namespace NewsSearch.Articles.Evaluation.Retrieval;

/// <summary>How well queries find what they look for.</summary>
/// <param name="Results">Query by query.</param>
public sealed record RetrievalReport(IReadOnlyList<RetrievalResult> Results)
{
    /// <summary>Share of queries whose first result is good.</summary>
    public double SuccessAt1 => Mean(result => result.FirstRank == 1 ? 1 : 0);

    /// <summary>Share of queries with a good result on the first page.</summary>
    public double SuccessAt10 => Mean(result => result.FirstRank > 0 ? 1 : 0);

    /// <summary>Mean reciprocal rank.</summary>
    public double Mrr => Mean(result => result.ReciprocalRank);

    /// <summary>Mean normalised discounted cumulative gain.</summary>
    public double Ndcg => Mean(result => result.Ndcg);

    /// <summary>Milliseconds that a share of the searches stays within.</summary>
    /// <param name="share">0 to 1.</param>
    public double Milliseconds(double share)
    {
        if (Results.Count == 0) return 0;
        double[] sorted = [.. Results.Select(result => result.Elapsed.TotalMilliseconds).Order()];
        return sorted[Math.Min(sorted.Length - 1, (int)(share * sorted.Length))];
    }

    private double Mean(Func<RetrievalResult, double> of) => Results.Count == 0 ? 0 : Results.Average(of);
}
