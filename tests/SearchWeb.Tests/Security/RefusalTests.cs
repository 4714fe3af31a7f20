using System.Net;
using Microsoft.Extensions.Logging;
using NewsSearch.SearchWeb.Tests.Fakes;
using NewsSearch.SearchWeb.Tests.Pages;
using NewsSearch.SearchWeb.Tests.Site;
using NewsSearch.Web.Hosting;

namespace NewsSearch.SearchWeb.Tests.Security;

/// <summary>Requests that nobody has a good reason for.</summary>
public sealed class RefusalTests(SeedSite site) : IClassFixture<SeedSite>
{
    [Theory]
    [InlineData("/?theme=dark&next=https://x.example")]
    [InlineData("//x.example/?theme=dark")]
    [InlineData("///x.example?theme=light")]
    [InlineData("/%5Cx.example?theme=light")]
    [InlineData("/tim-kiem?q=https%3A%2F%2Fx.example&theme=dark&lang=en&return=//x.example")]
    public async Task Redirect_WhateverTheAddressSays_StaysOnTheSite(string path)
    {
        using HttpClient client = site.Client();
        using HttpResponseMessage answer = await client.GetAsync(new Uri("http://localhost" + path));
        if (answer.StatusCode is not HttpStatusCode.Redirect) return;
        Uri target = new(new Uri("http://localhost/"), answer.Headers.Location!);
        Assert.Equal("localhost", target.Host);
        Assert.StartsWith("/", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.False(answer.Headers.Location!.OriginalString.StartsWith("//", StringComparison.Ordinal) || answer.Headers.Location!.OriginalString.StartsWith("/\\", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("PUT", "/tim-kiem")]
    [InlineData("DELETE", "/api/v1/search")]
    [InlineData("TRACE", "/")]
    [InlineData("PATCH", "/van-ban/a")]
    [InlineData("OPTIONS", "/api/v1/search")]
    [InlineData("POST", "/quan-tri")]
    [InlineData("NONSENSE", "/khong-co")]
    public async Task Method_ThatChangesThings_IsRefused(string method, string path)
    {
        using HttpClient client = site.Client();
        using HttpRequestMessage request = new(new HttpMethod(method), path);
        using HttpResponseMessage answer = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal([SecurityHeaders.ContentSecurityPolicy], answer.Headers.GetValues("Content-Security-Policy"));
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Theory]
    [InlineData("X-Forwarded-Host", "x.example")]
    [InlineData("X-Forwarded-Proto", "javascript")]
    [InlineData("X-Original-URL", "/quan-tri")]
    [InlineData("X-Rewrite-URL", "/quan-tri")]
    [InlineData("X-HTTP-Method-Override", "DELETE")]
    [InlineData("Forwarded", "host=x.example;proto=https")]
    public async Task Header_OfAProxyThatIsNotThere_ChangesNothing(string name, string value)
    {
        foreach (string path in new[] { "/", "/tim-kiem?q=hau+giang", "/tim-kiem.atom?q=hau+giang", "/sitemap.xml", "/robots.txt", "/opensearch.xml" })
        {
            using HttpClient client = site.Client();
            using HttpRequestMessage request = new(HttpMethod.Get, path);
            request.Headers.Add(name, value);
            using HttpResponseMessage poisoned = await client.SendAsync(request);
            Assert.Equal(HttpStatusCode.OK, poisoned.StatusCode);
            string body = await poisoned.Content.ReadAsStringAsync();
            Assert.DoesNotContain("x.example", body, StringComparison.Ordinal);
            Assert.DoesNotContain("javascript:", body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Page_ForDifferentReaders_IsNeverTakenForAnothers()
    {
        using HttpClient client = site.Client();
        using HttpResponseMessage page = await client.GetAsync(new Uri("/tim-kiem?q=hau+giang", UriKind.Relative));
        // A shared cache between us and the readers may keep nothing, and a browser has to ask.
        Assert.True(page.Headers.CacheControl!.Private);
        Assert.Contains("Cookie", page.Headers.Vary);
        using HttpRequestMessage inEnglish = new(HttpMethod.Get, "/tim-kiem?q=hau+giang");
        inEnglish.Headers.Add("Cookie", "lang=en");
        using HttpResponseMessage other = await client.SendAsync(inEnglish);
        Assert.NotEqual(page.Headers.ETag, other.Headers.ETag);
    }

    [Fact]
    public async Task Parameters_UnknownRepeatedOrEndless_NeitherFailNorChangeTheAnswer()
    {
        using HttpClient client = site.Client();
        string plain = await client.GetStringAsync(new Uri("/api/v1/search?q=hau+giang", UriKind.Relative));
        string total = Total(plain);
        foreach (string more in new[] { "&utm_source=x&fbclid=y", "&Q=khac", "&q", "&=", "&&&&", "&a[]=1&a[]=2", "&province=", "&page=1&page=1", "&" + new string('x', 6_000), "&x=" + string.Concat(Enumerable.Repeat("%00", 500)) })
        {
            using HttpResponseMessage answer = await client.GetAsync(new Uri("/api/v1/search?q=hau+giang" + more, UriKind.Relative));
            Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest, $"{more}: {answer.StatusCode}");
            if (answer.StatusCode == HttpStatusCode.OK && !more.StartsWith("&q", StringComparison.OrdinalIgnoreCase)) Assert.Equal(total, Total(await answer.Content.ReadAsStringAsync()));
            await client.GetStringWhateverTheStatusAsync("/tim-kiem?q=hau+giang" + more);
        }

        static string Total(string json) => System.Text.Json.JsonDocument.Parse(json).RootElement.GetProperty("total").GetRawText();
    }

    [Fact]
    public async Task Log_OfSearchesAndFailures_HoldsNothingThatReadersTyped()
    {
        const string Typed = "bimatcuatoi";
        RecordingLog log = new();
        using FakeSite failing = new() { Added = services => services.Add(new(typeof(ILoggerProvider), log)) };
        int searches = 0;
        failing.Source.Publish(1, () => new FakeArticleIndex([])
        {
            OnSearch = _ =>
            {
                if (++searches % 2 == 0) throw new InvalidOperationException("the index broke");
            },
        });
        using HttpClient client = failing.CreateClient();
        client.DefaultRequestHeaders.Add("User-Agent", Typed);
        client.DefaultRequestHeaders.Add("Cookie", "lang=" + Typed);
        for (int i = 0; i < 4; i++)
        {
            foreach (string path in new[] { "/tim-kiem?q=", "/api/v1/search?q=", "/tim-kiem.csv?q=", "/khong-co/" })
            {
                using HttpResponseMessage answer = await client.GetAsync(new Uri(path + Typed, UriKind.Relative));
            }
        }

        Assert.Contains(log.Lines, static line => line.Contains("the index broke", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, static line => line.Contains(Typed, StringComparison.OrdinalIgnoreCase));
    }

    private sealed class RecordingLog : ILoggerProvider, ILogger
    {
        public System.Collections.Concurrent.ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
            => Lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
