using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.Primitives;

namespace NewsSearch.Web.Hosting;

/// <summary>Styles and fonts: asked for by version, so that browsers may keep them for good.</summary>
internal static class VersionedFiles
{
    private const string ForGood = "public, max-age=31536000, immutable";
    private const string ForAnHour = "public, max-age=3600";

    public static void UseVersionedFiles(this WebApplication app) => app.UseStaticFiles(new StaticFileOptions
    {
        OnPrepareResponse = static response =>
        {
            // Fonts never change under their name; a style sheet bears the hash of its content in ?v=.
            bool unchanging = response.File.Name.EndsWith(".woff2", StringComparison.Ordinal)
                || !StringValues.IsNullOrEmpty(response.Context.Request.Query["v"]);
            response.Context.Response.Headers.CacheControl = unchanging ? ForGood : ForAnHour;
        },
        ContentTypeProvider = new FileExtensionContentTypeProvider(new Dictionary<string, string>
        {
            [".css"] = "text/css; charset=utf-8",
            [".js"] = "text/javascript; charset=utf-8",
            [".svg"] = "image/svg+xml",
            [".woff2"] = "font/woff2",
        }),
    });
}
