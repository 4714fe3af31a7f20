namespace NewsSearch.Web.Links;

/// <summary>The facets as they are called in addresses.</summary>
internal static class FacetNames
{
    public const string Province = "province";
    public const string Official = "official";
    public const string Role = "role";
    public const string Year = "year";
    public const string Source = "source";

    public static IReadOnlyList<string> All { get; } = [Province, Official, Role, Year, Source];
}
