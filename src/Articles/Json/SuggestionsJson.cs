using System.Text.Json;
using NewsSearch.Articles.Searching;

namespace NewsSearch.Articles.Json;

/// <summary>Completions of what is typed: <c>GET /api/v1/suggest</c>.</summary>
internal static class SuggestionsJson
{
    public static void Write(Utf8JsonWriter json, string typed, IReadOnlyList<Suggestion> suggestions)
    {
        json.WriteStartObject();
        json.WriteNumber("schema_version", ArticleJson.SchemaVersion);
        json.WriteString("query", typed);
        json.WriteStartArray("suggestions");
        foreach (Suggestion suggestion in suggestions)
        {
            json.WriteStartObject();
            json.WriteString("kind", suggestion.Kind);
            json.WriteString("text", suggestion.Text);
            json.WriteString("id", suggestion.Id);
            json.WriteString("detail", suggestion.Detail);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
