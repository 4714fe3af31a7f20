using NewsSearch.Articles.Searching;

namespace NewsSearch.Articles.Tests.Searching;

public class ArticleCacheTests
{
    private readonly ArticleCache _cache = new();
    private int _reads;

    private Article Get(int document, int length) => _cache.Get(document, number =>
    {
        _reads++;
        return ArticleSamples.Article(number.ToString(), new string('x', length));
    });

    [Fact]
    public void Get_Again_IsNotReadAgain()
    {
        Assert.Same(Get(1, 100), Get(1, 100));
        Assert.Equal(1, _reads);
    }

    [Fact]
    public void Get_Book_IsNotKept()
    {
        Get(1, 1 << 20);
        Get(1, 1 << 20);
        Assert.Equal(2, _reads);
    }

    [Fact]
    public void Get_MoreThanTheBudget_StartsAnew()
    {
        for (int document = 0; document < 100; document++) Get(document, 100_000);
        Get(0, 100_000);
        Assert.Equal(101, _reads);
        Get(99, 100_000);
        Assert.Equal(101, _reads);
    }
}
