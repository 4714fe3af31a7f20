namespace NewsSearch.Articles.Understanding.Officials;

/// <summary>The levels of <see cref="OfficialRole.Level"/>, and one that only lives between the two passes.</summary>
internal static class OfficialLevel
{
    public const string Central = "central";
    public const string Province = "province";
    public const string District = "district";
    public const string Commune = "commune";
    public const string Other = "other";
}
