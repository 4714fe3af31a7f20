using System.Globalization;
using System.Text.Json;
using NewsSearch.Articles.Searching;

namespace NewsSearch.Articles.Json;

/// <summary>What an index holds: <c>indexer stats --json</c> and <c>GET /api/v1/stats</c>.</summary>
internal static class IndexStatusJson
{
    public static void Write(Utf8JsonWriter json, IndexStatus status)
    {
        json.WriteStartObject();
        json.WriteNumber("schema_version", ArticleJson.SchemaVersion);
        json.WriteNumber("generation", status.Generation);
        json.WriteNumber("articles", status.Articles);
        json.WriteString("published_at", status.PublishedAt);
        json.WriteStartObject("dated");
        json.WriteNumber("exact", status.Dated.Exact);
        json.WriteNumber("partial", status.Dated.Partial);
        json.WriteNumber("undated", status.Dated.Undated);
        json.WriteEndObject();
        json.WriteStartObject("located");
        json.WriteNumber("named", status.Located.Named);
        json.WriteNumber("inferred", status.Located.Inferred);
        json.WriteNumber("national_or_foreign", status.Beyond);
        json.WriteNumber("unknown", status.Located.Unknown);
        json.WriteEndObject();
        json.WriteString("first", Iso(status.Span?.First));
        json.WriteString("last", Iso(status.Span?.Last));
        json.WriteNumber("rejected", status.Rejected);
        json.WriteString("versions", status.Versions);
        json.WriteNumber("bytes", status.Files.Sum(static file => file.Bytes));
        json.WriteStartArray("files");
        foreach ((string file, long bytes) in status.Files)
        {
            json.WriteStartObject();
            json.WriteString("file", file);
            json.WriteNumber("bytes", bytes);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
