using System.Net;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Dom;
using NewsSearch.Articles;
using NewsSearch.Articles.Indexing;
using NewsSearch.Articles.Reading;
using NewsSearch.Articles.Understanding;
using NewsSearch.Catalogue;
using NewsSearch.SearchWeb.Tests.Site;
using NewsSearch.TestSupport;

namespace NewsSearch.SearchWeb.Tests.Security;

/// <summary>Every hostile text in every place of a real index and of a request: wherever it comes out again, it is text.</summary>
public sealed class InjectionTests : IClassFixture<InjectionTests.HostileSite>
{
    private static readonly string[] FeedNamespaces = ["http://www.w3.org/2005/Atom", "http://a9.com/-/spec/opensearch/1.1/"];

    private readonly HttpClient _client;

    public InjectionTests(HostileSite site) => _client = site.Client;

    /// <summary>A site whose articles have a hostile headline, text, source, address and category each.</summary>
    public sealed class HostileSite : IDisposable
    {
        private readonly SeedSite _site = new();

        public HostileSite()
        {
            ArticleUnderstanding understanding = new(NewsCatalogue.Default);
            using IArticleIndexWriter writer = new ArticleIndexFolder(_site.IndexFolder, NewsCatalogue.Default).OpenForWriting(new ArticleIndexWriterOptions { StartEmpty = true });
            for (int i = 0; i < HostileMarkup.All.Count; i++)
            {
                string hostile = HostileMarkup.All[i];
                string title = $"Bài {i} {hostile}";
                string text = $"{title}\n(Chinhphu.vn) - Ngày 14/10/2023, Bí thư Tỉnh ủy Hậu Giang {hostile} nói về đầu tư công.\nÔng {hostile} cho biết: {hostile} chungchung {hostile}.";
                writer.Put(understanding.Understand(new SourceDocument { Id = $"b{i}", File = hostile, Text = text, GivenTitleLength = title.Length, GivenDate = $"2023-10-{(i % 28) + 1:00}", Source = hostile, Url = hostile, Category = hostile }), (ulong)i);
            }

            writer.Publish(rejected: 0, new DateTimeOffset(2026, 11, 21, 3, 0, 0, TimeSpan.Zero));
            Client = _site.Client();
        }

        public HttpClient Client { get; }

        public void Dispose()
        {
            Client.Dispose();
            _site.Dispose();
        }
    }

    [Fact]
    public void Payloads_AreManyAndDifferent()
    {
        Assert.InRange(HostileMarkup.All.Count, 120, int.MaxValue);
        Assert.Equal(HostileMarkup.All.Count, HostileMarkup.All.Distinct().Count());
    }

    [Fact]
    public async Task Documents_OnEveryPage_StayText()
    {
        for (int i = 0; i < HostileMarkup.All.Count; i++)
        {
            IDocument page = await PageAsync($"/van-ban/b{i}?q=chungchung");
            Assert.StartsWith($"Bài {i}", page.QuerySelector("h1")!.TextContent.Trim(), StringComparison.Ordinal);
            Assert.Single(page.QuerySelectorAll("h1"));
        }

        int results = 0;
        for (int number = 1; number <= (HostileMarkup.All.Count + 9) / 10; number++)
        {
            IDocument page = await PageAsync($"/tim-kiem?q=chungchung&group=0&page={number}");
            results += page.QuerySelectorAll("a[href^='/van-ban/b']").Select(static link => link.GetAttribute("href")!.Split('?')[0]).Distinct().Count();
        }

        Assert.Equal(HostileMarkup.All.Count, results);
        foreach (string facet in new[] { "source", "official", "role", "province" }) await PageAsync($"/tim-kiem/{facet}?q=chungchung");
    }

