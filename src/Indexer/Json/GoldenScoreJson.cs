using NewsSearch.Articles.Json;
using NewsSearch.Indexer.Evaluation;

namespace NewsSearch.Indexer.Json;

/// <summary>The answer of <c>eval … --json</c>.</summary>
internal sealed record GoldenScoreJson(
    int SchemaVersion,
    string Set,
    int Rows,
    int Passed,
    double Percent,
    IReadOnlyList<GoldenScore.Part> Parts,
    IReadOnlyList<string> Misses,
    IReadOnlyList<string> Notes)
{
    public static GoldenScoreJson Of(GoldenScore score) =>
        new(ArticleJson.SchemaVersion, score.Set, score.Rows, score.Passed, Math.Round(score.Percent, 2), score.Parts, score.Misses, score.Notes);

    public string ToJson() => IndexerJson.Write(this, IndexerJson.Default.GoldenScoreJson);
}
