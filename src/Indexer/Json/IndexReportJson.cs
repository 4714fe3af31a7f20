using NewsSearch.Articles.Json;
using NewsSearch.Indexer.Indexing;

namespace NewsSearch.Indexer.Json;

/// <summary>The answer of <c>index --json</c>, and what <c>--report</c> writes.</summary>
internal sealed record IndexReportJson(
    int SchemaVersion,
    bool Published,
    bool UpToDate,
    bool DryRun,
    bool Full,
    long? Generation,
    int? Articles,
    int Added,
    int Changed,
    int Removed,
    int Unchanged,
    int Duplicates,
    int Rejected,
    StatsJson.DatedJson? Dated,
    StatsJson.LocatedJson? Located,
    double Seconds,
    double DocumentsPerSecond,
    long PeakMemoryBytes,
    IReadOnlyList<IndexReportJson.RejectionJson> Rejections,
    IReadOnlyList<string> CorrectionsWaiting)
{
    public static IndexReportJson Of(IndexReport report)
    {
        StatsJson? stats = report.Status is null ? null : StatsJson.Of(report.Status);
        return new IndexReportJson(
            ArticleJson.SchemaVersion,
            report.Published,
            report.UpToDate,
            report.DryRun,
            report.Full,
            stats?.Generation,
            stats?.Articles,
            report.Added,
            report.Changed,
            report.Removed,
            report.Unchanged,
            report.Duplicates,
            report.Rejected.Count,
            stats?.Dated,
            stats?.Located,
            Math.Round(report.Elapsed.TotalSeconds, 3),
            Math.Round(report.DocumentsPerSecond, 1),
            report.PeakMemory,
            [.. report.Rejected.Select(r => new RejectionJson(r.File, r.Line, r.Reason))],
            report.CorrectionsWaiting);
    }

    public string ToJson() => IndexerJson.Write(this, IndexerJson.Default.IndexReportJson);

    /// <param name="File">The file, as given.</param>
    /// <param name="Line">1-based line of a JSONL file; 0 for a whole file.</param>
    /// <param name="Reason">A sentence.</param>
    internal sealed record RejectionJson(string File, long Line, string Reason);
}
