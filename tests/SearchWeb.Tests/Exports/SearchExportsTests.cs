using System.Net;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using NewsSearch.Articles;
using NewsSearch.Articles.Exporting;
using NewsSearch.SearchWeb.Tests.Fakes;
using NewsSearch.SearchWeb.Tests.Site;
using NewsSearch.TestSupport;

namespace NewsSearch.SearchWeb.Tests.Exports;

public sealed class SearchExportsTests(SeedSite site) : IClassFixture<SeedSite>
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace OpenSearch = "http://a9.com/-/spec/opensearch/1.1/";

    [Theory]
    [InlineData("", 5)]
    [InlineData("?q=nghiem+xuan+thanh", 3)]
    [InlineData("?q=nghiem+xuan+thanh&limit=1&page=2", 3)]
    [InlineData("?province=tra-vinh", 1)]
    [InlineData("?province=-can-tho", 2)]
    [InlineData("?province=atlantis", 0)]
    public async Task Csv_OfASearch_HasARowForEveryArticle(string query, int total)
    {
        using HttpClient client = site.Client();
        using HttpResponseMessage answer = await client.GetAsync(new Uri("/tim-kiem.csv" + query, UriKind.Relative));
        byte[] bytes = await answer.Content.ReadAsByteArrayAsync();
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        List<List<string>> lines = Csv.Read(Encoding.UTF8.GetString(bytes.AsSpan(3)));
        Assert.Equal(ArticleCsv.Columns, lines[0]);
        Assert.Equal(total, lines.Count - 1);
        Assert.Equal([total.ToString()], answer.Headers.GetValues("X-Total-Count"));
        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        Assert.EndsWith(".csv", answer.Content.Headers.ContentDisposition!.FileName, StringComparison.Ordinal);
        Assert.All(lines, line => Assert.Equal(lines[0].Count, line.Count));
    }

    [Fact]
    public async Task Json_OfASearch_IsTheAnswerOfTheApi()
    {
        using HttpClient client = site.Client();
        using JsonDocument page = JsonDocument.Parse(await client.GetStringAsync(new Uri("/tim-kiem.json?q=giai+ngan&limit=1", UriKind.Relative)));
        using JsonDocument api = JsonDocument.Parse(await client.GetStringAsync(new Uri("/api/v1/search?q=giai+ngan&limit=1", UriKind.Relative)));
        foreach (string property in new[] { "total", "hits", "facets", "histogram", "next" })
        {
            Assert.Equal(api.RootElement.GetProperty(property).GetRawText(), page.RootElement.GetProperty(property).GetRawText());
        }

        Assert.Equal("q=giai+ngan&page=2&limit=1", page.RootElement.GetProperty("next").GetString());
    }

    [Fact]
    public async Task Atom_OfEverything_LeavesOutTheUndatedAndSaysSo()
    {
        XElement feed = await FeedAsync("/tim-kiem.atom");
        Assert.Equal("5", feed.Element(OpenSearch + "totalResults")!.Value);
        Assert.Equal(4, feed.Elements(Atom + "entry").Count());
        Assert.Contains("1 văn bản không rõ ngày không nằm trong nguồn tin này", feed.Element(Atom + "subtitle")!.Value, StringComparison.Ordinal);
        DateTimeOffset[] updated = [.. feed.Elements(Atom + "entry").Select(static entry => DateTimeOffset.Parse(entry.Element(Atom + "updated")!.Value, System.Globalization.CultureInfo.InvariantCulture))];
        Assert.Equal(updated.OrderDescending(), updated);
        Assert.All(feed.Elements(Atom + "entry"), static entry => Assert.Matches("^tag:localhost,2026:[a-z2-7]{10}$", entry.Element(Atom + "id")!.Value));

        // Two of the seeds say the month only: no day is made up for them.
        Assert.Equal(2, feed.Elements(Atom + "entry").Count(static entry => entry.Element(Atom + "published") is null));
    }

    [Fact]
    public async Task Atom_OfTheUndated_HasThem()
    {
        XElement feed = await FeedAsync("/tim-kiem.atom?date=undated");
        Assert.Single(feed.Elements(Atom + "entry"));
    }

    [Fact]
    public async Task Atom_WithFilters_CarriesThemInItsLinks()
    {
        XElement feed = await FeedAsync("/tim-kiem.atom?q=hau%20giang&province=can-tho&official=nghiem-xuan-thanh&official=-tran-van-huyen&from=2021&lang=en&sort=oldest");
        string self = feed.Elements(Atom + "link").Single(static link => link.Attribute("rel")!.Value == "self").Attribute("href")!.Value;
        Assert.Equal("http://localhost/tim-kiem.atom?q=hau%20giang&province=can-tho&official=nghiem-xuan-thanh&official=-tran-van-huyen&from=2021&lang=en", self);
        Assert.Equal("en", feed.Attribute(XNamespace.Xml + "lang")!.Value);
        foreach (XElement link in feed.Descendants(Atom + "link").Where(static link => link.Attribute("rel")!.Value == "alternate"))
        {
            using HttpClient client = site.Client();
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri(link.Attribute("href")!.Value))).StatusCode);
        }
    }

    [Theory]
    [InlineData("/tim-kiem.csv?from=31/2/2023")]
    [InlineData("/tim-kiem.json?page=x")]
    [InlineData("/tim-kiem.atom?sort=x")]
    public async Task Export_ParameterUnusable_IsRefusedAsAProblem(string path)
    {
        using HttpClient client = site.Client();
        using HttpResponseMessage answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Export_OfHostileText_StaysWellFormed()
    {
        const string hostile = "=1+1\u0001\u000B]]>&<b>\uD83D\uDE00 \uFFFE \"x\", y";
        using FakeSite fake = new();
        fake.Source.Publish(1, () => new FakeArticleIndex([FakeArticles.Of("a/b?c", hostile, hostile, FakeArticles.Day(2023, 10, 14)) with { Source = hostile, Author = hostile, Url = "javascript:alert(1)" }]));
        using HttpClient client = fake.CreateClient();
        fake.Refresh();
        XElement feed = XElement.Parse(await client.GetStringAsync(new Uri("/tim-kiem.atom?q=" + Uri.EscapeDataString("]]>&<b>"), UriKind.Relative)));
        Assert.Equal("=1+1]]>&<b>\uD83D\uDE00  \"x\", y", feed.Element(Atom + "entry")!.Element(Atom + "title")!.Value);
        Assert.DoesNotContain(feed.Descendants(Atom + "link"), static link => link.Attribute("href")!.Value.StartsWith("javascript", StringComparison.Ordinal));
        string csv = await client.GetStringAsync(new Uri("/tim-kiem.csv", UriKind.Relative));
        Assert.StartsWith("'=1+1", Csv.Read(csv.TrimStart('\uFEFF'))[1][1], StringComparison.Ordinal);
    }

    private async Task<XElement> FeedAsync(string path)
    {
        using HttpClient client = site.Client();
        using HttpResponseMessage answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal("application/atom+xml", answer.Content.Headers.ContentType!.MediaType);
        return XElement.Parse(await answer.Content.ReadAsStringAsync());
    }
}
