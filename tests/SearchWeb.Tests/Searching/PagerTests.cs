using NewsSearch.Web.Searching;

namespace NewsSearch.SearchWeb.Tests.Searching;

public sealed class PagerTests
{
    [Theory]
    [InlineData(0, 1, "1")]
    [InlineData(10, 1, "1")]
    [InlineData(11, 1, "1 2")]
    [InlineData(70, 4, "1 2 3 4 5 6 7")]
    [InlineData(200, 1, "1 2 3 0 20")]
    [InlineData(200, 10, "1 0 8 9 10 11 12 0 20")]
    [InlineData(200, 20, "1 0 18 19 20")]
    public void Pages_OfTotals_AreFirstLastAndThoseAround(int total, int current, string pages)
        => Assert.Equal(pages, string.Join(' ', Pager.Of(total, 10, current, 100).Pages()));

    [Fact]
    public void Of_MoreThanCanBePaged_IsLimited()
    {
        Pager pager = Pager.Of(24_000, 10, 1, 100);
        Assert.Equal(100, pager.Last);
        Assert.True(pager.Limited);
        Assert.False(Pager.Of(1_000, 10, 1, 100).Limited);
    }
}
