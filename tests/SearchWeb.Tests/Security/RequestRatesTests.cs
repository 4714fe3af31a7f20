using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using NewsSearch.Articles.Searching;
using NewsSearch.SearchWeb.Tests.Fakes;
using NewsSearch.TestSupport;
using NewsSearch.Web.Hosting;

namespace NewsSearch.SearchWeb.Tests.Security;

/// <summary>What one network may ask for, and what all together may: refused at once, with a time to come back.</summary>
public sealed class RequestRatesTests
{
    private const string Address = "Test-Address";
    private const string Blocked = "blocked";

    [Theory]
    [InlineData("/tim-kiem?q=a", "text/html")]
    [InlineData("/api/v1/search?q=a", "application/problem+json")]
    public async Task Search_TooOftenFromOneNetwork_IsRefusedWithATimeAndOthersAreServed(string path, string refusal)
    {
        using FakeSite site = Site(searches: 5);
        using HttpClient client = site.CreateClient();
        for (int i = 0; i < 5; i++) Assert.Equal(HttpStatusCode.OK, (await Ask(client, path, $"198.51.100.{i}")).StatusCode);

        // Any address of the /24, and whatever a header claims. A thousand take longer than the window on a slow machine.
        int last = RandomTests.Count(quick: 60, all: 1_000);
        for (int i = 5; i < last; i++)
        {
            using HttpResponseMessage refused = await Ask(client, path, $"198.51.100.{i % 256}", forwardedFor: $"203.0.113.{i % 256}");
            Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
            Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 10);
            Assert.Equal(refusal, refused.Content.Headers.ContentType!.MediaType);
            Assert.Equal([SecurityHeaders.ContentSecurityPolicy], refused.Headers.GetValues("Content-Security-Policy"));
        }

