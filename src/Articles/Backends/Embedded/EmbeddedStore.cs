using NewsSearch.Analysis.Vietnamese;
using NewsSearch.Articles.Indexing;
using NewsSearch.Engine;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Articles.Backends.Embedded;

/// <summary>An index of the engine in a directory.</summary>
internal sealed class EmbeddedStore(IndexDirectory directory) : IIndexStore
{
    /// <inheritdoc/>
    public IReadOnlyList<long> Generations() => IndexReader.Generations(directory);

    /// <inheritdoc/>
    public IGenerationReader Open(long? generation = null) => new EmbeddedReader(IndexReader.Open(directory, ArticleSchema.Schema, generation));

    /// <inheritdoc/>
    public IDocumentWriter OpenForWriting(ArticleIndexWriterOptions options) => new EmbeddedWriter(IndexWriter.Open(directory, ArticleSchema.Schema, new IndexWriterOptions
    {
        AnalyzerFactory = static () => new VietnameseAnalyzer(),
        MemoryBudget = options.MemoryBudget,
        Workers = options.Workers,
        StartEmpty = options.StartEmpty,
        KeepCommits = options.KeepGenerations,
    }));

    /// <inheritdoc/>
    public long RollBack(long generation, IReadOnlyDictionary<string, string> userData)
    {
        using IndexWriter writer = IndexWriter.Open(directory, ArticleSchema.Schema, new IndexWriterOptions
        {
            AnalyzerFactory = static () => new VietnameseAnalyzer(),
            StartGeneration = generation,
        });
        return writer.Commit(userData);
    }

    /// <inheritdoc/>
    public IReadOnlyList<(string File, long Bytes)> Collect(int keepGenerations, bool dryRun) => IndexRetention.Collect(directory, keepGenerations, dryRun);

    /// <inheritdoc/>
    public void TryLock() => directory.LockForWriting(TimeSpan.Zero).Dispose();

    /// <inheritdoc/>
    public IReadOnlyList<(string File, string Message)> Verify(bool deep, CancellationToken cancellation)
        => [.. IndexVerifier.Verify(directory, ArticleSchema.Schema, deep, cancellation).Select(problem => (problem.File, problem.Message))];
}
