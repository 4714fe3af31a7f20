using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace NewsSearch.Indexer.Json;

/// <summary>Writes the JSON shapes that only the command line has: snake_case, Vietnamese unescaped.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(AnalysisJson))]
[JsonSerializable(typeof(QueryAnalysisJson))]
[JsonSerializable(typeof(GoldenScoreJson))]
[JsonSerializable(typeof(ExtractionScoreJson))]
[JsonSerializable(typeof(RetrievalJson))]
[JsonSerializable(typeof(VerifyJson))]
[JsonSerializable(typeof(GcJson))]
[JsonSerializable(typeof(RollbackJson))]
[JsonSerializable(typeof(DoctorJson))]
[JsonSerializable(typeof(IndexReportJson))]
internal sealed partial class IndexerJson : JsonSerializerContext
{
    // The text goes to a file or a terminal, never into a page: only what JSON itself needs is escaped.
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One object on one line.</summary>
    public static string Write<T>(T value, JsonTypeInfo<T> type)
    {
        using MemoryStream buffer = new();
        using (Utf8JsonWriter writer = new(buffer, Readable)) JsonSerializer.Serialize(writer, value, type);
        return System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }
}
