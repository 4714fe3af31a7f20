using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsSearch.Articles;
using NewsSearch.Articles.Searching;
using NewsSearch.Catalogue;
using NewsSearch.Web.Hosting;
using NewsSearch.Web.Localization;
using NewsSearch.Web.Operating;

namespace NewsSearch.Web.Pages;

/// <summary>What the operator has to know: what is served, what the last run did, and which searches find nothing.</summary>
[OperatorOnly]
public sealed class OperatorModel(CurrentIndex current, IndexOptions options, NewsCatalogue catalogue, SearchRecord record, TimeProvider time, IConfiguration configuration, Texts texts) : PageModel
{
    private const int MostQueries = 100;
    private const long MillisecondsAnHour = 3_600_000;

    /// <summary>Files of the index with their sizes; none while there is no index.</summary>
    public IReadOnlyList<(string File, long Bytes)> Files => current.Status?.Files ?? [];

    public IReadOnlyList<(string Query, int Times)> EmptyQueries => record.EmptyQueries(MostQueries);

    public IngestReport? Report { get; private set; }

    /// <summary>Why there is no report, or null.</summary>
    public string? ReportProblem { get; private set; }

    public IEnumerable<(string Name, string Value)> Facts
    {
        get
        {
            DisplayFormats show = texts.Show;
            yield return (texts.OperatorFolder, options.Path);
            if (current.Status is { } status)
            {
                yield return (texts.FactGeneration, show.Number(status.Generation));
                yield return (texts.FactPublished, show.Instant(status.PublishedAt));
                yield return (texts.OperatorAge, texts.Days((int)(time.GetUtcNow() - status.PublishedAt).TotalDays));
                yield return (texts.FactArticles, show.Number(status.Articles));
                yield return (texts.FactRejected, show.Number(status.Rejected));
                yield return (texts.Undated, show.Number(status.Dated.Undated));
                yield return (texts.UnknownProvince, show.Number(status.Located.Unknown));
                yield return (texts.FactSize, show.Bytes(status.Files.Sum(static file => file.Bytes)));
                yield return (texts.OperatorVersions, status.Versions + (status.Versions == new ArticleIndexFolder(options.Path, catalogue).CurrentVersions ? "" : texts.OperatorOutOfDate));
            }
            else
            {
                yield return (texts.FactGeneration, texts.NoIndexYet);
            }

            yield return (texts.OperatorSearches, show.Number(record.Count));
            yield return (texts.OperatorEmpty, show.Number(record.CountEmpty));
            yield return (texts.OperatorMemory, show.Bytes(Environment.WorkingSet));
            if (InUse() is { } bytes) yield return (texts.OperatorInUse, show.Bytes(bytes));
            yield return (texts.OperatorUptime, texts.Hours((int)((Environment.TickCount64 - record.StartedAt) / MillisecondsAnHour)));
        }
    }

    // Between two collections memory says how busy the site is; what is left after one, whether it leaks.
    private static long? InUse()
    {
        GCMemoryInfo blocking = GC.GetGCMemoryInfo(GCKind.FullBlocking);
        GCMemoryInfo background = GC.GetGCMemoryInfo(GCKind.Background);
        // One that is under way has no size yet.
        GCMemoryInfo last = background.HeapSizeBytes == 0 || blocking.Index > background.Index ? blocking : background;
        return last.HeapSizeBytes == 0 ? null : last.HeapSizeBytes - last.FragmentedBytes;
    }

    public void OnGet()
    {
        if (configuration["Operator:Report"] is { Length: > 0 } path) (Report, ReportProblem) = IngestReport.Read(path);
    }
}
