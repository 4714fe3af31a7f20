using System.Text.Json;

namespace NewsSearch.Articles.Evaluation;

/// <summary>Reads annotated articles: a JSON object a line.</summary>
internal static class ExtractionRowReader
{
    /// <exception cref="FormatException">A line is no annotated article; the message names it.</exception>
    public static List<ExtractionGoldenRow> Read(string text)
    {
        List<ExtractionGoldenRow> rows = [];
        string[] lines = text.TrimStart('\uFEFF').Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            if (string.IsNullOrWhiteSpace(lines[i])) continue;
            try
            {
                using JsonDocument line = JsonDocument.Parse(lines[i]);
                rows.Add(Row(line.RootElement));
            }
            catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
            {
                throw new FormatException($"Line {i + 1} is no annotated article (a JSON object with gold_id and text): {e.Message}", e);
            }
        }

        return rows;
    }

    private static ExtractionGoldenRow Row(JsonElement gold)
    {
        JsonElement published = Part(gold, "publication_date");
        return new ExtractionGoldenRow
        {
            Id = gold.GetProperty("gold_id").GetString() ?? "",
            Text = gold.GetProperty("text").GetString() ?? "",
            Published = [Text(published, "value"), .. Texts(published, "accept")],
            RejectedDates = [.. Items(published, "rejected_dates").Select(d => Text(d, "value")).OfType<string>()],
            Event = Event(Part(gold, "event_date")),
            Provinces = [.. Items(gold, "provinces").Select(p => new ExtractionGoldenRow.Named(Text(p, "name") ?? "", Flag(p, "unsure")))],
            PrimaryProvinces =
            [
                .. Items(gold, "provinces").Where(p => Flag(p, "primary") || Flag(p, "primary_unsure") || Flag(p, "unsure"))
                    .Select(p => new ExtractionGoldenRow.Named(Text(p, "name") ?? "", Flag(p, "primary_unsure") || Flag(p, "unsure"))),
            ],
            Officials = [.. Items(gold, "officials").Select(Official)],
            NotOfficials = [.. Items(gold, "not_officials").Append(Part(gold, "author")).Select(NameOf).OfType<string>()],
            Body = gold.TryGetProperty("body_start", out JsonElement start) ? new(start.GetInt32(), gold.GetProperty("body_end").GetInt32()) : null,
        };
    }

    // A day without its year is a hint for readers: nothing can be scored by it.
    private static List<string?>? Event(JsonElement date)
    {
        if (Flag(date, "unsure") || (Text(date, "value") is null && Text(date, "partial") is not null)) return null;
        return [Text(date, "value"), .. Texts(date, "accept")];
    }

    private static ExtractionGoldenRow.Official Official(JsonElement person) => new(
        Text(person, "name") ?? "",
        [.. Texts(person, "aliases").OfType<string>()],
        Flag(person, "borderline"),
        [
            .. Items(person, "roles").Select(r => new ExtractionGoldenRow.Role(
                Text(r, "role") ?? "", Text(r, "organisation") ?? "", Text(r, "province") ?? "", Flag(r, "role_inferred") || Flag(r, "unsure"))),
        ]);

    private static string? NameOf(JsonElement name) => name.ValueKind switch
    {
        JsonValueKind.String => name.GetString(),
        JsonValueKind.Object => Text(name, "name") ?? Text(name, "value"),
        _ => null,
    };

    private static JsonElement Part(JsonElement of, string name)
        => of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out JsonElement part) ? part : default;

    private static string? Text(JsonElement of, string name) => Part(of, name) is { ValueKind: JsonValueKind.String } text && text.GetString() is { Length: > 0 } value ? value : null;

    private static bool Flag(JsonElement of, string name) => Part(of, name).ValueKind == JsonValueKind.True;

    private static List<JsonElement> Items(JsonElement of, string name)
        => Part(of, name) is { ValueKind: JsonValueKind.Array } items ? [.. items.EnumerateArray()] : [];

    private static List<string?> Texts(JsonElement of, string name)
        => [.. Items(of, name).Select(item => item.ValueKind == JsonValueKind.String ? item.GetString() : null)];
}
