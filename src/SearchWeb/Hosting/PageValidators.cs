using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;
using NewsSearch.Web.Links;
using NewsSearch.Web.Localization;

namespace NewsSearch.Web.Hosting;

/// <summary>
/// Lets a browser ask "is it still the same?": a page is decided by its address, the generation of the index, the
/// program and the reader's language and theme, so that the answer needs no search. An answer that ran out of time is
/// not decided by these: it is not kept.
/// </summary>
internal static class PageValidators
{
    private static readonly string ProgramVersion = typeof(PageValidators).Assembly.ManifestModule.ModuleVersionId.ToString("N")[..8];

    private static readonly string[] ValidatedPaths = ["/tim-kiem", SiteLinks.JsonPath, SiteLinks.CsvPath, SiteLinks.AtomPath, SiteLinks.ComparePath, "/van-ban", "/can-bo", "/tinh", "/gioi-thieu", "/huong-dan"];

    public static void UsePageValidators(this IApplicationBuilder app) => app.Use(static (context, next) =>
    {
        if (!HttpMethods.IsGet(context.Request.Method) || !IsValidated(context.Request.Path)) return next(context);
        CurrentIndex current = context.RequestServices.GetRequiredService<CurrentIndex>();
        if (current.Status is not { } status) return next(context);

        EntityTagHeaderValue tag = TagOf(context, status.Generation);
        if (context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false)))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            context.Response.GetTypedHeaders().ETag = tag;
            return Task.CompletedTask;
        }

        context.Response.OnStarting(static state =>
        {
            (HttpResponse response, EntityTagHeaderValue tag, CurrentIndex current) = ((HttpResponse, EntityTagHeaderValue, CurrentIndex))state;
            if (response.StatusCode != StatusCodes.Status200OK) return Task.CompletedTask;
            if (current.IsUnfinished)
            {
                response.Headers.CacheControl = "no-store";
                return Task.CompletedTask;
            }

            response.GetTypedHeaders().ETag = tag;
            response.Headers.CacheControl = "private, no-cache";
            return Task.CompletedTask;
        }, (context.Response, tag, current));
        return next(context);
    });

    private static bool IsValidated(PathString path)
        => path.Value is "/" || ValidatedPaths.Any(known => path.StartsWithSegments(known));

    private static EntityTagHeaderValue TagOf(HttpContext context, long generation)
    {
        SitePreferences preferences = context.RequestServices.GetRequiredService<SitePreferences>();
        string page = string.Join('\n', ProgramVersion, generation.ToString(CultureInfo.InvariantCulture), preferences.Language.Code(),
            preferences.Theme.ToString(), context.Request.Path, context.Request.QueryString);
        return new EntityTagHeaderValue('"' + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(page)).AsSpan(0, 10)) + '"', isWeak: true);
    }
}
