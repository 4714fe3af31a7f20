using NewsSearch.Articles.Json;

namespace NewsSearch.Indexer.Json;

/// <summary>The answer of <c>verify --json</c>.</summary>
internal sealed record VerifyJson(int SchemaVersion, bool Ok, IReadOnlyList<VerifyJson.ProblemJson> Problems)
{
    public static VerifyJson Of(IReadOnlyList<(string File, string Message)> problems) =>
        new(ArticleJson.SchemaVersion, problems.Count == 0, [.. problems.Select(p => new ProblemJson(p.File, p.Message))]);

    public string ToJson() => IndexerJson.Write(this, IndexerJson.Default.VerifyJson);

    internal sealed record ProblemJson(string File, string Message);
}
