using System.Text;
using System.Text.Json;
using AngleSharp.Dom;

namespace NewsSearch.Articles.Reading.Html;

/// <summary>What the head of a page says about its article; each field null where it says nothing.</summary>
internal sealed record HtmlMetadata(string? Title, string? Published, string? SiteName, string? Url, string? Section)
{
    private static readonly string[] DateNames =
    [
        "article:published_time", "og:article:published_time", "datepublished", "pubdate", "publishdate", "publish_date", "publication_date",
        "article.published", "date", "dc.date.issued", "dc.date", "dcterms.created", "dcterms.date",
    ];

    public static HtmlMetadata Read(IDocument page)
    {
        Dictionary<string, string> meta = new(StringComparer.OrdinalIgnoreCase);
        foreach (IElement element in page.QuerySelectorAll("meta"))
        {
            string? name = element.GetAttribute("property") ?? element.GetAttribute("name") ?? element.GetAttribute("itemprop");
            string? content = HtmlBlock.Collapse(element.GetAttribute("content"));
            if (name is not null && content is not null) meta.TryAdd(name.Trim(), content);
        }

        string? siteName = meta.GetValueOrDefault("og:site_name");
        string? published = DateNames.Select(name => meta.GetValueOrDefault(name)).FirstOrDefault(date => date is not null)
            ?? DateOfLinkedData(page)
            ?? page.QuerySelector("[itemprop=datePublished]")?.GetAttribute("datetime")
            ?? page.QuerySelector("article time[datetime], main time[datetime]")?.GetAttribute("datetime");
        return new HtmlMetadata(
            meta.GetValueOrDefault("og:title") ?? WithoutSite(HtmlBlock.Collapse(page.Title), siteName),
            published,
            siteName,
            meta.GetValueOrDefault("og:url") ?? page.QuerySelector("link[rel=canonical]")?.GetAttribute("href"),
            meta.GetValueOrDefault("article:section"));
    }

    // "Headline - Newspaper", "Headline | Newspaper": only a part after a spaced separator, and never the longer one.
    private static string? WithoutSite(string? title, string? siteName)
    {
        if (title is null) return null;
        if (siteName is not null && title.EndsWith(siteName, StringComparison.OrdinalIgnoreCase) && title.Length > siteName.Length)
            return title[..^siteName.Length].TrimEnd(' ', '-', '|', '–', '—', ':', '»');
        int cut = Math.Max(title.LastIndexOf(" | ", StringComparison.Ordinal), title.LastIndexOf(" - ", StringComparison.Ordinal));
        return cut > title.Length / 2 ? title[..cut].TrimEnd() : title;
    }

    private static string? DateOfLinkedData(IDocument page)
    {
        foreach (IElement script in page.QuerySelectorAll("script[type='application/ld+json']"))
        {
            Utf8JsonReader reader = new(Encoding.UTF8.GetBytes(script.TextContent), new JsonReaderOptions { AllowTrailingCommas = true });
            try
            {
                while (reader.Read())
                {
                    if (reader.TokenType != JsonTokenType.PropertyName || !reader.ValueTextEquals("datePublished"u8)) continue;
                    if (reader.Read() && reader.TokenType == JsonTokenType.String) return reader.GetString();
                }
            }
            catch (Exception e) when (e is JsonException or InvalidOperationException)
            {
                // Linked data is an extra: a broken block only means that it tells no date.
            }
        }

        return null;
    }
}
