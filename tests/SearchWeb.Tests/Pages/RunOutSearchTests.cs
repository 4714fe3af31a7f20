using System.Net;
using NewsSearch.SearchWeb.Tests.Fakes;

namespace NewsSearch.SearchWeb.Tests.Pages;

public sealed class RunOutSearchTests
{
    // Nobody knows then which page is the last: "there is no such page" would be a lie, and kept by whoever reads it.
    [Theory]
    [InlineData(false, HttpStatusCode.NotFound)]
    [InlineData(true, HttpStatusCode.OK)]
    public async Task Page_BeyondWhatWasFound_IsMissingOnlyWhereTheSearchCameToItsEnd(bool runsOut, HttpStatusCode expected)
    {
        using FakeSite site = new();
        site.Source.Publish(1, () => new FakeArticleIndex([]) { RunsOut = runsOut });
        using HttpClient client = site.CreateClient();
        using HttpResponseMessage answer = await client.GetAsync(new Uri("/tim-kiem?q=a&page=5", UriKind.Relative));
        Assert.Equal(expected, answer.StatusCode);
    }

    // "Search again" would show the unfinished page again for as long as there is no new generation.
    [Theory]
    [InlineData("/tim-kiem?q=a")]
    [InlineData("/tim-kiem.json?q=a")]
    [InlineData("/tim-kiem.atom?q=a")]
    [InlineData("/so-sanh?a=a")]
    public async Task Answer_OfAnUnfinishedSearch_IsNotKept(string address)
    {
        using FakeSite site = new();
        bool runsOut = true;
        site.Source.Publish(1, () => new FakeArticleIndex([]) { RunsOut = runsOut });
        using HttpClient client = site.CreateClient();
        using HttpResponseMessage unfinished = await client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal((null, true), (unfinished.Headers.ETag, unfinished.Headers.CacheControl!.NoStore));

        runsOut = false;
        site.Source.Publish(2, () => new FakeArticleIndex([], generation: 2));
        site.Refresh();
        using HttpResponseMessage finished = await client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal((true, false), (finished.Headers.ETag is not null, finished.Headers.CacheControl!.NoStore));
    }

    // Worked out once a generation: what ran out of time once would be wrong until the next one.
    [Fact]
    public async Task FirstPage_WhereSearchesRunOut_CountsAllArticles()
    {
        using FakeSite site = new();
        site.Source.Publish(1, static () => new FakeArticleIndex([FakeArticles.Of("a", "Một", "Hai")]) { RunsOut = true });
        using HttpClient client = site.CreateClient();
        Assert.Contains("Không rõ ngày: 1", await client.GetStringAsync(new Uri("/", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, "Không văn bản nào", "Đã tìm trong cả")]
    [InlineData(true, "Chưa kịp thấy văn bản nào", "Tìm lại")]
    public async Task Page_OfNothing_SaysWhetherTheSearchCameToItsEnd(bool runsOut, string headline, string advice)
    {
        using FakeSite site = new();
        site.Source.Publish(1, () => new FakeArticleIndex([]) { RunsOut = runsOut });
        using HttpClient client = site.CreateClient();
        string html = await client.GetStringAsync(new Uri("/tim-kiem?q=a", UriKind.Relative));
        Assert.Contains(headline, html, StringComparison.Ordinal);
        Assert.Contains(advice, html, StringComparison.Ordinal);
        Assert.Equal(runsOut, !html.Contains("Đã tìm trong cả", StringComparison.Ordinal));
    }
}
