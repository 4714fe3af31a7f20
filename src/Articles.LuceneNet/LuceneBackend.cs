using NewsSearch.Articles.Backends;
using NewsSearch.Articles.LuceneNet.Storage;

namespace NewsSearch.Articles.LuceneNet;

/// <summary>Indexes of articles on Apache Lucene.Net.</summary>
public sealed class LuceneBackend : ArticleBackend
{
    /// <inheritdoc/>
    public override string Name => ArticleBackends.Lucene;

    /// <inheritdoc/>
    internal override IIndexStore Open(string path) => new LuceneStore(path);
}
