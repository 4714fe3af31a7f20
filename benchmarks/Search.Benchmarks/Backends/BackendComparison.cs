using System.Diagnostics;
using System.Globalization;
using NewsSearch.Articles.Backends;

namespace NewsSearch.Benchmarks.Backends;

/// <summary>Every backend of this build on the same articles, as a table: building, memory, size, and each kind of query.</summary>
internal static class BackendComparison
{
    /// <summary>Kept in one process, so that what the other does is seen by both.</summary>
    private static IReadOnlyList<ArticleBackend> Built { get; } =
    [
        ArticleBackend.Embedded,
#if LUCENE_NET
        new Articles.LuceneNet.LuceneBackend(),
#endif
    ];

    /// <summary>Runs it.</summary>
    /// <param name="arguments">A corpus and a number of articles; or one step of the comparison, as it starts itself.</param>
    public static int Run(IReadOnlyList<string> arguments)
    {
        switch (arguments)
        {
            case ["--build", var name, var corpus, var count, var folder]:
                BuildStep.Run(Find(name), corpus, int.Parse(count, CultureInfo.InvariantCulture), folder);
                return 0;
            case ["--memory", var name, var folder]:
                MemoryStep.Run(Find(name), folder);
                return 0;
            case [var corpus]:
                Compare(corpus, "10000");
                return 0;
            case [var corpus, var count]:
                Compare(corpus, count);
                return 0;
            default:
                Console.Error.WriteLine("bench backends takes a corpus, and how many of its articles.");
                return 2;
        }
    }

    private static ArticleBackend Find(string name) => Built.First(backend => backend.Name == name);

    private static void Compare(string corpus, string count)
    {
        string folder = Directory.CreateTempSubdirectory("news-search-backends-").FullName;
        try
        {
            var rows = new List<(string What, string[] Values)>();
            foreach (ArticleBackend backend in Built)
            {
                string index = Path.Combine(folder, backend.Name);
                Add(rows, Child("--build", backend.Name, corpus, count, index));
                Add(rows, Child("--memory", backend.Name, index));
            }

            rows.AddRange(QueryStep.Run([.. Built.Select(backend => (backend, Path.Combine(folder, backend.Name)))]));
            Print(rows);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Add(List<(string What, string[] Values)> rows, string output)
    {
        foreach (string[] cells in output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')))
        {
            int known = rows.FindIndex(row => row.What == cells[0]);
            if (known < 0) rows.Add((cells[0], [cells[1]]));
            else rows[known] = (cells[0], [.. rows[known].Values, cells[1]]);
        }
    }

    private static string Child(params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        string[] own = Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(BackendComparison).Assembly.Location] : [];
        foreach (string argument in (string[])[.. own, "backends", .. arguments]) start.ArgumentList.Add(argument);
        using Process child = Process.Start(start)!;
        string output = child.StandardOutput.ReadToEnd();
        child.WaitForExit();
        return child.ExitCode == 0 ? output : throw new InvalidOperationException($"{string.Join(' ', arguments)} ended with code {child.ExitCode}.");
    }

    private static void Print(List<(string What, string[] Values)> rows)
    {
        Console.WriteLine($"| | {string.Join(" | ", Built.Select(backend => backend.Name))} | × |");
        Console.WriteLine($"|---|{string.Concat(Enumerable.Repeat("---|", Built.Count + 1))}");
        foreach ((string what, string[] values) in rows) Console.WriteLine($"| {what} | {string.Join(" | ", values)} | {Ratio(values)} |");
    }

    private static string Ratio(string[] values)
    {
        if (values.Length < 2) return "";
        double First(string value) => double.Parse(value.Split(' ')[0], NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
        return (First(values[1]) / First(values[0])).ToString("0.0", CultureInfo.InvariantCulture);
    }
}
