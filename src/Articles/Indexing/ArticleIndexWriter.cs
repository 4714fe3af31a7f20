using NewsSearch.Articles.Backends;
using NewsSearch.Articles.Learning;
using NewsSearch.Catalogue;

namespace NewsSearch.Articles.Indexing;

/// <summary>Writes articles into an index, whichever backend it stands on.</summary>
internal sealed class ArticleIndexWriter : IArticleIndexWriter
{
    private readonly IDocumentWriter _writer;
    private readonly NewsCatalogue _catalogue;
    private readonly string _versions;
    private readonly string _corrections;
    private readonly ReadOnlyMemory<byte>? _learnedBefore;
    private bool _hasLearned;
    private long _unlearned;

    /// <summary>Opens an index for writing.</summary>
    /// <param name="store">Where the index is or will be.</param>
    /// <param name="catalogue">Names provinces.</param>
    /// <param name="versions">Kept with what is published (<see cref="PublicationFacts.Versions"/>).</param>
    /// <param name="options">How to write.</param>
    public ArticleIndexWriter(IIndexStore store, NewsCatalogue catalogue, string versions, ArticleIndexWriterOptions options)
    {
        _catalogue = catalogue;
        _versions = versions;
        _corrections = options.Corrections;
        _writer = store.OpenForWriting(options);
        try
        {
            (Known, _learnedBefore, _unlearned) = options.StartEmpty ? KnownArticles.None : KnownArticles.Read(store);
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
