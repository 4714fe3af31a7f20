using NewsSearch.Articles.Json;
using NewsSearch.Indexer.Maintenance;

namespace NewsSearch.Indexer.Json;

/// <summary>The answer of <c>doctor --json</c>; <c>health</c> is ok, warning or failure.</summary>
internal sealed record DoctorJson(int SchemaVersion, bool Ok, IReadOnlyList<DoctorJson.FindingJson> Findings)
{
    public static DoctorJson Of(IReadOnlyList<Finding> findings) => new(
        ArticleJson.SchemaVersion,
        findings.All(f => f.Health != Health.Failure),
        [.. findings.Select(f => new FindingJson(f.Check, f.Health.ToString().ToLowerInvariant(), f.Message))]);

    public string ToJson() => IndexerJson.Write(this, IndexerJson.Default.DoctorJson);

    internal sealed record FindingJson(string Check, string Health, string Message);
}
