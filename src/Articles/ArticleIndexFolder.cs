using NewsSearch.Articles.Indexing;
using NewsSearch.Articles.Searching;
using NewsSearch.Catalogue;

namespace NewsSearch.Articles;

/// <summary>A folder that holds an index of articles: opens it for searching, for writing, or checks it.</summary>
/// <remarks>Errors are those of the engine's storage: IndexMissingException, CorruptIndexException, SchemaMismatchException, WriterLockedException, IOException.</remarks>
public sealed class ArticleIndexFolder(string path, NewsCatalogue catalogue)
{
    /// <summary>Full path.</summary>
    public string Path { get; } = System.IO.Path.GetFullPath(path);

    /// <summary>The catalogue that names provinces and officials.</summary>
    public NewsCatalogue Catalogue { get; } = catalogue;

    /// <summary>
    /// Versions of schema, analysis, rules and catalogue that this program writes; kept with every publication
    /// (<see cref="IndexStatus.Versions"/>), so that an index made by other rules can be told.
    /// </summary>
    public string CurrentVersions => throw new NotImplementedException();

    /// <summary>Number of the newest published generation, or null; cheap enough to ask every second.</summary>
    public long? NewestGeneration() => throw new NotImplementedException();

    /// <summary>Opens the newest readable generation.</summary>
    public IArticleIndex Open() => throw new NotImplementedException();

    /// <summary>Opens for writing; holds the writer's lock until disposed.</summary>
    public IArticleIndexWriter OpenForWriting(ArticleIndexWriterOptions options) => throw new NotImplementedException();

    /// <summary>What is wrong with the newest generation; empty for a whole one.</summary>
    public IReadOnlyList<(string File, string Message)> Verify(bool deep, CancellationToken cancellation = default) => throw new NotImplementedException();
}
