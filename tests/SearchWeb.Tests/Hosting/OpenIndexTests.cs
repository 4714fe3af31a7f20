using System.Net;
using NewsSearch.Articles.Searching;
using NewsSearch.SearchWeb.Tests.Fakes;

namespace NewsSearch.SearchWeb.Tests.Hosting;

public sealed class OpenIndexTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Site_WithoutIndex_AnswersUnavailableInItsLayoutAndRecoversByItself()
    {
        using FakeSite site = new();
        using HttpClient client = site.CreateClient();

        HttpResponseMessage before = await client.GetAsync(new Uri("/tim-kiem?q=a", UriKind.Relative));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, before.StatusCode);
        Assert.Contains("Chưa tìm được", await before.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.NotNull(before.Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await client.GetAsync(new Uri("/health/ready", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri("/health/live", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri("/huong-dan", UriKind.Relative))).StatusCode);

        site.Source.Publish(1, () => new FakeArticleIndex([FakeArticles.Of("a", "Một", "Hai")]));
        site.Refresh();

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri("/tim-kiem?q=Hai", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri("/health/ready", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task Refresh_UnreadableGeneration_KeepsServingTheOldOne()
    {
        using FakeSite site = new();
        using HttpClient client = site.CreateClient();
        site.Source.Publish(1, () => new FakeArticleIndex([FakeArticles.Of("a", "Một", "Hai")]));
        site.Refresh();

        site.Source.Publish(2, () => throw new InvalidDataException("torn"));
        site.Refresh();

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri("/van-ban/a", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task Refresh_WhileASearchRuns_LetsItFinishOnTheOldIndexAndClosesThatAfterwards()
    {
        using FakeSite site = new();
        using HttpClient client = site.CreateClient();
        using SemaphoreSlim searching = new(0);
        using ManualResetEventSlim goOn = new();
        FakeArticleIndex old = new([FakeArticles.Of("a", "Cũ", "chung")], generation: 1)
        {
            OnSearch = request =>
            {
                if (request.Query != "chung") return;
                searching.Release();
                goOn.Wait(Patience);
            },
        };
        site.Source.Publish(1, () => old);
        site.Refresh();

        Task<HttpResponseMessage> underWay = client.GetAsync(new Uri("/tim-kiem?q=chung", UriKind.Relative));
        Assert.True(await searching.WaitAsync(Patience));
        site.Source.Publish(2, () => new FakeArticleIndex([FakeArticles.Of("b", "Mới", "chung")], generation: 2));
        site.Refresh();
        Assert.Contains("Mới", await client.GetStringAsync(new Uri("/tim-kiem?q=chung", UriKind.Relative)), StringComparison.Ordinal);
        Assert.False(old.IsDisposed);

        goOn.Set();
        HttpResponseMessage finished = await underWay;
        Assert.Equal(HttpStatusCode.OK, finished.StatusCode);
        Assert.Contains("Cũ", await finished.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.True(SpinWait.SpinUntil(() => old.IsDisposed, Patience), "the old index was never closed");
    }

    [Fact]
    public async Task Refresh_ManyTimesUnderLoad_FailsNoRequest()
    {
        using FakeSite site = new();
        using HttpClient client = site.CreateClient();
        List<FakeArticleIndex> opened = [];
        FakeArticleIndex Open(long generation)
        {
            FakeArticleIndex index = new([FakeArticles.Of("a", "Một", "Hai")], generation);
            opened.Add(index);
            return index;
        }

        site.Source.Publish(1, () => Open(1));
        site.Refresh();
        using CancellationTokenSource stop = new();
        Task<int>[] readers = [.. Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            int failed = 0;
            while (!stop.IsCancellationRequested)
            {
                using HttpResponseMessage answer = await client.GetAsync(new Uri("/api/v1/search?q=khong", UriKind.Relative));
                using HttpResponseMessage page = await client.GetAsync(new Uri("/van-ban/a", UriKind.Relative));
                if (page.StatusCode != HttpStatusCode.OK) failed++;
            }

            return failed;
        }))];
        for (long generation = 2; generation <= 40; generation++)
        {
            long published = generation;
            site.Source.Publish(published, () => Open(published));
            site.Refresh();
            await Task.Delay(5);
        }

        await stop.CancelAsync();
        Assert.All(await Task.WhenAll(readers), static failed => Assert.Equal(0, failed));
        Assert.All(opened.SkipLast(1), static index => Assert.True(SpinWait.SpinUntil(() => index.IsDisposed, Patience)));
        Assert.False(opened[^1].IsDisposed);
    }
}
