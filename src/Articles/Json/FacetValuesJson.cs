using System.Text.Json;
using NewsSearch.Articles.Searching;

namespace NewsSearch.Articles.Json;

/// <summary>The values of one facet: <c>indexer facets --json</c> and <c>GET /api/v1/facets/{field}</c>; entries as in the facets of a search.</summary>
internal static class FacetValuesJson
{
    public static void Write(Utf8JsonWriter json, string name, Facet facet)
    {
        json.WriteStartObject();
        json.WriteNumber("schema_version", ArticleJson.SchemaVersion);
        json.WriteString("facet", name);
        json.WriteStartArray("values");
        foreach (FacetEntry value in facet.Values) WriteEntry(json, value);
        json.WriteEndArray();
        json.WriteNumber("total_values", facet.TotalValues);
        json.WriteNumber("unknown", facet.Unknown);
        json.WriteEndObject();
    }

    /// <summary>A value with those below it.</summary>
    public static void WriteEntry(Utf8JsonWriter json, FacetEntry value)
    {
        json.WriteStartObject();
        json.WriteString("id", value.Id);
        json.WriteString("name", value.Name);
        json.WriteNumber("count", value.Count);
        json.WriteNumber("inferred_count", value.InferredCount);
        if (value.Selected) json.WriteBoolean("selected", true);
        if (value.Excluded) json.WriteBoolean("excluded", true);
        json.WriteBoolean("former", value.IsFormer);
        json.WriteStartArray("children");
        foreach (FacetEntry child in value.Children) WriteEntry(json, child);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
