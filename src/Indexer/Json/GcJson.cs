using NewsSearch.Articles.Json;

namespace NewsSearch.Indexer.Json;

/// <summary>The answer of <c>gc --json</c>.</summary>
internal sealed record GcJson(int SchemaVersion, bool DryRun, long Bytes, IReadOnlyList<GcJson.FileJson> Files)
{
    public static GcJson Of(IReadOnlyList<(string File, long Bytes)> removed, bool dryRun) =>
        new(ArticleJson.SchemaVersion, dryRun, removed.Sum(f => f.Bytes), [.. removed.Select(f => new FileJson(f.File, f.Bytes))]);

    public string ToJson() => IndexerJson.Write(this, IndexerJson.Default.GcJson);

    internal sealed record FileJson(string File, long Bytes);
}
