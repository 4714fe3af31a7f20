namespace NewsSearch.Web.Api;

/// <summary>Ids of articles in addresses.</summary>
internal static class ArticleIds
{
    /// <summary>The server leaves an encoded slash encoded, for it would part the path; ids of a corpus may hold one.</summary>
    public static string FromRoute(string id) => id.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
}
