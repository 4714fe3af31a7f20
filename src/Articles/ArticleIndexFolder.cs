using NewsSearch.Analysis.Vietnamese;
using NewsSearch.Articles.Indexing;
using NewsSearch.Articles.Searching;
using NewsSearch.Articles.Understanding;
using NewsSearch.Catalogue;
using NewsSearch.Engine;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Articles;

/// <summary>A folder that holds an index of articles: opens it for searching, for writing, or checks it.</summary>
/// <remarks>
/// What is wrong with the index itself is an <see cref="ArticleIndexException"/>, what is wrong with the disk an
/// <see cref="IOException"/>. Safe from any thread.
/// </remarks>
public sealed class ArticleIndexFolder(string path, NewsCatalogue catalogue)
{
    private readonly FileIndexDirectory _directory = new(path);

    /// <summary>Full path.</summary>
    public string Path { get; } = System.IO.Path.GetFullPath(path);

    /// <summary>The catalogue that names provinces and officials.</summary>
    public NewsCatalogue Catalogue { get; } = catalogue;

    /// <summary>
    /// Versions of schema, analysis, rules and catalogue that this program writes; kept with every publication
    /// (<see cref="IndexStatus.Versions"/>), so that an index made by other rules can be told.
    /// </summary>
    public string CurrentVersions => VersionsWith(Catalogue);

    /// <summary>Number of the newest published generation, or null; cheap enough to ask every second.</summary>
    public long? NewestGeneration() => IndexReader.Generations(_directory) is { Count: > 0 } generations ? generations[^1] : null;

    /// <summary>The generations that can be opened, ascending; empty where nothing was published.</summary>
    public IReadOnlyList<ArticleGeneration> Generations() => EngineFaults.Translated<IReadOnlyList<ArticleGeneration>>(() =>
    [
        .. IndexReader.Generations(_directory).Select(number =>
        {
            using IndexReader reader = IndexReader.Open(_directory, ArticleSchema.Schema, number);
            return new ArticleGeneration(number, PublicationFacts.From(reader.UserData).PublishedAt, reader.DocumentCount);
        }),
    ]);

    /// <summary>Publishes an older generation again, as the newest.</summary>
    /// <param name="generation">Its number.</param>
    /// <param name="publishedAt">Now.</param>
    /// <returns>The number that it got.</returns>
    public long RollBack(long generation, DateTimeOffset publishedAt) => EngineFaults.Translated(() =>
    {
        PublicationFacts facts;
        using (IndexReader older = IndexReader.Open(_directory, ArticleSchema.Schema, generation)) facts = PublicationFacts.From(older.UserData);
        using IndexWriter writer = IndexWriter.Open(_directory, ArticleSchema.Schema, new IndexWriterOptions
        {
            AnalyzerFactory = static () => new VietnameseAnalyzer(),
            StartGeneration = generation,
        });
        return writer.Commit((facts with { PublishedAt = publishedAt }).ToUserData());
    });

    /// <summary>Removes older generations, and what an unfinished run left.</summary>
    /// <param name="keepGenerations">Older generations to keep for <see cref="RollBack"/>.</param>
    /// <param name="dryRun">Only says what would go.</param>
    /// <returns>The files, with their bytes.</returns>
    public IReadOnlyList<(string File, long Bytes)> Collect(int keepGenerations, bool dryRun)
        => EngineFaults.Translated(() => IndexRetention.Collect(_directory, keepGenerations, dryRun));

    /// <summary>Takes the writer's lock and gives it back: whether this process could write here now.</summary>
    /// <exception cref="ArticleIndexException">Another process writes.</exception>
    /// <exception cref="UnauthorizedAccessException">This process may not.</exception>
    public void TryLock() => EngineFaults.Translated(() => _directory.LockForWriting(TimeSpan.Zero).Dispose());

    /// <summary>Opens the newest readable generation.</summary>
    /// <param name="timeLimit">
    /// How long a search may take before it gives what it has; null for two seconds, as a server needs it,
    /// <see cref="Timeout.InfiniteTimeSpan"/> for no limit.
    /// </param>
    public IArticleIndex Open(TimeSpan? timeLimit = null) => EngineFaults.Translated(() => EmbeddedArticleIndex.Open(_directory, Catalogue, timeLimit));

    /// <summary>Opens for writing; holds the writer's lock until disposed.</summary>
    public IArticleIndexWriter OpenForWriting(ArticleIndexWriterOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return EngineFaults.Translated(() => new EmbeddedArticleIndexWriter(_directory, Catalogue, CurrentVersions, options));
    }

    /// <summary>The error of a folder in which nothing was ever published.</summary>
    public ArticleIndexException Missing()
    {
        IndexMissingException missing = new(Path);
        return new ArticleIndexException(ArticleIndexFault.Missing, missing.Message, missing);
    }

    /// <summary>What is wrong with the newest generation; empty for a whole one.</summary>
    /// <param name="deep">Reads every structure against the others, and not only the checksums.</param>
    /// <param name="cancellation">Cancels.</param>
    public IReadOnlyList<(string File, string Message)> Verify(bool deep, CancellationToken cancellation = default)
        => EngineFaults.Translated<IReadOnlyList<(string, string)>>(
            () => [.. IndexVerifier.Verify(_directory, ArticleSchema.Schema, deep, cancellation).Select(problem => (problem.File, problem.Message))]);

    internal static string VersionsWith(NewsCatalogue catalogue)
        => $"schema {ArticleSchema.Version}, analysis {VietnameseAnalyzer.Version}, rules {ArticleUnderstanding.RulesVersion}, catalogue {catalogue.Version}";
}
