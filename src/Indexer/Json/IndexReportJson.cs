using NewsSearch.Articles.Json;
using NewsSearch.Articles.Searching;
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
    IndexReportJson.DatedJson? Dated,
    IndexReportJson.LocatedJson? Located,
    double Seconds,
    double DocumentsPerSecond,
    long PeakMemoryBytes,
    IReadOnlyList<IndexReportJson.RejectionJson> Rejections,
    IReadOnlyList<string> CorrectionsWaiting)
{
    public static IndexReportJson Of(IndexReport report)
    {
        IndexStatus? status = report.Status;
        return new IndexReportJson(
            ArticleJson.SchemaVersion,
            report.Published,
            report.UpToDate,
            report.DryRun,
            report.Full,
            status?.Generation,
            status?.Articles,
            report.Added,
            report.Changed,
            report.Removed,
            report.Unchanged,
            report.Duplicates,
            report.Rejected.Count,
            status is null ? null : new DatedJson(status.Dated.Exact, status.Dated.Partial, status.Dated.Undated),
            status is null ? null : new LocatedJson(status.Located.Named, status.Located.Inferred, status.Beyond, status.Located.Unknown),
            Math.Round(report.Elapsed.TotalSeconds, 3),
            Math.Round(report.DocumentsPerSecond, 1),
            report.PeakMemory,
            [.. report.Rejected.Select(r => new RejectionJson(r.File, r.Line, r.Reason))],
            report.CorrectionsWaiting);
    }

    public string ToJson() => IndexerJson.Write(this, IndexerJson.Default.IndexReportJson);

    internal sealed record DatedJson(int Exact, int Partial, int Undated);

    internal sealed record LocatedJson(int Named, int Inferred, int NationalOrForeign, int Unknown);

    /// <param name="File">The file, as given.</param>
    /// <param name="Line">1-based line of a JSONL file; 0 for a whole file.</param>
    /// <param name="Reason">A sentence.</param>
    internal sealed record RejectionJson(string File, long Line, string Reason);
}
