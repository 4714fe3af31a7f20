using Microsoft.AspNetCore.Diagnostics;

namespace NewsSearch.Web.Hosting;

/// <summary>What went wrong, told where it belongs: pages in the site's layout, the API as problem details (RFC 9457).</summary>
internal static class FailurePages
{
    public static void UseFailurePages(this WebApplication app)
    {
        app.UseWhen(IsApi, static api =>
        {
            api.UseExceptionHandler();
            api.UseStatusCodePages();
        });
        app.UseWhen(static context => !IsApi(context), static pages =>
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

    private static bool IsApi(HttpContext context) => context.Request.Path.StartsWithSegments("/api");
}