    [Fact]
    public async Task Documents_InEveryFormat_StayData()
    {
        XDocument feed = XDocument.Parse(await _client.GetStringAsync(new Uri("/tim-kiem.atom?q=chungchung&group=0", UriKind.Relative)));
        Assert.All(feed.Descendants(), static element => Assert.Contains(element.Name.NamespaceName, FeedNamespaces));
        Assert.Contains(feed.Descendants(), static element => element.Name.LocalName == "entry");
        foreach (string path in new[] { "/tim-kiem.json?q=chungchung&size=100&group=0", "/api/v1/search?q=chungchung&size=100&group=0", "/api/v1/article/b1" })
        {
            using HttpResponseMessage answer = await _client.GetAsync(new Uri(path, UriKind.Relative));
            if (answer.StatusCode == HttpStatusCode.NotFound) continue;
            Assert.Contains("json", answer.Content.Headers.ContentType!.MediaType, StringComparison.Ordinal);
            Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
            Assert.NotNull(JsonDocument.Parse(await answer.Content.ReadAsStringAsync()));
        }

        List<List<string>> table = Csv.Read((await _client.GetStringAsync(new Uri("/tim-kiem.csv?q=chungchung", UriKind.Relative))).TrimStart('\uFEFF'));
        Assert.Equal(HostileMarkup.All.Count + 1, table.Count);
        Assert.All(table, row => Assert.Equal(table[0].Count, row.Count));
        Assert.All(table.SelectMany(static row => row), static cell => Assert.False(cell.Length > 0 && cell[0] is '=' or '+' or '@' or '\t' or '\r' or '-', $"a cell begins with {cell}"));
        foreach (string map in new[] { "/sitemap.xml", "/sitemap/van-ban-1.xml", "/sitemap/trang.xml" }) XDocument.Parse(await _client.GetStringAsync(new Uri(map, UriKind.Relative)));
        for (int i = 0; i < HostileMarkup.All.Count; i++)
        {
            using HttpResponseMessage raw = await _client.GetAsync(new Uri($"/van-ban-tho/b{i}", UriKind.Relative));
            Assert.Equal("text/plain", raw.Content.Headers.ContentType!.MediaType);
        }
    }

    [Fact]
    public async Task Requests_InEveryParameter_StayText()
    {
        foreach (string hostile in HostileMarkup.All)
        {
            string typed = Uri.EscapeDataString(hostile);
            IDocument page = await PageAsync($"/tim-kiem?q={typed}");
            Assert.Equal(Shown(hostile), Shown(page.QuerySelector("input[name=q]")!.GetAttribute("value")!));
            await PageAsync($"/tim-kiem?q={typed}+chungchung&province={typed}&official={typed}&-official={typed}&role={typed}&source={typed}&from={typed}&to={typed}&sort={typed}&page={typed}&lang={typed}&theme={typed}&scope={typed}&marks={typed}&{typed}={typed}");
            await PageAsync($"/tim-kiem/official?q=chungchung&contains={typed}&order={typed}");
            await PageAsync($"/so-sanh?q1={typed}&q2=chungchung");
            // The test server takes no zero in a path; the real one answers 400.
            string path = typed.Replace("%00", "", StringComparison.Ordinal);
            await PageAsync($"/can-bo/{path}");
            await PageAsync($"/{path}");
            using HttpResponseMessage suggestions = await _client.GetAsync(new Uri($"/opensearch/suggestions?q={typed}", UriKind.Relative));
            Assert.Contains("json", suggestions.Content.Headers.ContentType!.MediaType, StringComparison.Ordinal);
            Assert.Equal(["nosniff"], suggestions.Headers.GetValues("X-Content-Type-Options"));
            Assert.NotNull(JsonDocument.Parse(await suggestions.Content.ReadAsStringAsync()));
            using HttpResponseMessage feed = await _client.GetAsync(new Uri($"/tim-kiem.atom?q={typed}", UriKind.Relative));
            if (feed.StatusCode == HttpStatusCode.OK) XDocument.Parse(await feed.Content.ReadAsStringAsync());
            Assert.False(feed.Headers.Contains("Set-Cookie"), hostile);
        }
    }

    private async Task<IDocument> PageAsync(string path)
    {
        using HttpResponseMessage answer = await _client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.True((int)answer.StatusCode < 500, $"{path} answers {(int)answer.StatusCode}");
        // The address of an article's source leads away; it is never one that a program runs.
        return CleanPage.Parse(await answer.Content.ReadAsStringAsync(), path, path.StartsWith("/van-ban/", StringComparison.Ordinal) ? "https://x.example/" : null);
    }

    // What browsers and our own reading of a query do to white space and control characters is not what is tested here.
    private static string Shown(string text)
    {
        var shown = new StringBuilder();
        foreach (char letter in text)
        {
            if (!char.IsWhiteSpace(letter) && !char.IsControl(letter) && letter != '\uFFFD') shown.Append(letter);
        }

        return shown.ToString();
    }
}
