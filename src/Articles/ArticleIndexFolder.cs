using System.Collections.Concurrent;
using NewsSearch.Analysis.Vietnamese;
using NewsSearch.Articles.Backends;
using NewsSearch.Articles.Indexing;
using NewsSearch.Articles.Searching;
using NewsSearch.Articles.Understanding;
using NewsSearch.Catalogue;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Articles;

/// <summary>A folder that holds an index of articles: opens it for searching, for writing, or checks it.</summary>
/// <remarks>
/// What is wrong with the index itself is an <see cref="ArticleIndexException"/>, what is wrong with the disk an
/// <see cref="IOException"/>. An index stays on the backend that it was made with: another one chosen is
/// <see cref="ArticleIndexFault.OtherBackend"/>. Safe from any thread.
/// </remarks>
/// <param name="path">The folder.</param>
/// <param name="catalogue">Names provinces and officials.</param>
/// <param name="backends">What the program was built with, and which of them was chosen; null for the embedded engine alone.</param>
public sealed class ArticleIndexFolder(string path, NewsCatalogue catalogue, ArticleBackends? backends = null)
{
    private readonly ArticleBackends _backends = backends ?? ArticleBackends.EmbeddedOnly;
    private readonly ConcurrentDictionary<string, IIndexStore> _stores = new(StringComparer.Ordinal);

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
    public long? NewestGeneration() => Store.Generations() is { Count: > 0 } generations ? generations[^1] : null;

    /// <summary>The generations that can be opened, ascending; empty where nothing was published.</summary>
    public IReadOnlyList<ArticleGeneration> Generations() => EngineFaults.Translated<IReadOnlyList<ArticleGeneration>>(() =>
    [
        .. Store.Generations().Select(number =>
        {
            using IGenerationReader reader = Store.Open(number);
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
        using (IGenerationReader older = Store.Open(generation)) facts = PublicationFacts.From(older.UserData);
        return Store.RollBack(generation, (facts with { PublishedAt = publishedAt }).ToUserData());
    });

    /// <summary>Removes older generations, and what an unfinished run left.</summary>
    /// <param name="keepGenerations">Older generations to keep for <see cref="RollBack"/>.</param>
    /// <param name="dryRun">Only says what would go.</param>
    /// <returns>The files, with their bytes.</returns>
    public IReadOnlyList<(string File, long Bytes)> Collect(int keepGenerations, bool dryRun)
        => EngineFaults.Translated(() => Store.Collect(keepGenerations, dryRun));

    /// <summary>Takes the writer's lock and gives it back: whether this process could write here now.</summary>
    /// <exception cref="ArticleIndexException">Another process writes.</exception>
    /// <exception cref="UnauthorizedAccessException">This process may not.</exception>
    public void TryLock() => EngineFaults.Translated(() => Store.TryLock());

    /// <summary>Opens the newest readable generation.</summary>
    /// <param name="timeLimit">
    /// How long a search may take before it gives what it has; null for two seconds, as a server needs it,
    /// <see cref="Timeout.InfiniteTimeSpan"/> for no limit.
    /// </param>
    public IArticleIndex Open(TimeSpan? timeLimit = null) => EngineFaults.Translated(() => ArticleIndex.Open(Store, Catalogue, timeLimit));

    /// <summary>Opens for writing; holds the writer's lock until disposed.</summary>
    public IArticleIndexWriter OpenForWriting(ArticleIndexWriterOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return EngineFaults.Translated(() =>
        {
            ArticleBackend backend = Backend();
            var writer = new ArticleIndexWriter(StoreOf(backend), Catalogue, CurrentVersions, options);
            try
            {
                BackendRecord.Write(Path, backend);
                return writer;
            }
            catch
            {
                writer.Dispose();
                throw;
            }
        });
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
        => EngineFaults.Translated(() => Store.Verify(deep, cancellation));

    internal static string VersionsWith(NewsCatalogue catalogue)
        => $"schema {ArticleSchema.Version}, analysis {VietnameseAnalyzer.Version}, rules {ArticleUnderstanding.RulesVersion}, catalogue {catalogue.Version}";

    private IIndexStore Store => StoreOf(Backend());

    // One store a backend: it may keep between two openings what both can use.
    private IIndexStore StoreOf(ArticleBackend backend) => _stores.GetOrAdd(backend.Name, static (_, at) => at.backend.Open(at.Path), (backend, Path));

    // Asked anew each time: where there is no index yet, another process may be making one.
    private ArticleBackend Backend()
    {
        if (BackendRecord.Read(Path) is not { } recorded) return _backends.Chosen ?? _backends.Default;
        if (_backends.Find(recorded) is not { } needed)
        {
            throw new ArticleIndexException(ArticleIndexFault.OtherBackend, $"The index in {Path} is one of the backend '{recorded}'. {_backends.Unknown(recorded)}");
        }

        if (_backends.Chosen is not { } chosen || chosen == needed) return needed;
        throw new ArticleIndexException(
            ArticleIndexFault.OtherBackend,
            $"The index in {Path} is one of the backend '{needed.Name}', not '{chosen.Name}': leave the choice out to use it as it is, or give another folder.");
    }
}
