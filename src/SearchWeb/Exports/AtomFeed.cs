using System.Globalization;
using System.Text;
using System.Xml;
using NewsSearch.Articles;
using NewsSearch.Articles.Searching;
using NewsSearch.Catalogue;
using NewsSearch.Web.Hosting;
using NewsSearch.Web.Links;
using NewsSearch.Web.Localization;

namespace NewsSearch.Web.Exports;

/// <summary>
/// A search as a feed (RFC 4287): the latest articles first, in pages (RFC 5005), with the total as OpenSearch 1.1 puts
/// it. Articles without a date are left out, for a feed is ordered by date, and the subtitle says how many they are.
/// </summary>
/// <remarks>
/// Entries are known by <c>tag:</c> ids (RFC 4151) made of the article's id. <c>published</c> stands only where the day
/// is known; <c>updated</c>, which Atom demands, is the first day that the date may be: an article of the archive does
/// not become new because the index was made again.
/// </remarks>
internal static class AtomFeed
{
    private const int PageSize = 50;
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const string OpenSearch = "http://a9.com/-/spec/opensearch/1.1/";

    /// <summary>The site that the feed is of.</summary>
    /// <param name="Origin">Scheme and host.</param>
    /// <param name="Catalogue">Names provinces.</param>
    /// <param name="Texts">Its words.</param>
    /// <param name="Links">Its addresses.</param>
    public sealed record Site(string Origin, NewsCatalogue Catalogue, Texts Texts, SiteLinks Links);

    public static IResult Of(ArticleSearchRequest search, CurrentIndex current, Site site, CancellationToken cancellation)
    {
        bool onlyUndated = search.Date == DateFilter.Undated;
        ArticleSearchRequest latest = search with { Sort = ArticleSort.Newest, PageSize = PageSize, Group = false, Explain = false };
        ArticleSearchResults results = current.Search(latest, cancellation);

        // A filter by date lets no undated article through.
        int undated = search is { Date: DateFilter.All, From: null, To: null } ? results.Histogram.Undated : 0;
        ArticleHit[] entries = [.. results.Hits.Where(hit => onlyUndated || hit.Article.Published.Value is not null)];
        using MemoryStream buffer = new();
        using (XmlWriter xml = XmlWriter.Create(buffer, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true }))
        {
            WriteFeed(xml, search, results, entries, undated, current.Index.Status.PublishedAt, site);
        }

        return Results.Bytes(buffer.ToArray(), "application/atom+xml; charset=utf-8");
    }

    private static void WriteFeed(
        XmlWriter xml, ArticleSearchRequest search, ArticleSearchResults results, ArticleHit[] entries, int undated, DateTimeOffset made, Site site)
    {
        Texts texts = site.Texts;
        string self = site.Origin + site.Links.Atom(search);
        int dated = results.Total - undated;
        xml.WriteStartElement("feed", Atom);
        xml.WriteAttributeString("xmlns", "opensearch", null, OpenSearch);
        xml.WriteAttributeString("xml", "lang", null, texts.LanguageCode);
        Element(xml, "id", self);
        Element(xml, "title", texts.FeedTitle(search.Query.Trim()));
        Element(xml, "subtitle", texts.FeedSubtitle(dated, undated));
        Element(xml, "updated", Instant(made));
        Link(xml, "self", "application/atom+xml", self);
        Link(xml, "alternate", "text/html", site.Origin + site.Links.Search(search with { Page = 1 }));
        if (search.Page > 1) Link(xml, "previous", "application/atom+xml", site.Origin + site.Links.Atom(search with { Page = search.Page - 1 }));
        bool more = search.Page < ArticleSearchRequest.MaxPage && (long)search.Page * PageSize < dated;
        if (more) Link(xml, "next", "application/atom+xml", site.Origin + site.Links.Atom(search with { Page = search.Page + 1 }));
        xml.WriteStartElement("author", Atom);
        Element(xml, "name", texts.SiteName);
        xml.WriteEndElement();
        xml.WriteElementString("totalResults", OpenSearch, Invariant(results.Total));
        xml.WriteElementString("startIndex", OpenSearch, Invariant(((search.Page - 1) * PageSize) + 1));
        xml.WriteElementString("itemsPerPage", OpenSearch, Invariant(PageSize));
        foreach (ArticleHit entry in entries) WriteEntry(xml, entry, made, site);
        xml.WriteEndElement();
    }

    private static void WriteEntry(XmlWriter xml, ArticleHit hit, DateTimeOffset made, Site site)
    {
        Article article = hit.Article;
        xml.WriteStartElement("entry", Atom);
        Element(xml, "id", $"tag:{HostOf(site.Origin)},2026:{Uri.EscapeDataString(article.Id)}");
        Element(xml, "title", article.Title.Value);
        Element(xml, "updated", article.Published.Value is { } day ? Instant(day) : Instant(made));
        if (article.Published.Precision == DatePrecision.Day) Element(xml, "published", Instant(article.Published.Value!.Value));
        Link(xml, "alternate", "text/html", site.Origin + site.Links.Article(article.Id));
        if (article.Url is { Length: > 0 } url && Uri.TryCreate(url, UriKind.Absolute, out Uri? source) && source.Scheme is "http" or "https") Link(xml, "via", "text/html", url);
        string summary = string.Join(" … ", hit.Snippets.Select(static snippet => snippet.Text));
        Element(xml, "summary", article.Published.Precision is DatePrecision.Month or DatePrecision.Year ? $"[{site.Texts.Published(article.Published)}] {summary}" : summary);
        if ((article.Author ?? article.Source) is { Length: > 0 } author)
        {
            xml.WriteStartElement("author", Atom);
            Element(xml, "name", author);
            xml.WriteEndElement();
        }

        foreach (ProvinceFinding province in article.Provinces) Category(xml, province.ProvinceId, site.Catalogue.Provinces.Find(province.ProvinceId)?.Name ?? province.ProvinceId);
        foreach (OfficialFinding official in article.Officials) Category(xml, official.Key, official.Name);
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Atom, XmlText.Clean(text));

    private static void Link(XmlWriter xml, string relation, string type, string address)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", XmlText.Clean(address));
        xml.WriteEndElement();
    }

    private static void Category(XmlWriter xml, string term, string label)
    {
        xml.WriteStartElement("category", Atom);
        xml.WriteAttributeString("term", XmlText.Clean(term));
        xml.WriteAttributeString("label", XmlText.Clean(label));
        xml.WriteEndElement();
    }

    /// <summary>A tag is of a host, whatever its port.</summary>
    private static string HostOf(string origin) => new Uri(origin).Host;

    // A date without an hour is a day in Vietnam.
    private static string Instant(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00+07:00";

    private static string Instant(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);
}
