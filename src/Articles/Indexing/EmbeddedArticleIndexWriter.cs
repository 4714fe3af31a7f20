using System.Globalization;
using NewsSearch.Analysis.Vietnamese;
using NewsSearch.Articles.Learning;
using NewsSearch.Catalogue;
using NewsSearch.Engine;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Articles.Indexing;

/// <summary>Writes articles with the engine that ships with the program.</summary>
internal sealed class EmbeddedArticleIndexWriter : IArticleIndexWriter
{
    private readonly IndexWriter _writer;
    private readonly NewsCatalogue _catalogue;
    private readonly string _versions;
    private readonly string _corrections;
    private readonly ReadOnlyMemory<byte>? _learnedBefore;
    private bool _hasLearned;
    private long _unlearned;

    /// <summary>Opens a directory for writing.</summary>
    /// <param name="directory">Where the index is or will be.</param>
    /// <param name="catalogue">Names provinces.</param>
    /// <param name="versions">Kept with what is published (<see cref="PublicationFacts.Versions"/>).</param>
    /// <param name="options">How to write.</param>
    public EmbeddedArticleIndexWriter(IndexDirectory directory, NewsCatalogue catalogue, string versions, ArticleIndexWriterOptions options)
    {
        _catalogue = catalogue;
        _versions = versions;
        _corrections = options.Corrections;
        _writer = IndexWriter.Open(directory, ArticleSchema.Schema, new IndexWriterOptions
        {
            AnalyzerFactory = static () => new VietnameseAnalyzer(),
            MemoryBudget = options.MemoryBudget,
            Workers = options.Workers,
            StartEmpty = options.StartEmpty,
            KeepCommits = options.KeepGenerations,
        });
        try
        {
            (Known, _learnedBefore, _unlearned) = options.StartEmpty ? KnownArticles.None : KnownArticles.Read(directory);
        }
        catch
        {
            _writer.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, KnownArticle> Known { get; }

    /// <inheritdoc/>
    public void Put(Article article, ulong fingerprint)
    {
        EngineFaults.Translated(() => _writer.Put(ArticleDocument.Of(article, fingerprint, _catalogue)));
        _unlearned++;
    }

    /// <inheritdoc/>
    public void Delete(string id)
    {
        EngineFaults.Translated(() => _writer.Delete(id));
        _unlearned++;
    }

    /// <inheritdoc/>
    public long Publish(int rejected, DateTimeOffset publishedAt)
    {
        bool learns = !_hasLearned && LanguageLearner.IsDue(_learnedBefore, _unlearned);
        if (learns) _unlearned = 0;
        PublicationFacts facts = new(publishedAt, rejected, _versions, _corrections, _unlearned);
        long generation = EngineFaults.Translated(() => _writer.Commit(facts.ToUserData(), learns ? LanguageLearner.Learn : null));
        _hasLearned |= learns;
        return generation;
    }

    /// <inheritdoc/>
    public void Dispose() => _writer.Dispose();
}
