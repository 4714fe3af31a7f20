using System.Text.Json;
using NewsSearch.Catalogue;

namespace NewsSearch.Articles.Json;

/// <summary>What was understood of one article: the lines of <c>indexer inspect --jsonl</c>.</summary>
internal static class InspectJson
{
    public static void Write(Utf8JsonWriter json, Article article, NewsCatalogue catalogue, bool withText = false)
    {
        json.WriteStartObject();
        if (withText) json.WriteNumber("schema_version", ArticleJson.SchemaVersion);
        json.WriteString("id", article.Id);
        json.WriteString("file", article.File);
        json.WriteString("encoding", article.Encoding);
        json.WriteStartObject("title");
        json.WriteString("value", article.Title.Value);
        json.WriteBoolean("synthetic", article.Title.Synthetic);
        json.WritePropertyName("range");
        json.WriteSpan(article.Title.Range);
        json.WriteEndObject();
        json.WritePropertyName("body");
        json.WriteSpan(article.Body);
        json.WriteSpans("chrome", article.Chrome);
        json.WriteSpans("captions", article.Captions);
        json.WriteString("author", article.Author);
        json.WriteDate("published", article.Published);
        json.WriteDate("event", article.Event);
        json.WriteProvinces(article.Provinces, catalogue);
        json.WriteReach(article.Reach);
        json.WriteOfficials(article.Officials);
        json.WriteCorrections(article.Corrections);
        json.WriteString("source", article.Source);
        json.WriteString("url", article.Url);
        json.WriteString("category", article.Category);
        json.WriteBoolean("stripped", article.IsStripped);
        json.WriteString("duplicates_of", article.DuplicateOf);
        if (withText) json.WriteString("text", article.Text);
        json.WriteEndObject();
    }
}
