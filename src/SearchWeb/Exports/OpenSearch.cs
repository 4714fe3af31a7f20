using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Xml;
using NewsSearch.Articles.Searching;
using NewsSearch.Web.Api;
using NewsSearch.Web.Hosting;
using NewsSearch.Web.Links;
using NewsSearch.Web.Localization;

namespace NewsSearch.Web.Exports;

/// <summary>Lets a browser take the site among its search engines (OpenSearch 1.1), completions included.</summary>
internal static class OpenSearch
{
    private const string Namespace = "http://a9.com/-/spec/opensearch/1.1/";
    private const string SuggestionsPath = "/opensearch/suggestions";
    private const int MostSuggestions = 8;

    public static void MapOpenSearch(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/opensearch.xml", static (HttpRequest request, Texts texts) => Results.Bytes(Describe(SiteOrigin.Of(request), texts), "application/opensearchdescription+xml; charset=utf-8"))
            .ExcludeFromDescription();
        routes.MapGet(SuggestionsPath, static (string? q, HttpResponse response, CurrentIndex current) =>
            ApiRequest.Answer(response, current, () => Results.Bytes(Suggestions(q ?? "", current.Index), "application/x-suggestions+json; charset=utf-8")))
            .ExcludeFromDescription();
    }

    private static byte[] Describe(string origin, Texts texts)
    {
        using MemoryStream buffer = new();
        using (XmlWriter xml = XmlWriter.Create(buffer, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true }))
        {
            xml.WriteStartElement("OpenSearchDescription", Namespace);
            xml.WriteElementString("ShortName", Namespace, texts.SiteName);
            xml.WriteElementString("Description", Namespace, texts.SiteTagline);
            xml.WriteElementString("InputEncoding", Namespace, "UTF-8");
            xml.WriteElementString("Language", Namespace, "vi");
            Image(xml, origin + "/icon.svg");
            Url(xml, "text/html", origin + SiteLinks.SearchPath + "?q={searchTerms}&page={startPage?}");
            Url(xml, "application/atom+xml", origin + SiteLinks.AtomPath + "?q={searchTerms}&page={startPage?}");
            Url(xml, "application/x-suggestions+json", origin + SuggestionsPath + "?q={searchTerms}");
            xml.WriteEndElement();
        }

        return buffer.ToArray();
    }

    private static void Image(XmlWriter xml, string address)
    {
        xml.WriteStartElement("Image", Namespace);
        xml.WriteAttributeString("type", "image/svg+xml");
        xml.WriteString(address);
        xml.WriteEndElement();
    }

    private static void Url(XmlWriter xml, string type, string template)
    {
        xml.WriteStartElement("Url", Namespace);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("template", template);
        xml.WriteEndElement();
    }

    /// <summary>What was typed, and its completions: <c>["hau", ["Hậu Giang"]]</c>.</summary>
    private static byte[] Suggestions(string typed, IArticleIndex index)
    {
        using MemoryStream buffer = new();
        using (Utf8JsonWriter json = new(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartArray();
            json.WriteStringValue(typed);
            json.WriteStartArray();
            foreach (Suggestion suggestion in index.Suggest(typed, MostSuggestions)) json.WriteStringValue(suggestion.Text);
            json.WriteEndArray();
            json.WriteEndArray();
        }

        return buffer.ToArray();
    }
}
