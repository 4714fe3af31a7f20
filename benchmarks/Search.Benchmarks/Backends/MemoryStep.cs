using System.Diagnostics;
using NewsSearch.Articles;
using NewsSearch.Articles.Backends;
using NewsSearch.Articles.Searching;
using NewsSearch.Catalogue;

namespace NewsSearch.Benchmarks.Backends;

/// <summary>Opens an index, searches a little, and says what the process holds.</summary>
internal static class MemoryStep
{
    private static readonly string[] Queries = ["", "hội nghị", "uy ban nhan dan", "\"đầu tư công\"", "ha noi -mua", "ti*"];

    /// <summary>Runs it; prints lines of a name and a number.</summary>
    public static void Run(ArticleBackend backend, string folder)
    {
        _ = NewsCatalogue.Default;
        long started = Stopwatch.GetTimestamp();
        using IArticleIndex index = new ArticleIndexFolder(folder, NewsCatalogue.Default, new ArticleBackends(backend)).Open(Timeout.InfiniteTimeSpan);
        _ = index.Status;
        BuildStep.Print("opening, with the status, ms", Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        for (int round = 0; round < 20; round++)
        {
            foreach (string query in Queries) index.Search(new ArticleSearchRequest { Query = query });
        }

        GC.Collect();
        using var process = Process.GetCurrentProcess();
        BuildStep.Print("resident MB after searches, mapped pages included", process.WorkingSet64 / 1e6);
        BuildStep.Print("managed MB after searches", GC.GetTotalMemory(forceFullCollection: true) / 1e6);
    }
}
