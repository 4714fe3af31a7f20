namespace NewsSearch.Benchmarks;

/// <summary>Articles made by recombining the seeds' sentences; the same ones at every run.</summary>
internal static class GeneratedCorpus
{
    private const int SentencesPerArticle = 25;

    /// <summary>Makes articles from the sentences of <c>seeds/</c>.</summary>
    public static IReadOnlyList<string> Make(int articles)
    {
        string[] sentences = [.. Directory.EnumerateFiles(SeedsFolder(), "*.txt")
            .Order(StringComparer.Ordinal)
            .SelectMany(file => File.ReadAllText(file).Split(['.', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Where(sentence => sentence.Length > 40)];
        var random = new Random(20231014);
        return [.. Enumerable.Range(0, articles).Select(_ =>
            string.Join(". ", Enumerable.Range(0, SentencesPerArticle).Select(_ => sentences[random.Next(sentences.Length)])))];
    }

    private static string SeedsFolder()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Search.sln"))) return Path.Combine(folder.FullName, "seeds");
        }

        throw new InvalidOperationException("Run the benchmarks from inside the repository.");
    }
}
