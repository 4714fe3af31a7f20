using NewsSearch.Articles;
using NewsSearch.Articles.Searching;
using NewsSearch.Web.Operating;

namespace NewsSearch.Web.Hosting;

/// <summary>Where indexes come from.</summary>
public interface IIndexSource
{
    /// <summary>What to call it in a log.</summary>
    string Name { get; }

    /// <summary>Number of the newest published generation, or null; cheap enough to ask every second.</summary>
    long? NewestGeneration();

    /// <summary>Opens the newest readable generation.</summary>
    IArticleIndex Open();
}

/// <summary>The folder that the indexer writes to.</summary>
/// <param name="folder">The folder.</param>
/// <param name="record">Told of every search.</param>
internal sealed class IndexFolderSource(ArticleIndexFolder folder, SearchRecord record) : IIndexSource
{
    public string Name => folder.Path;

    public long? NewestGeneration() => folder.NewestGeneration();

    public IArticleIndex Open() => new MeasuredIndex(folder.Open(), record);
}
