using System.Diagnostics;
using System.Globalization;
using NewsSearch.Articles;
using NewsSearch.Articles.Backends;
using NewsSearch.Articles.Indexing;
using NewsSearch.Articles.Reading;
using NewsSearch.Articles.Understanding;
using NewsSearch.Catalogue;

namespace NewsSearch.Benchmarks.Backends;

/// <summary>Builds an index of articles that are understood already, and says what it took.</summary>
internal static class BuildStep
{
    /// <summary>Runs it; prints lines of a name and a number.</summary>
    public static void Run(ArticleBackend backend, string corpus, int count, string folder)
    {
        var understanding = new ArticleUnderstanding(NewsCatalogue.Default);
        List<Article> articles = [.. new ArticleReader().Read([corpus]).Where(step => step.Document is not null).Take(count).Select(step => understanding.Understand(step.Document!))];
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        long before = process.WorkingSet64;
        TimeSpan processor = process.TotalProcessorTime;
        var index = new ArticleIndexFolder(folder, NewsCatalogue.Default, new ArticleBackends(backend));
        using (IArticleIndexWriter writer = index.OpenForWriting(new ArticleIndexWriterOptions()))
        {
            foreach (Article article in articles) writer.Put(article, 1);
            writer.Publish(0, DateTimeOffset.UnixEpoch);
        }

        process.Refresh();
        double seconds = (process.TotalProcessorTime - processor).TotalSeconds;
        Print("indexing, articles a second of processor time", articles.Count / seconds);
        Print("indexing, peak MB beyond the articles", (process.PeakWorkingSet64 - before) / 1e6);
        Print("index on disk, MB", new DirectoryInfo(folder).EnumerateFiles().Sum(file => file.Length) / 1e6);
    }

    internal static void Print(string what, double value) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}\t{value:#,0}"));
}