        Assert.Equal(HttpStatusCode.OK, (await Ask(client, path, "198.51.101.1")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Ask(client, "/huong-dan", "198.51.100.1")).StatusCode);
    }

    [Theory]
    [InlineData("", null, "vi", "", "Quá nhiều lần tìm")]
    [InlineData("&lang=en", null, "en", "", "Too many searches")]
    [InlineData("", "lang=en; theme=dark", "en", "dark", "Too many searches")]
    [InlineData("&lang=vi", "lang=en; theme=light", "vi", "light", "Quá nhiều lần tìm")]
    public async Task Search_Refused_IsToldInTheReadersLanguageAndTheme(string parameters, string? cookie, string language, string theme, string title)
    {
        using FakeSite site = Site(searches: 1);
        using HttpClient client = site.CreateClient();
        Assert.Equal(HttpStatusCode.OK, (await Ask(client, "/tim-kiem?q=a", "198.51.100.1")).StatusCode);
        using HttpResponseMessage refused = await Ask(client, "/tim-kiem?q=a" + parameters, "198.51.100.1", cookie: cookie);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.True(refused.Headers.CacheControl!.NoStore);
        Assert.Contains("Cookie", refused.Headers.Vary);
        Assert.Equal([language], refused.Content.Headers.ContentLanguage);
        IHtmlDocument page = new HtmlParser().ParseDocument(await refused.Content.ReadAsStringAsync());
        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        Assert.Equal(theme, page.DocumentElement.ClassName);
        Assert.Equal(title, page.QuerySelector("h1")!.TextContent);
        foreach (IElement link in page.QuerySelectorAll("link, a")) Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri(link.GetAttribute("href")!, UriKind.Relative))).StatusCode);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/tinh/ha-noi")]
    [InlineData("/can-bo")]
    [InlineData("/van-ban/khong-co")]
    [InlineData("/trich-dan/ris/khong-co")]
    public async Task Page_WorkedOutFromTheIndex_WaitsItsTurnToo(string path)
    {
        using ManualResetEventSlim goOn = new();
        using CountdownEvent running = new(2);
        using FakeSite site = Held(running, goOn, waiting: 3);
        site.Settings["Limits:LongestWaitMilliseconds"] = "1";
        using HttpClient client = site.CreateClient();
        Task<HttpResponseMessage>[] two = [Start(client), Start(client)];
        Assert.True(running.Wait(TimeSpan.FromSeconds(60)), "two searches should run");
        using HttpResponseMessage refused = await client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Equal(2, refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri("/huong-dan", UriKind.Relative))).StatusCode);
        goOn.Set();
        foreach (HttpResponseMessage answer in await Task.WhenAll(two)) Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Search_FromOneSubscriberOfVersionSix_IsOneNetwork()
    {
        using FakeSite site = Site(searches: 3);
        using HttpClient client = site.CreateClient();
        for (int i = 0; i < 3; i++) Assert.Equal(HttpStatusCode.OK, (await Ask(client, "/tim-kiem?q=a", $"2001:db8:1:2{i:x2}::1")).StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await Ask(client, "/tim-kiem?q=a", "2001:db8:1:2ff::9")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Ask(client, "/tim-kiem?q=a", "2001:db8:1:300::1")).StatusCode);
    }

    [Fact]
    public async Task Search_ThroughTheConfiguredProxy_IsTheReadersOwn()
    {
        using FakeSite site = Site(searches: 3, proxy: "127.0.0.1; 192.0.2.7");
        using HttpClient client = site.CreateClient();
        for (int i = 0; i < 3; i++) Assert.Equal(HttpStatusCode.OK, (await Ask(client, "/tim-kiem?q=a", "192.0.2.7", "203.0.113.9, 198.51.100.1")).StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await Ask(client, "/tim-kiem?q=a", "192.0.2.7", "203.0.113.77, 198.51.100.2")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Ask(client, "/tim-kiem?q=a", "192.0.2.7", "198.51.100.1, 203.0.113.9")).StatusCode);

        // Not the proxy: its claims count for nothing.
        for (int i = 0; i < 3; i++) Assert.Equal(HttpStatusCode.OK, (await Ask(client, "/tim-kiem?q=a", "192.0.2.200", $"203.0.114.{i}")).StatusCode);
        for (int i = 0; i < 3; i++) await Ask(client, "/tim-kiem?q=a", "198.18.0.1", $"203.0.115.{i}");
        Assert.Equal(HttpStatusCode.TooManyRequests, (await Ask(client, "/tim-kiem?q=a", "198.18.0.1", "203.0.116.1")).StatusCode);
    }

    [Fact]
    public async Task Table_AskedForAgainAndAgain_IsRefusedSoonerThanASearch()
    {
        using FakeSite site = Site(searches: 60);
        using HttpClient client = site.CreateClient();
        for (int i = 0; i < 6; i++) Assert.NotEqual(HttpStatusCode.TooManyRequests, (await Ask(client, "/tim-kiem.csv?q=a", "198.51.100.1")).StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await Ask(client, "/tim-kiem.csv?q=a", "198.51.100.1")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Ask(client, "/tim-kiem?q=a", "198.51.100.1")).StatusCode);
    }

    [Fact]
    public async Task Search_MoreAtOnceThanRunAndWait_IsShedAndTheRestIsServed()
    {
        using ManualResetEventSlim goOn = new();
        using CountdownEvent running = new(2);
        using FakeSite site = Held(running, goOn, waiting: 3);
        using HttpClient client = site.CreateClient();
        Task<HttpResponseMessage>[] two = [Start(client), Start(client)];
        Assert.True(running.Wait(TimeSpan.FromSeconds(60)), "two searches should run");

        // Three more may wait, in whatever order they come; the other seven are told to come back.
        Task<HttpResponseMessage>[] ten = [.. Enumerable.Range(0, 10).Select(_ => Start(client))];
        List<Task<HttpResponseMessage>> open = [.. ten];
        for (int i = 0; i < 7; i++)
        {
            Task<HttpResponseMessage> shed = await Task.WhenAny(open);
            open.Remove(shed);
            using HttpResponseMessage refused = await shed;
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
            Assert.Equal(2, refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds);
            Assert.Equal("Đang quá đông", new HtmlParser().ParseDocument(await refused.Content.ReadAsStringAsync()).QuerySelector("h1")!.TextContent);
        }

        // What costs nothing is still served.
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri("/health/live", UriKind.Relative))).StatusCode);
        using HttpResponseMessage problem = await client.GetAsync(new Uri("/api/v1/search?q=" + Blocked, UriKind.Relative));
        Assert.Equal(503, JsonDocument.Parse(await problem.Content.ReadAsStringAsync()).RootElement.GetProperty("status").GetInt32());
        goOn.Set();
        foreach (HttpResponseMessage answer in await Task.WhenAll([.. two, .. open])) Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Search_WhileAnotherNetworkFillsTheLine_IsServedAndTheOthersNewestIsToldToComeBack()
    {
        using ManualResetEventSlim goOn = new();
        using CountdownEvent running = new(2);
        using FakeSite site = Held(running, goOn, waiting: 3);
        using HttpClient client = site.CreateClient();
        const string Path = "/tim-kiem?q=" + Blocked;
        Task<HttpResponseMessage>[] two = [Ask(client, Path, "198.51.100.1"), Ask(client, Path, "198.51.100.2")];
        Assert.True(running.Wait(TimeSpan.FromSeconds(60)), "two searches should run");

        // Four more for a line of three: once one is refused, the line is full.
        List<Task<HttpResponseMessage>> robot = [.. Enumerable.Range(3, 4).Select(i => Ask(client, Path, $"198.51.100.{i}"))];
        await ShedOneAsync(robot);
        Task<HttpResponseMessage> reader = Ask(client, Path, "203.0.113.9");
        await ShedOneAsync(robot);
        Assert.False(reader.IsCompleted);
        goOn.Set();
        foreach (HttpResponseMessage answer in await Task.WhenAll([.. two, .. robot, reader])) Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Search_ThatHadToWait_CountsOnce()
    {
        using ManualResetEventSlim goOn = new();
        using CountdownEvent running = new(2);
        using FakeSite site = Held(running, goOn, waiting: 1, searches: 5);
        using HttpClient client = site.CreateClient();
        const string Path = "/tim-kiem?q=" + Blocked;
        const string Reader = "198.51.100.1";
        Task<HttpResponseMessage>[] two = [Ask(client, Path, Reader), Ask(client, Path, Reader)];
        Assert.True(running.Wait(TimeSpan.FromSeconds(60)), "two searches should run");
        List<Task<HttpResponseMessage>> waiting = [Ask(client, Path, Reader), Ask(client, Path, Reader)];
        await ShedOneAsync(waiting);
        goOn.Set();
        foreach (HttpResponseMessage answer in await Task.WhenAll([.. two, .. waiting])) Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Ask(client, Path, Reader)).StatusCode);
    }

    private static async Task ShedOneAsync(List<Task<HttpResponseMessage>> open)
    {
        Task<HttpResponseMessage> shed = await Task.WhenAny(open);
        open.Remove(shed);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await shed).StatusCode);
    }

    // Two searches run, and are held until they may go on.
    private static FakeSite Held(CountdownEvent running, ManualResetEventSlim goOn, int waiting, int searches = 60)
    {
        FakeSite site = Site(searches);
        site.Settings["Limits:ConcurrentSearches"] = "2";
        site.Settings["Limits:WaitingSearches"] = $"{waiting}";
        site.Source.Publish(1, () => new FakeArticleIndex([])
        {
            OnSearch = request =>
            {
                // What the site itself asks of a new index must neither count nor be held: pages wait for its answers.
                if (request.Query != Blocked) return;
                if (!running.IsSet) running.Signal();
                goOn.Wait();
            },
        });
        return site;
    }

    private static Task<HttpResponseMessage> Start(HttpClient client) => client.GetAsync(new Uri("/tim-kiem?q=" + Blocked, UriKind.Relative));

    private static FakeSite Site(int searches, string proxy = "")
    {
        FakeSite site = new()
        {
            Settings = { ["Limits:SearchesPerTenSeconds"] = $"{searches}", ["Proxy:Addresses"] = proxy },
            Added = static services => services.AddSingleton<IStartupFilter, AddressFromHeader>(),
        };
        site.Source.Publish(1, static () => new FakeArticleIndex([]));
        return site;
    }

    private static Task<HttpResponseMessage> Ask(HttpClient client, string path, string address, string? forwardedFor = null, string? cookie = null)
    {
        HttpRequestMessage request = new(HttpMethod.Get, path);
        request.Headers.Add(Address, address);
        if (forwardedFor is not null) request.Headers.Add("X-Forwarded-For", forwardedFor);
        if (cookie is not null) request.Headers.Add("Cookie", cookie);
        return client.SendAsync(request);
    }

    // The test server has no sockets, so the address that a socket would have is given by the test.
    private sealed class AddressFromHeader : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, pipeline) =>
            {
                if (IPAddress.TryParse(context.Request.Headers[Address], out IPAddress? address)) context.Connection.RemoteIpAddress = address;
                return pipeline(context);
            });
            next(app);
        };
    }
}
