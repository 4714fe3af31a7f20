using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsSearch.Web.Api;

/// <summary>The JSON shapes that only the API has: snake_case, Vietnamese unescaped.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(OfficialsAnswer))]
[JsonSerializable(typeof(OfficialAnswer))]
[JsonSerializable(typeof(ProvincesAnswer))]
internal sealed partial class ApiJson : JsonSerializerContext
{
    // Answers are JSON and never stand in a page: only what JSON itself needs is escaped.
    private static readonly JsonSerializerOptions Readable = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The shapes with letters as they are.</summary>
    public static ApiJson Unescaped { get; } = new(Readable);
}
