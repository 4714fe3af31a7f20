using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NewsSearch.Analysis.Vietnamese;

namespace NewsSearch.Articles.Understanding.Corrections;

/// <summary>One line of a file of corrections: a JSON object of strings, and nothing beside what is expected.</summary>
/// <remarks>
/// <c>{"article","field","value","reason","author"}</c>, or <c>{"merge","into","reason","author"}</c>. Pure; safe from
/// any thread.
/// </remarks>
internal static class CorrectionLine
{
    private const string Shapes = "expected are article, field, value, reason, author, or merge, into, reason, author";

    /// <summary>Reads a line; text comes out composed and without white space around it.</summary>
    /// <exception cref="FormatException">It is no correction; the message is a sentence.</exception>
    public static Correction Parse(ReadOnlyMemory<byte> line)
    {
        Dictionary<string, string> values = Read(line);
        bool merges = values.ContainsKey("merge") || values.ContainsKey("into");
        string[] expected = merges ? ["merge", "into", "reason", "author"] : ["article", "field", "value", "reason", "author"];
        if (values.Keys.FirstOrDefault(name => !expected.Contains(name)) is { } unknown) throw new FormatException($"There is no “{unknown}” here; {Shapes}.");
        if (expected.FirstOrDefault(name => !values.ContainsKey(name)) is { } missing) throw new FormatException($"“{missing}” is missing; {Shapes}.");
        if (expected.FirstOrDefault(name => values[name].Length == 0) is { } empty) throw new FormatException($"“{empty}” is empty.");
        return merges
            ? new Correction(CorrectionField.Merge, values["merge"], values["into"], values["reason"], values["author"])
            : new Correction(FieldOf(values["field"]), values["article"], values["value"], values["reason"], values["author"]);
    }

    /// <summary>The line of a correction, without its end.</summary>
    public static string Write(Correction correction)
    {
        using MemoryStream buffer = new();
        // The file is read by people: only what JSON itself needs is escaped.
        using (Utf8JsonWriter json = new(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            bool merges = correction.Field == CorrectionField.Merge;
            json.WriteStartObject();
            json.WriteString(merges ? "merge" : "article", correction.Subject);
            if (!merges) json.WriteString("field", correction.FieldName);
            json.WriteString(merges ? "into" : "value", correction.Value);
            json.WriteString("reason", correction.Reason);
            json.WriteString("author", correction.Author);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static CorrectionField FieldOf(string name)
    {
        for (int i = 0; i < (int)CorrectionField.Merge; i++)
        {
            if (Correction.FieldNames[i] == name) return (CorrectionField)i;
        }

        throw new FormatException($"There is no field “{name}”; there are {string.Join(", ", Correction.FieldNames.SkipLast(1))}.");
    }

    private static Dictionary<string, string> Read(ReadOnlyMemory<byte> line)
    {
        Dictionary<string, string> values = new(StringComparer.Ordinal);
        try
        {
            using JsonDocument json = JsonDocument.Parse(line);
            if (json.RootElement.ValueKind != JsonValueKind.Object) throw new FormatException($"A line must hold one JSON object; {Shapes}.");
            foreach (JsonProperty property in json.RootElement.EnumerateObject())
            {
                if (property.Value.ValueKind != JsonValueKind.String) throw new FormatException($"“{property.Name}” must be a string.");
                if (!values.TryAdd(property.Name, VietnameseText.Compose(property.Value.GetString()!.Trim()))) throw new FormatException($"“{property.Name}” stands there twice.");
            }
        }
        catch (JsonException)
        {
            throw new FormatException("The JSON is broken: a line must hold one object, in UTF-8.");
        }
        catch (InvalidOperationException)
        {
            throw new FormatException("A \\u escape is half a surrogate pair.");
        }

        return values;
    }
}
