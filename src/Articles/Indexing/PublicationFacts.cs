using System.Globalization;

namespace NewsSearch.Articles.Indexing;

/// <summary>What is kept with every publication of an index.</summary>
/// <param name="PublishedAt">When (UTC).</param>
/// <param name="Rejected">Inputs rejected in the run.</param>
/// <param name="Versions">Versions of schema, analysis, rules and catalogue.</param>
/// <param name="Corrections">Version of what was decided by hand, or empty.</param>
/// <param name="Unlearned">Articles put and deleted since the index was last learned from.</param>
internal sealed record PublicationFacts(DateTimeOffset PublishedAt, int Rejected, string Versions, string Corrections, long Unlearned)
{
    private const string PublishedAtKey = "published_at";
    private const string RejectedKey = "rejected";
    private const string VersionsKey = "versions";
    private const string CorrectionsKey = "corrections";
    private const string UnlearnedKey = "unlearned";

    /// <summary>As the engine keeps it with a commit.</summary>
    public IReadOnlyDictionary<string, string> ToUserData() => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [PublishedAtKey] = PublishedAt.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture),
        [RejectedKey] = Rejected.ToString(CultureInfo.InvariantCulture),
        [VersionsKey] = Versions,
        [CorrectionsKey] = Corrections,
        [UnlearnedKey] = Unlearned.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>What a commit was kept with; defaults where it has none of it.</summary>
    public static PublicationFacts From(IReadOnlyDictionary<string, string> userData)
    {
        DateTimeOffset publishedAt = userData.TryGetValue(PublishedAtKey, out string? at)
            && DateTimeOffset.TryParseExact(at, "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out DateTimeOffset parsed)
                ? parsed
                : DateTimeOffset.UnixEpoch;
        int rejected = userData.TryGetValue(RejectedKey, out string? count)
            && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0;
        long unlearned = long.TryParse(userData.GetValueOrDefault(UnlearnedKey), NumberStyles.None, CultureInfo.InvariantCulture, out long changes) ? changes : 0;
        return new PublicationFacts(publishedAt, rejected, userData.GetValueOrDefault(VersionsKey, ""), userData.GetValueOrDefault(CorrectionsKey, ""), unlearned);
    }
}
