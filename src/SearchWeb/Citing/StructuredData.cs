using System.Text.Json;
using NewsSearch.Articles;
using NewsSearch.Catalogue.Officials;
using NewsSearch.Catalogue.Provinces;
using NewsSearch.Web.People;

namespace NewsSearch.Web.Citing;

/// <summary>What a page is about, for search engines: JSON-LD with the words of schema.org.</summary>
internal static class StructuredData
{
    private const int MostMentions = 20;

    /// <summary>A <c>NewsArticle</c>.</summary>
    /// <param name="article">The article.</param>
    /// <param name="page">Address of its page.</param>
    /// <param name="origin">Beginning of the site's addresses.</param>
    /// <param name="provinces">Names provinces.</param>
    public static string Of(Article article, string page, string origin, ProvinceCatalogue provinces) => Write("NewsArticle", json =>
    {
        json.WriteString("headline", CitedArticle.OneLine(article.Title.Value));
        json.WriteString("url", page);
        json.WriteString("inLanguage", "vi");
        if (article.Published.Iso is { } published) json.WriteString("datePublished", published);
        if (article.Author is { } author) WriteThing(json, "author", "Person", author);
        if (article.Source is { } source) WriteThing(json, "publisher", "Organization", source);
        if (CitedArticle.OriginalUrl(article) is { } original) json.WriteString("isBasedOn", original);
        WriteList(json, "contentLocation", article.Provinces, place => WriteThing(json, null, "AdministrativeArea", provinces.Find(place.ProvinceId)?.FullName ?? place.ProvinceId));
        WriteList(json, "mentions", [.. article.Officials.Take(MostMentions)], official => WriteThing(json, null, "Person", official.Name, origin + "/can-bo/" + Uri.EscapeDataString(official.Key)));
    });

    /// <summary>A <c>Person</c>.</summary>
    /// <param name="name">Full name.</param>
    /// <param name="variants">Other spellings.</param>
    /// <param name="career">The posts.</param>
    /// <param name="page">Address of the page.</param>
    public static string Of(string name, IReadOnlyList<string> variants, Career career, string page) => Write("Person", json =>
    {
        json.WriteString("name", name);
        json.WriteString("url", page);
        if (career.Latest is { } latest) json.WriteString("jobTitle", latest.Name);
        WriteList(json, "alternateName", variants, json.WriteStringValue);
        WriteList(json, "hasOccupation", [.. career.Posts.Where(static post => post.Tenure is not null)], post =>
        {
            Tenure tenure = post.Tenure!;
            json.WriteStartObject();
            json.WriteString("@type", "Role");
            json.WriteString("roleName", post.Name);
            // Days on which a post is only attested are no first and last days.
            if (tenure is { StartKnown: true, From: { } from }) json.WriteString("startDate", Iso(from));
            if (tenure is { EndKnown: true, To: { } to }) json.WriteString("endDate", Iso(to));
            json.WriteEndObject();
        });
    });

    /// <summary>An <c>AdministrativeArea</c>.</summary>
    /// <param name="province">The province.</param>
    /// <param name="provinces">What became of it.</param>
    /// <param name="page">Address of its page.</param>
    /// <param name="origin">Beginning of the site's addresses.</param>
    public static string Of(Province province, ProvinceCatalogue provinces, string page, string origin) => Write("AdministrativeArea", json =>
    {
        json.WriteString("name", province.FullName);
        json.WriteString("url", page);
        WriteList(json, "alternateName", province.Aliases, json.WriteStringValue);
        if (province is { StartKnown: true, From: { } from }) json.WriteString("foundingDate", Iso(from));
        if (province.To is { } to) json.WriteString("dissolutionDate", Iso(to));
        WriteList(json, "containedInPlace", province.To is null ? [] : provinces.TodayOf(province), today => WriteThing(json, null, "AdministrativeArea", today.FullName, origin + "/tinh/" + today.Id));
    });

    private static string Write(string type, Action<Utf8JsonWriter> content) => WebJson.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("@context", "https://schema.org");
        json.WriteString("@type", type);
        content(json);
        json.WriteEndObject();
    });

    private static void WriteThing(Utf8JsonWriter json, string? property, string type, string name, string? url = null)
    {
        if (property is null) json.WriteStartObject();
        else json.WriteStartObject(property);
        json.WriteString("@type", type);
        json.WriteString("name", name);
        if (url is not null) json.WriteString("url", url);
        json.WriteEndObject();
    }

    private static void WriteList<T>(Utf8JsonWriter json, string property, IReadOnlyList<T> items, Action<T> write)
    {
        if (items.Count == 0) return;
        json.WriteStartArray(property);
        foreach (T item in items) write(item);
        json.WriteEndArray();
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
