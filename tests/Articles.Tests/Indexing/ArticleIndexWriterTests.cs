using NewsSearch.Articles.Indexing;
using NewsSearch.Articles.Searching;
using NewsSearch.Catalogue;

namespace NewsSearch.Articles.Tests.Indexing;

public class ArticleIndexWriterTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), "news-search-tests-" + Guid.NewGuid().ToString("N"));

    public void Dispose()
    {
        if (Directory.Exists(_path)) Directory.Delete(_path, recursive: true);
        GC.SuppressFinalize(this);
    }

    private long Publish(Action<IArticleIndexWriter> write, bool startEmpty = false, int rejected = 0)
    {
        using IArticleIndexWriter writer = new ArticleIndexFolder(_path, NewsCatalogue.Default).OpenForWriting(new ArticleIndexWriterOptions { StartEmpty = startEmpty });
        write(writer);
        return writer.Publish(rejected, new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(7)));
    }

    [Fact]
    public void Known_AfterPublishing_HoldsFingerprintAndFile()
    {
        Publish(writer =>
        {
            Assert.Empty(writer.Known);
            writer.Put(ArticleSamples.Article("a", "Một.") with { File = "/thư mục/a.txt" }, ulong.MaxValue);
            writer.Put(ArticleSamples.Article("b", "Hai.") with { File = "b.jsonl" }, 7);
            writer.Put(ArticleSamples.Article("c", "Ba.") with { File = "" }, 8);
        });
        Publish(writer =>
        {
            Assert.Equal(new KnownArticle(ulong.MaxValue, "/thư mục/a.txt"), writer.Known["a"]);
            Assert.Equal(new KnownArticle(7, "b.jsonl"), writer.Known["b"]);
            Assert.Equal(new KnownArticle(8, ""), writer.Known["c"]);
            writer.Delete("b");
            writer.Put(ArticleSamples.Article("a", "Một khác.") with { File = "a.txt" }, 9);
        });
        Publish(writer =>
        {
            Assert.Equal(["a", "c"], writer.Known.Keys.Order());
            Assert.Equal(new KnownArticle(9, "a.txt"), writer.Known["a"]);
        });
    }

    [Fact]
    public void Publish_Twice_LeavesTheOpenIndexAsItWas()
    {
        var folder = new ArticleIndexFolder(_path, NewsCatalogue.Default);
        Assert.Null(folder.NewestGeneration());
        long first = Publish(writer => writer.Put(ArticleSamples.Article("a", "Một."), 1), rejected: 3);
        Assert.Equal(first, folder.NewestGeneration());
        using IArticleIndex open = folder.Open();
        long second = Publish(writer => writer.Put(ArticleSamples.Article("b", "Hai."), 1), startEmpty: true);
        Assert.True(second > first);
        Assert.NotNull(open.Find("a"));
        Assert.Null(open.Find("b"));
        Assert.Equal((3, folder.CurrentVersions, new DateTimeOffset(2026, 1, 1, 20, 4, 5, TimeSpan.Zero)), (open.Status.Rejected, open.Status.Versions, open.Status.PublishedAt));
        using IArticleIndex renewed = folder.Open();
        Assert.Null(renewed.Find("a"));
        Assert.NotNull(renewed.Find("b"));
        Assert.Empty(folder.Verify(deep: true));
    }

    [Fact]
    public void Dispose_WithoutPublishing_ChangesNothing()
    {
        var folder = new ArticleIndexFolder(_path, NewsCatalogue.Default);
        Publish(writer => writer.Put(ArticleSamples.Article("a", "Một."), 1));
        using (IArticleIndexWriter writer = folder.OpenForWriting(new ArticleIndexWriterOptions()))
        {
            writer.Put(ArticleSamples.Article("b", "Hai."), 1);
        }

        using IArticleIndex index = folder.Open();
        Assert.Equal(1, index.Status.Articles);
    }
}
