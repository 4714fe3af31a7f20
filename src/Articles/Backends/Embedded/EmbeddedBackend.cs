using NewsSearch.Engine.Storage;

namespace NewsSearch.Articles.Backends.Embedded;

/// <summary>The engine that ships with the program.</summary>
internal sealed class EmbeddedBackend : ArticleBackend
{
    /// <inheritdoc/>
    public override string Name => "embedded";

    /// <inheritdoc/>
    internal override IIndexStore Open(string path) => new EmbeddedStore(new FileIndexDirectory(path));
}
