using System.Globalization;
using NewsSearch.Articles.Json;
using NewsSearch.Articles.Searching;

namespace NewsSearch.Indexer.Json;

/// <summary>The answer of <c>stats --json</c>.</summary>
internal sealed record StatsJson(
    int SchemaVersion,
    long Generation,
    int Articles,
    DateTimeOffset PublishedAt,
    StatsJson.DatedJson Dated,
    StatsJson.LocatedJson Located,
    string? First,
    string? Last,
    int Rejected,
    string Versions,
    long Bytes,
    IReadOnlyList<StatsJson.FileJson> Files)
{
    public static StatsJson Of(IndexStatus status) => new(
        ArticleJson.SchemaVersion,
        status.Generation,
        status.Articles,
        status.PublishedAt,
        new DatedJson(status.Dated.Exact, status.Dated.Partial, status.Dated.Undated),
        new LocatedJson(status.Located.Named, status.Located.Inferred, status.Beyond, status.Located.Unknown),
        Iso(status.Span?.First),
        Iso(status.Span?.Last),
        status.Rejected,
        status.Versions,
        status.Files.Sum(f => f.Bytes),
        [.. status.Files.Select(f => new FileJson(f.File, f.Bytes))]);

    public string ToJson() => IndexerJson.Write(this, IndexerJson.Default.StatsJson);

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal sealed record DatedJson(int Exact, int Partial, int Undated);

    internal sealed record LocatedJson(int Named, int Inferred, int NationalOrForeign, int Unknown);

    internal sealed record FileJson(string File, long Bytes);
}
