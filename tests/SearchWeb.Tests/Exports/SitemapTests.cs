using System.Net;
using System.Xml.Linq;
using NewsSearch.SearchWeb.Tests.Site;

namespace NewsSearch.SearchWeb.Tests.Exports;

public sealed class SitemapTests(SeedSite site) : IClassFixture<SeedSite>
{
    private static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace OpenSearch = "http://a9.com/-/spec/opensearch/1.1/";

    [Fact]
    public async Task Sitemap_FollowedToTheEnd_ListsArticlesPeopleAndProvincesThatAnswer()
    {
        using HttpClient client = site.Client();
        string robots = await client.GetStringAsync(new Uri("/robots.txt", UriKind.Relative));
        Assert.Contains("Sitemap: http://localhost/sitemap.xml", robots, StringComparison.Ordinal);
        List<string> pages = [];
        foreach (string list in await AddressesAsync(client, "http://localhost/sitemap.xml")) pages.AddRange(await AddressesAsync(client, list));
        Assert.Equal(pages.Distinct(), pages);
        Assert.Equal(5, pages.Count(static page => page.Contains("/van-ban/", StringComparison.Ordinal)));
        Assert.Contains("http://localhost/can-bo/nghiem-xuan-thanh", pages);
        Assert.Contains("http://localhost/tinh/hau-giang", pages);
        Assert.DoesNotContain(pages, static page => page.Contains("tim-kiem", StringComparison.Ordinal));
        foreach (string page in pages.Where(static (_, i) => i % 5 == 0)) Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri(page))).StatusCode);
    }

    [Fact]
    public async Task OpenSearch_TemplatesFilledIn_Answer()
    {
        using HttpClient client = site.Client();
        XElement description = XElement.Parse(await client.GetStringAsync(new Uri("/opensearch.xml", UriKind.Relative)));
        string[] templates = [.. description.Elements(OpenSearch + "Url").Select(static url => url.Attribute("template")!.Value)];
        Assert.Equal(3, templates.Length);
        foreach (string template in templates)
        {
            string address = template.Replace("{searchTerms}", "hau%20giang", StringComparison.Ordinal).Replace("{startPage?}", "1", StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri(address))).StatusCode);
        }

        string suggestions = await client.GetStringAsync(new Uri("/opensearch/suggestions?q=nghiem", UriKind.Relative));
        Assert.StartsWith("[\"nghiem\",[\"Nghiêm Xuân Thành\"", suggestions, StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<string>> AddressesAsync(HttpClient client, string list)
        => [.. XElement.Parse(await client.GetStringAsync(new Uri(list))).Descendants(Sitemap + "loc").Select(static address => address.Value)];
}
