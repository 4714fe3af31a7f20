using System.Globalization;
using System.Text;
using System.Xml;
using NewsSearch.Articles;
using NewsSearch.Articles.Searching;
using NewsSearch.Catalogue;
using NewsSearch.Catalogue.Provinces;
using NewsSearch.Web.Api;
using NewsSearch.Web.Hosting;

namespace NewsSearch.Web.Exports;

/// <summary>
/// What search engines may read (sitemaps.org): articles, people and provinces, and no search. An index of lists, for a
/// list may hold 50,000 addresses at most.
/// </summary>
internal static class Sitemap
{
    /// <summary>Address of the index of lists.</summary>
    public const string Path = "/sitemap.xml";

    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const int AddressesPerList = 20_000;
    private static readonly string[] Pages = ["/", "/tinh", "/can-bo", "/huong-dan", "/gioi-thieu"];
    private static readonly XmlWriterSettings Format = new() { Encoding = new UTF8Encoding(false), Async = true };

    public static void MapSitemap(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, static (HttpRequest request, CurrentIndex current) => ApiRequest.Answer(request.HttpContext.Response, current, () =>
            Xml("sitemapindex", xml => WriteIndexAsync(xml, SiteOrigin.Of(request), current)))).ExcludeFromDescription();
        routes.MapGet("/sitemap/trang.xml", static (HttpRequest request, CurrentIndex current, NewsCatalogue catalogue) => ApiRequest.Answer(request.HttpContext.Response, current, () =>
            Xml("urlset", xml => WritePagesAsync(xml, SiteOrigin.Of(request), catalogue)))).ExcludeFromDescription();
        routes.MapGet("/sitemap/can-bo-{list:int:min(1)}.xml", static (int list, HttpRequest request, CurrentIndex current) => ApiRequest.Answer(request.HttpContext.Response, current, () =>
            Xml("urlset", xml => WriteOfficialsAsync(xml, SiteOrigin.Of(request), current, list)))).ExcludeFromDescription();
        routes.MapGet("/sitemap/van-ban-{list:int:min(1)}.xml", static (int list, HttpRequest request, CurrentIndex current, CancellationToken cancellation) => ApiRequest.Answer(request.HttpContext.Response, current, () =>
            Xml("urlset", xml => WriteArticlesAsync(xml, SiteOrigin.Of(request), current, list, cancellation)))).ExcludeFromDescription();
    }

    private static IResult Xml(string root, Func<XmlWriter, Task> content) => Results.Stream(
        async body =>
        {
            await using XmlWriter xml = XmlWriter.Create(body, Format);
            await xml.WriteStartElementAsync(null, root, Namespace);
            await content(xml);
            await xml.WriteEndElementAsync();
        },
        "application/xml; charset=utf-8");

    private static async Task WriteIndexAsync(XmlWriter xml, string origin, CurrentIndex current)
    {
        await WriteAsync(xml, "sitemap", origin + "/sitemap/trang.xml", null);
        foreach (int list in Lists(current.Digest.Officials.Count)) await WriteAsync(xml, "sitemap", string.Create(CultureInfo.InvariantCulture, $"{origin}/sitemap/can-bo-{list}.xml"), null);
        foreach (int list in Lists(current.Index.Status.Articles)) await WriteAsync(xml, "sitemap", string.Create(CultureInfo.InvariantCulture, $"{origin}/sitemap/van-ban-{list}.xml"), null);
    }

    private static async Task WritePagesAsync(XmlWriter xml, string origin, NewsCatalogue catalogue)
    {
        foreach (string page in Pages) await WriteAsync(xml, "url", origin + page, null);
        foreach (Province province in catalogue.Provinces.All) await WriteAsync(xml, "url", origin + "/tinh/" + Uri.EscapeDataString(province.Id), null);
    }

    private static async Task WriteOfficialsAsync(XmlWriter xml, string origin, CurrentIndex current, int list)
    {
        foreach (FacetEntry official in current.Digest.Officials.MostMentioned(int.MaxValue).Skip(Before(list)).Take(AddressesPerList))
        {
            await WriteAsync(xml, "url", origin + "/can-bo/" + Uri.EscapeDataString(official.Id), null);
        }
    }

    // Oldest first: what is added later changes the last list only, as far as it is newer.
    private static async Task WriteArticlesAsync(XmlWriter xml, string origin, CurrentIndex current, int list, CancellationToken cancellation)
    {
        ArticleListing all = current.Index.List(new ArticleSearchRequest { Sort = ArticleSort.Oldest }, cancellation);
        foreach (Article article in all.Articles.Skip(Before(list)).Take(AddressesPerList))
        {
            cancellation.ThrowIfCancellationRequested();
            await WriteAsync(xml, "url", origin + "/van-ban/" + Uri.EscapeDataString(article.Id), article.Published.Precision == DatePrecision.Year ? null : article.Published.Iso);
        }
    }

    private static async Task WriteAsync(XmlWriter xml, string element, string address, string? lastModified)
    {
        await xml.WriteStartElementAsync(null, element, Namespace);
        await xml.WriteElementStringAsync(null, "loc", Namespace, XmlText.Clean(address));
        if (lastModified is not null) await xml.WriteElementStringAsync(null, "lastmod", Namespace, lastModified);
        await xml.WriteEndElementAsync();
    }

    private static IEnumerable<int> Lists(int addresses) => Enumerable.Range(1, (addresses + AddressesPerList - 1) / AddressesPerList);

    private static int Before(int list) => (int)Math.Min(int.MaxValue, (list - 1L) * AddressesPerList);
}
