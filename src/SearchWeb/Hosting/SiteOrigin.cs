namespace NewsSearch.Web.Hosting;

/// <summary>The beginning of the site's addresses, as the reader asked for it: feeds and sitemaps need whole addresses.</summary>
/// <remarks>Host names other than the configured ones never get here (see <see cref="ServerSetup"/>).</remarks>
internal static class SiteOrigin
{
    /// <summary>Scheme and host: "https://dau.example".</summary>
    public static string Of(HttpRequest request) => request.Scheme + "://" + request.Host;
}
