using NewsSearch.Articles.Searching;

namespace NewsSearch.Articles.Indexing;

/// <summary>Writes articles into an index; nothing shows before <see cref="Publish"/>.</summary>
/// <remarks>Calls come from one thread.</remarks>
public interface IArticleIndexWriter : IDisposable
{
    /// <summary>What the published index holds: for each id the fingerprint it was put with, and the input file.</summary>
    IReadOnlyDictionary<string, KnownArticle> Known { get; }

    /// <summary>Adds or replaces an article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="fingerprint">Hash of everything that decides how it is indexed: content, rules, catalogue, analysis.</param>
    void Put(Article article, ulong fingerprint);

    /// <summary>Removes an article.</summary>
    void Delete(string id);

    /// <summary>Makes everything visible at once.</summary>
    /// <param name="rejected">Inputs rejected in this run, kept with the index for its status.</param>
    /// <param name="publishedAt">Now.</param>
    /// <returns>The generation.</returns>
    long Publish(int rejected, DateTimeOffset publishedAt);
}

/// <summary>An article in the published index.</summary>
/// <param name="Fingerprint">What <see cref="IArticleIndexWriter.Put"/> was given.</param>
/// <param name="File">The input file it came from.</param>
public readonly record struct KnownArticle(ulong Fingerprint, string File);

/// <summary>How to write.</summary>
public sealed record ArticleIndexWriterOptions
{
    /// <summary>Replaces the whole index instead of adding to it.</summary>
    public bool StartEmpty { get; init; }

    /// <summary>Version of the corrections that the articles are put with (<see cref="IndexStatus.Corrections"/>); empty for none.</summary>
    public string Corrections { get; init; } = "";

    /// <summary>Memory in bytes.</summary>
    public long MemoryBudget { get; init; } = 512L << 20;

    /// <summary>Threads.</summary>
    public int Workers { get; init; } = 1;

    /// <summary>Older generations kept for rollback.</summary>
    public int KeepGenerations { get; init; } = 1;
}
