using Microsoft.AspNetCore.Http.Extensions;

namespace NewsSearch.Web.Localization;

/// <summary>
/// Reads <c>lang=vi|en</c> and <c>theme=auto|light|dark</c>. The language stays in the address, for an address is the
/// whole state of a page; the theme is the reader's alone: it goes into a cookie and out of the address.
/// </summary>
internal static class LanguageAndTheme
{
    private const string LanguageKey = "lang";
    private const string ThemeKey = "theme";
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(365);

    public static void UseLanguageAndTheme(this IApplicationBuilder app) => app.Use(static (context, next) =>
    {
        HttpRequest request = context.Request;
        SitePreferences preferences = context.RequestServices.GetRequiredService<SitePreferences>();

        if (ParseTheme(request.Query[ThemeKey]) is { } chosenTheme && HttpMethods.IsGet(request.Method))
        {
            Remember(context, ThemeKey, Name(chosenTheme));
            context.Response.Redirect(WithoutTheme(request));
            return Task.CompletedTask;
        }

        (preferences.Language, preferences.Theme) = Of(request);
        if (preferences.Language != Remembered(request)) Remember(context, LanguageKey, preferences.Language.Code());
        Declare(context.Response, preferences.Language);
        return next(context);
    });

    /// <summary>What the reader chose: by the address, else by a cookie, else the defaults.</summary>
    public static (Language Language, Theme Theme) Of(HttpRequest request)
        => (LanguageCodes.Parse(request.Query[LanguageKey]) ?? Remembered(request), ParseTheme(request.Cookies[ThemeKey]) ?? Theme.Auto);

    /// <summary>Says in which language the answer is, and that a cookie may decide it.</summary>
    public static void Declare(HttpResponse response, Language language)
    {
        response.Headers.ContentLanguage = language.Code();
        response.Headers.Append("Vary", "Cookie");
    }

    private static Language Remembered(HttpRequest request) => LanguageCodes.Parse(request.Cookies[LanguageKey]) ?? Language.Vietnamese;

    internal static string Name(Theme theme) => theme switch
    {
        Theme.Light => "light",
        Theme.Dark => "dark",
        _ => "auto",
    };

    private static Theme? ParseTheme(string? text) => text switch
    {
        "auto" => Theme.Auto,
        "light" => Theme.Light,
        "dark" => Theme.Dark,
        _ => null,
    };

    private static string WithoutTheme(HttpRequest request)
    {
        QueryBuilder rest = new(request.Query.Where(parameter => parameter.Key != ThemeKey));

        // A path of several leading slashes would be read as another host.
        string path = "/" + request.Path.Value!.TrimStart('/');
        return new PathString(path).ToUriComponent() + rest.ToQueryString();
    }

    private static void Remember(HttpContext context, string name, string value) => context.Response.Cookies.Append(name, value, new CookieOptions
    {
        MaxAge = KeptFor,
        SameSite = SameSiteMode.Lax,
        HttpOnly = true,
        Secure = context.Request.IsHttps,
        IsEssential = true,
    });
}
