using System.Text.Json;

namespace NewsSearch.Web.Citing;

/// <summary>A reference as citation processors read it (CSL-JSON 1.0, type <c>article-newspaper</c>).</summary>
internal static class CslJson
{
    public static string Of(CitedArticle article) => WebJson.Write(json =>
    {
        json.WriteStartArray();
        json.WriteStartObject();
        json.WriteString("id", article.Id);
        json.WriteString("type", "article-newspaper");
        json.WriteString("title", CitedArticle.OneLine(article.Title));
        if (article.Author is { } author)
        {
            json.WriteStartArray("author");
            json.WriteStartObject();
            json.WriteString("literal", author);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        if (article.Source is { } source) json.WriteString("container-title", source);
        if (article.DateParts.Length > 0)
        {
            json.WriteStartObject("issued");
            json.WriteStartArray("date-parts");
            json.WriteStartArray();
            foreach (int part in article.DateParts) json.WriteNumberValue(part);
            json.WriteEndArray();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteString("URL", article.Url);
        json.WriteString("language", "vi");
        json.WriteString("source", "Dấu");
        json.WriteEndObject();
        json.WriteEndArray();
    });
}
