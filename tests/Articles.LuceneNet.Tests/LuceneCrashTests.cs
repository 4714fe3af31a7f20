using NewsSearch.Articles.Backends;
using NewsSearch.Articles.Indexing;
using NewsSearch.Articles.Searching;
using NewsSearch.Articles.Tests.Contract;
using NewsSearch.Catalogue;

namespace NewsSearch.Articles.LuceneNet.Tests;

/// <summary>What a writer that ended in the middle leaves in a folder: the files as they stand, copied while it writes.</summary>
public sealed class LuceneCrashTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("news-search-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Open_FilesOfAWriterThatEndedInTheMiddle_IsWhatWasPublished()
    {
        ArticleIndexFolder folder = Folder("index");
        Publish(folder, ContractCorpus.Seeds());
        using (IArticleIndexWriter writer = folder.OpenForWriting(new ArticleIndexWriterOptions { MemoryBudget = 1 }))
        {
            foreach (Article article in ContractCorpus.Generate(60, 1, "n")) writer.Put(article, 1);
            writer.Delete(writer.Known.Keys.First());
            Copy("index", "crashed");
        }

        ArticleIndexFolder crashed = Folder("crashed");
        Assert.Empty(crashed.Verify(deep: true));
        using (IArticleIndex index = crashed.Open(Timeout.InfiniteTimeSpan)) Assert.Equal(5, index.Search(new ArticleSearchRequest()).Total);
        crashed.TryLock();
        Publish(crashed, ContractCorpus.Generate(10, 2, "m"));
        using IArticleIndex after = crashed.Open(Timeout.InfiniteTimeSpan);
        Assert.Equal(15, after.Search(new ArticleSearchRequest()).Total);
        Assert.Empty(crashed.Verify(deep: true));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(20)]
    public void Open_NewestCommitCutShort_FallsBackOnTheOneBefore(int kept)
    {
        ArticleIndexFolder folder = Folder("index");
        Publish(folder, ContractCorpus.Seeds());
        long whole = folder.NewestGeneration()!.Value;
        Publish(folder, ContractCorpus.Generate(10, 2, "m"));
        string newest = Directory.EnumerateFiles(Path.Combine(_root, "index"), "segments_*").Max(StringComparer.Ordinal)!;
        File.WriteAllBytes(newest, File.ReadAllBytes(newest)[..kept]);

        using IArticleIndex index = Folder("index").Open(Timeout.InfiniteTimeSpan);

        Assert.Equal((whole, 5), (index.Status.Generation, index.Search(new ArticleSearchRequest()).Total));
        Assert.NotEmpty(folder.Verify(deep: false));
    }

    [Fact]
    public void Open_IndexOfAnotherProgram_IsOfAnotherVersion()
    {
        string path = Path.Combine(_root, "foreign");
        using (var directory = new Lucene.Net.Store.SimpleFSDirectory(path))
        using (new Lucene.Net.Index.IndexWriter(directory, new Lucene.Net.Index.IndexWriterConfig(Lucene.Net.Util.LuceneVersion.LUCENE_48, null)))
        {
        }

        Assert.Equal(ArticleIndexFault.OtherVersion, Assert.Throws<ArticleIndexException>(() => Folder("foreign").Open()).Fault);
    }

    private ArticleIndexFolder Folder(string name)
        => new(Path.Combine(_root, name), NewsCatalogue.Default, new ArticleBackends(ArticleBackend.Embedded, new LuceneBackend()).Choose(ArticleBackends.Lucene));

    private void Copy(string from, string to)
    {
        Directory.CreateDirectory(Path.Combine(_root, to));
        foreach (string file in Directory.EnumerateFiles(Path.Combine(_root, from)).Where(file => Path.GetFileName(file) != "write.lock"))
        {
            File.Copy(file, Path.Combine(_root, to, Path.GetFileName(file)));
        }
    }

    private static void Publish(ArticleIndexFolder folder, IEnumerable<Article> articles)
    {
        using IArticleIndexWriter writer = folder.OpenForWriting(new ArticleIndexWriterOptions());
        foreach (Article article in articles) writer.Put(article, 1);
        writer.Publish(0, DateTimeOffset.UnixEpoch);
    }
}
