using System.Diagnostics;
using System.Globalization;
using NewsSearch.Articles;
using NewsSearch.Articles.Backends;
using NewsSearch.Articles.Searching;
using NewsSearch.Catalogue;
using NewsSearch.Engine.Collecting;

namespace NewsSearch.Benchmarks.Backends;

/// <summary>Times queries: all backends in turn, warm, of several rounds the fastest of each query.</summary>
internal static class QueryStep
{
    private const int Rounds = 5;
    private const int QueriesAClass = 100;

    /// <summary>Runs it.</summary>
    /// <returns>For each class the median and the 99th percentile in microseconds, by backend.</returns>
    public static IReadOnlyList<(string What, string[] Values)> Run(IReadOnlyList<(ArticleBackend Backend, string Folder)> indexes)
    {
        IGenerationReader[] readers = [.. indexes.Select(index => index.Backend.Open(index.Folder).Open())];
        IArticleIndex[] doors = [.. indexes.Select(index => new ArticleIndexFolder(index.Folder, NewsCatalogue.Default, new ArticleBackends(index.Backend)).Open(Timeout.InfiniteTimeSpan))];
        var rows = new List<(string, string[])>();
        var queries = new QueryClasses(readers[0], QueriesAClass);
        List<(string Name, IReadOnlyList<SearchRequest> Requests)> classes = [.. queries.All()];

        // All of them once before any is timed: the first would be measured on code that is not yet optimised.
        for (int round = 0; round < Rounds; round++)
        {
            foreach ((string name, IReadOnlyList<SearchRequest> requests) in classes) Time(requests.Count / 4, readers.Length, (query, index) => readers[index].Searcher.Search(requests[query]).Total, name);
        }

        foreach ((string name, IReadOnlyList<SearchRequest> requests) in classes)
        {
            rows.Add((name, Time(requests.Count, readers.Length, (query, index) => readers[index].Searcher.Search(requests[query]).Total, name)));
        }

        IReadOnlyList<ArticleSearchRequest> pages = queries.Pages();
        rows.Add(("a page of the site, with facets, timeline, snippets", Time(pages.Count, doors.Length, (query, index) => doors[index].Search(pages[query]).Total, "page")));
        foreach (IDisposable each in (IDisposable[])[.. readers, .. doors]) each.Dispose();
        return rows;
    }

    private static string[] Time(int queries, int indexes, Func<int, int, int> search, string what)
    {
        double[][] fastest = [.. Enumerable.Range(0, indexes).Select(_ => Enumerable.Repeat(double.MaxValue, queries).ToArray())];
        for (int round = 0; round < Rounds; round++)
        {
            for (int query = 0; query < queries; query++)
            {
                int expected = -1;
                for (int index = 0; index < indexes; index++)
                {
                    long started = Stopwatch.GetTimestamp();
                    int total = search(query, index);
                    fastest[index][query] = Math.Min(fastest[index][query], Stopwatch.GetElapsedTime(started).TotalMicroseconds);
                    if (index > 0 && total != expected) throw new InvalidOperationException($"{what}: query {query} finds {total}, and {expected} with the first backend.");
                    expected = total;
                }
            }
        }

        return [.. fastest.Select(times => string.Create(CultureInfo.InvariantCulture, $"{At(times, 0.5):#,0} / {At(times, 0.99):#,0}"))];
    }

    private static double At(double[] times, double share) => times.Order().ElementAt((int)(share * (times.Length - 1)));
}
