using Microsoft.OpenApi;

namespace NewsSearch.Web.Api;

/// <summary>The parameters of searches, as the description of the API lists them; <c>ArticleSearchUrl</c> is what reads them.</summary>
internal static class ApiParameters
{
    private static readonly IReadOnlyList<OpenApiParameter> Narrowing =
    [
        Text("q", "The words: keywords, \"phrases\", AND OR NOT ( ), -word, begin*, title: official: province: date:2023..2024. Marks typed count, marks left out are free."),
        Values("province", "Province of today or former, by id: can-tho, hau-giang; unknown for the articles without any."),
        Values("official", "Official, by id: nghiem-xuan-thanh."),
        Values("role", "Post, by id: bi-thu-tinh-uy."),
        Text("from", "Published in or after: 2023, 2023-10, 2023-10-14, 14/10/2023."),
        Text("to", "Published in or before."),
        Choice("date", "How exactly the publication is dated.", "all", "exact", "partial", "undated"),
        Values("source", "Publisher, by id."),
        Choice("marks", "How diacritics are read.", "auto", "exact", "ignore"),
        Choice("scope", "Where the words are looked for.", "body", "title", "all"),
        Choice("named", "1: only provinces that the article names, none inferred.", "0", "1"),
    ];

    /// <summary>What narrows a search.</summary>
    public static IReadOnlyList<OpenApiParameter> Filters => Narrowing;

    /// <summary>All of a search.</summary>
    public static IReadOnlyList<OpenApiParameter> Search { get; } =
    [
        .. Narrowing,
        Choice("group", "0: near-duplicates stand each for itself.", "0", "1"),
        Choice("sort", "Order; relevance where there are words, else newest.", "relevance", "newest", "oldest"),
        Number("page", "1-based page.", 100),
        Number("limit", "Articles a page.", 100),
        Choice("explain", "1: with the account of each score.", "0", "1"),
    ];

    private static OpenApiParameter Text(string name, string description) => Of(name, description, new OpenApiSchema { Type = JsonSchemaType.String });

    private static OpenApiParameter Values(string name, string description)
        => Of(name, description + " Repeated: any of them; with a leading '-': not this one.", new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.String } });

    private static OpenApiParameter Choice(string name, string description, params string[] values)
        => Of(name, description, new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. values.Select(static value => System.Text.Json.Nodes.JsonValue.Create(value))] });

    private static OpenApiParameter Number(string name, string description, int most)
        => Of(name, description, new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "1", Maximum = most.ToString(System.Globalization.CultureInfo.InvariantCulture) });

    private static OpenApiParameter Of(string name, string description, OpenApiSchema schema)
        => new() { Name = name, In = ParameterLocation.Query, Description = description, Schema = schema, Explode = true };
}
