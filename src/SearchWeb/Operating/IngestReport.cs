using System.Text.Json;

namespace NewsSearch.Web.Operating;

/// <summary>The last run of the indexer, from the file that <c>indexer index --report FILE</c> writes.</summary>
/// <param name="WrittenAt">When the file was written (UTC).</param>
/// <param name="Counts">Counts of the run by their names in the report.</param>
/// <param name="Rejections">Inputs that were rejected, the first of them, each with the reason.</param>
/// <param name="RejectedTotal">How many were rejected.</param>
public sealed record IngestReport(DateTimeOffset WrittenAt, IReadOnlyList<(string Name, long Count)> Counts, IReadOnlyList<(string File, string Reason)> Rejections, int RejectedTotal)
{
    private const int MostRejections = 100;
    private const long LargestFile = 64 << 20;

    private static readonly string[] Shown = ["added", "changed", "removed", "unchanged", "duplicates", "rejected"];

    /// <summary>Reads a report.</summary>
    /// <returns>The report, or what is wrong with the file.</returns>
    public static (IngestReport? Report, string? Problem) Read(string path)
    {
        try
        {
            FileInfo file = new(path);
            if (!file.Exists) return (null, $"{path}: no such file.");
            if (file.Length > LargestFile) return (null, $"{path}: larger than {LargestFile >> 20} MiB.");
            using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(path));
            JsonElement root = document.RootElement;
            (string, long)[] counts = [.. Shown.Where(name => root.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Number).Select(name => (name, root.GetProperty(name).GetInt64()))];
            List<(string, string)> rejections = [];
            int total = 0;
            if (root.TryGetProperty("rejections", out JsonElement list) && list.ValueKind == JsonValueKind.Array)
            {
                total = list.GetArrayLength();
                foreach (JsonElement one in list.EnumerateArray().Take(MostRejections)) rejections.Add((Text(one, "file"), Text(one, "reason")));
            }

            return (new IngestReport(new DateTimeOffset(file.LastWriteTimeUtc, TimeSpan.Zero), counts, rejections, total), null);
        }
        catch (Exception wrong) when (wrong is JsonException or IOException or UnauthorizedAccessException or InvalidOperationException or FormatException)
        {
            return (null, $"{path}: {wrong.Message}");
        }
    }

    private static string Text(JsonElement one, string name) => one.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
