using Microsoft.AspNetCore.Diagnostics;
using NewsSearch.Web.Exports;
using NewsSearch.Web.Links;

namespace NewsSearch.Web.Hosting;

/// <summary>What went wrong, told where it belongs: pages in the site's layout, answers for programs as problem details (RFC 9457).</summary>
internal static class FailurePages
{
    private static readonly string[] ForPrograms =
        ["/api", "/openapi", "/opensearch", "/opensearch.xml", "/sitemap", Sitemap.Path, SiteLinks.JsonPath, SiteLinks.CsvPath, SiteLinks.AtomPath];

    public static void UseFailurePages(this WebApplication app)
    {
        app.UseWhen(IsForPrograms, static api =>
        {
            api.UseExceptionHandler();
            api.UseStatusCodePages();
        });
        app.UseWhen(static context => !IsForPrograms(context), static pages =>
        {
            // A reader who left is no error: nobody is there to be told of one.
            pages.UseExceptionHandler(new ExceptionHandlerOptions
            {
                ExceptionHandlingPath = "/loi/500",
                AllowStatusCode404Response = true,
                SuppressDiagnosticsCallback = static failure => failure.Exception is OperationCanceledException,
            });
            pages.UseStatusCodePagesWithReExecute("/loi/{0}");
        });
    }

    /// <summary>The address that failed, as the reader asked for it.</summary>
    public static string? FailedPath(HttpContext context)
        => context.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath
        ?? context.Features.Get<IExceptionHandlerPathFeature>()?.Path;

    /// <summary>Whether a program asks, which is answered with problem details.</summary>
    public static bool IsForPrograms(HttpContext context) => ForPrograms.Any(path => context.Request.Path.StartsWithSegments(path));
}
