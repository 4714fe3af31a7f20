using Microsoft.OpenApi;

namespace NewsSearch.Web.Api;

/// <summary>The schemas of <see cref="ApiShape"/>; a test holds them against real answers, field by field.</summary>
internal static class ApiShapes
{
    private static OpenApiSchema Text => Of(JsonSchemaType.String);

    private static OpenApiSchema MaybeText => Of(JsonSchemaType.String | JsonSchemaType.Null);

    private static OpenApiSchema Count => Of(JsonSchemaType.Integer);

    private static OpenApiSchema Number => Of(JsonSchemaType.Number);

    private static OpenApiSchema Flag => Of(JsonSchemaType.Boolean);

    /// <summary>A range of UTF-16 units, end exclusive.</summary>
    private static OpenApiSchema Range => new() { Type = JsonSchemaType.Array, Items = Count, MinItems = 2, MaxItems = 2, Description = "First UTF-16 unit and the one behind the last." };

    public static OpenApiSchema SchemaOf(ApiShape shape) => shape switch
    {
        ApiShape.SearchResults => SearchResults(),
        ApiShape.Document => Document(),
        ApiShape.FacetValues => Object(("schema_version", Count), ("facet", Text), ("values", List(FacetEntry(depth: 1))), ("total_values", Count), ("unknown", Count)),
        ApiShape.Suggestions => Object(
            ("schema_version", Count), ("query", Text),
            ("suggestions", List(Object(("kind", Choice("official", "province", "phrase")), ("text", Text), ("id", MaybeText), ("detail", MaybeText))))),
        _ => Object(
            ("schema_version", Count), ("generation", Count), ("articles", Count), ("published_at", Text),
            ("dated", Object(("exact", Count), ("partial", Count), ("undated", Count))),
            ("located", Object(("named", Count), ("inferred", Count), ("national_or_foreign", Count), ("unknown", Count))),
            ("first", MaybeText), ("last", MaybeText), ("rejected", Count), ("versions", Text), ("bytes", Count),
            ("files", List(Object(("file", Text), ("bytes", Count))))),
    };

    private static OpenApiSchema SearchResults()
    {
        OpenApiSchema facets = Object([.. Links.FacetNames.All.Select(static facet => (facet, List(FacetEntry(depth: 1))))]);
        facets.Properties!["unknown"] = Object([.. Links.FacetNames.All.Select(static facet => (facet, Count))]);
        return Object(
            ("schema_version", Count), ("query", Text), ("interpreted", Text), ("total", Count), ("partial", Flag), ("took_ms", Number), ("generation", Count),
            ("url", Text), ("page", Count), ("page_size", Count), ("next", MaybeText), ("folded", Count),
            ("hits", List(Hit())), ("partial_total", Count), ("partial_hits", List(Hit())),
            ("facets", facets),
            ("histogram", Object(
                ("unit", Text), ("bars", List(Object(("from", Text), ("to", Text), ("count", Count), ("precision", Text)))),
                ("undated", Count), ("exact", Count), ("partially_dated", Count))),
            ("repairs", List(Object(("why", Text), ("query", Text), ("count", Count), ("detail", Text), ("url", Text)))),
            ("gated", Flag), ("most_likely", MaybeText),
            ("clauses", List(Object(("kind", Text), ("text", Text), ("excluded", Flag), ("expansions", List(Text))))),
            ("notes", List(Object(("code", Text), ("text", Text)))),
            ("marks", Object(("auto", Count), ("exact", Count), ("ignore", Count))),
            ("problems", List(Object(("parameter", Text), ("value", Text), ("code", Text)))));
    }

    private static OpenApiSchema Hit() => Object(
        ("id", Text), ("file", Text), ("title", Text), ("title_synthetic", Flag), ("title_marks", List(Range)), ("score", Number),
        ("published", Date()), ("provinces", List(Province())), ("reach", Reach()), ("officials", List(Official())), ("source", MaybeText), ("url", MaybeText),
        ("snippets", List(Object(("text", Text), ("marks", List(Range)), ("cut_before", Flag), ("cut_after", Flag)))),
        ("missing_words", List(Text)), ("duplicate_count", Count), ("duplicates", List(Text)), ("explanation", Object()));

    private static OpenApiSchema Document() => Object(
        ("schema_version", Count), ("id", Text), ("file", Text), ("encoding", Text),
        ("title", Object(("value", Text), ("synthetic", Flag), ("range", Range))),
        ("body", Range), ("chrome", List(Range)), ("captions", List(Range)), ("author", MaybeText), ("published", Date()), ("event", Date()),
        ("provinces", List(Province())), ("reach", Reach()), ("officials", List(Official())),
        ("corrections", List(Object(("field", Text), ("merged", Text), ("value", Text), ("reason", Text), ("author", Text)))),
        ("source", MaybeText), ("url", MaybeText), ("category", MaybeText), ("stripped", Flag), ("duplicates_of", MaybeText), ("text", Text));

    private static OpenApiSchema Date() => Object(
        ("value", MaybeText), ("precision", Choice("day", "month", "year", "none")), ("rule", Text), ("evidence", MaybeText), ("year_from", Text),
        ("rejected", List(Object(("value", Text), ("why", Text), ("evidence", Text)))));

    private static OpenApiSchema Province() => Object(
        ("id", Text), ("name_then", Text), ("name_now", Text), ("primary", Flag), ("named_in_text", Flag), ("rule", Text), ("evidence", MaybeText), ("confidence", Number));

    private static OpenApiSchema Reach()
    {
        OpenApiSchema reach = Object(("value", Choice("national", "foreign")), ("rule", Text), ("evidence", Text), ("confidence", Number));
        reach.Type |= JsonSchemaType.Null;
        return reach;
    }

    private static OpenApiSchema Official() => Object(
        ("id", MaybeText), ("name", Text),
        ("roles", List(Object(("title", Text), ("organisation", Text), ("province", MaybeText), ("level", Text), ("former", Flag)))),
        ("rule", Text), ("evidence", Text), ("confidence", Number));

    private static OpenApiSchema FacetEntry(int depth) => Object(
        ("id", Text), ("name", Text), ("count", Count), ("inferred_count", Count), ("selected", Flag), ("excluded", Flag), ("former", Flag),
        ("children", depth == 0 ? List(Object()) : List(FacetEntry(depth - 1))));

    private static OpenApiSchema Object(params (string Name, OpenApiSchema Schema)[] properties) => new()
    {
        Type = JsonSchemaType.Object,
        Properties = properties.ToDictionary(static property => property.Name, static property => (IOpenApiSchema)property.Schema, StringComparer.Ordinal),
    };

    private static OpenApiSchema List(OpenApiSchema items) => new() { Type = JsonSchemaType.Array, Items = items };

    private static OpenApiSchema Choice(params string[] values)
        => new() { Type = JsonSchemaType.String, Enum = [.. values.Select(static value => System.Text.Json.Nodes.JsonValue.Create(value))] };

    private static OpenApiSchema Of(JsonSchemaType type) => new() { Type = type };
}
