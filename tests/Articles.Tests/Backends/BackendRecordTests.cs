using NewsSearch.Articles.Backends;
using NewsSearch.Articles.Backends.Embedded;
using NewsSearch.Articles.Indexing;
using NewsSearch.Catalogue;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Articles.Tests.Backends;

public sealed class BackendRecordTests : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("news-search-").FullName;
    private readonly ArticleBackends _backends = new(ArticleBackend.Embedded, new OtherBackend());

    public void Dispose() => Directory.Delete(_path, recursive: true);

    [Fact]
    public void Read_EmptyFolder_IsNull() => Assert.Null(BackendRecord.Read(_path));

    [Fact]
    public void Read_NoFolder_IsNull() => Assert.Null(BackendRecord.Read(Path.Combine(_path, "none")));

    [Fact]
    public void OpenForWriting_Embedded_LeavesNoRecordBesideItsFiles()
    {
        Publish(_backends);

        Assert.False(File.Exists(Path.Combine(_path, BackendRecord.FileName)));
        Assert.Equal("embedded", BackendRecord.Read(_path));
    }

    [Fact]
    public void OpenForWriting_OtherBackend_IsRecordedAndStays()
    {
        Publish(_backends.Choose("other"));

        Assert.Equal("other", BackendRecord.Read(_path));
        Assert.Equal(1, Folder(_backends).NewestGeneration());
    }

    [Theory]
    [InlineData("other", "embedded")]
    [InlineData("embedded", "other")]
    public void Folder_AnotherBackendThanItsOwn_IsRefused(string made, string chosen)
    {
        Publish(_backends.Choose(made));
        ArticleIndexFolder folder = Folder(_backends.Choose(chosen));

        ArticleIndexException[] errors =
        [
            Assert.Throws<ArticleIndexException>(() => folder.NewestGeneration()),
            Assert.Throws<ArticleIndexException>(() => folder.Open()),
            Assert.Throws<ArticleIndexException>(() => folder.OpenForWriting(new ArticleIndexWriterOptions { StartEmpty = true })),
            Assert.Throws<ArticleIndexException>(() => folder.Verify(deep: false)),
        ];
        Assert.All(errors, error => Assert.Equal(ArticleIndexFault.OtherBackend, error.Fault));
        Assert.All(errors, error => Assert.Contains($"is one of the backend '{made}', not '{chosen}'", error.Message));
    }

    [Fact]
    public void Folder_BackendThatTheBuildLacks_IsRefusedWithWhatToDo()
    {
        File.WriteAllText(Path.Combine(_path, BackendRecord.FileName), "lucene\n");

        ArticleIndexException error = Assert.Throws<ArticleIndexException>(() => Folder(ArticleBackends.EmbeddedOnly).NewestGeneration());

        Assert.Equal(ArticleIndexFault.OtherBackend, error.Fault);
        Assert.Contains("-p:LuceneNet=true", error.Message);
    }

    [Fact]
    public void Folder_RecordOfSomethingElse_IsRefusedWithoutReadingItAll()
    {
        File.WriteAllText(Path.Combine(_path, BackendRecord.FileName), new string('x', 1 << 20));

        ArticleIndexException error = Assert.Throws<ArticleIndexException>(() => Folder(_backends).NewestGeneration());

        Assert.InRange(error.Message.Length, 1, 500);
    }

    private ArticleIndexFolder Folder(ArticleBackends backends) => new(_path, NewsCatalogue.Default, backends);

    private void Publish(ArticleBackends backends)
    {
        using IArticleIndexWriter writer = Folder(backends).OpenForWriting(new ArticleIndexWriterOptions());
        writer.Put(ArticleSamples.Article("a", "Một tin."), 1);
        writer.Publish(0, DateTimeOffset.UnixEpoch);
    }

    // The engine again, under another name and in a folder below.
    private sealed class OtherBackend : ArticleBackend
    {
        public override string Name => "other";

        internal override IIndexStore Open(string path) => new EmbeddedStore(new FileIndexDirectory(Path.Combine(path, "other")));
    }
}
