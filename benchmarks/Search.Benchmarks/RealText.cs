using NewsSearch.Articles.Reading;

namespace NewsSearch.Benchmarks;

/// <summary>Real articles to measure with, where the caller has some; otherwise generated ones.</summary>
internal static class RealText
{
    /// <summary>A file or folder of articles, as <c>indexer index</c> takes them.</summary>
    private const string CorpusVariable = "NEWS_SEARCH_BENCH_CORPUS";

    /// <summary>A folder with an index of articles.</summary>
    private const string IndexVariable = "NEWS_SEARCH_BENCH_INDEX";

    /// <summary>The first articles of the corpus.</summary>
    public static IReadOnlyList<string> Articles(int count)
    {
        if (Environment.GetEnvironmentVariable(CorpusVariable) is not { Length: > 0 } path) return GeneratedCorpus.Make(count);
        return [.. new ArticleReader().Read([path]).Select(step => step.Document?.Text).OfType<string>().Take(count)];
    }

    /// <summary>The folder of the index, or null where the caller names none.</summary>
    public static string? Index => Environment.GetEnvironmentVariable(IndexVariable) is { Length: > 0 } path ? path : null;
}
