using System.Collections.Concurrent;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using NewsSearch.Web.Links;
using NewsSearch.Web.Localization;

namespace NewsSearch.Web.Hosting;

/// <summary>
/// The page of one who asks for too much, or with too many others. It is made once for each language and theme: a page in
/// the whole layout costs a tenth of a search, and a crowd that is refused would take the machine from those who are served.
/// </summary>
internal static class RefusalPage
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private static readonly ConcurrentDictionary<(int Status, Language Language, Theme Theme), byte[]> Pages = new();

    /// <summary>Answers; programs get problem details from <see cref="FailurePages"/> instead of the page.</summary>
    /// <param name="context">The request.</param>
    /// <param name="status">429 or 503.</param>
    public static async Task WriteAsync(HttpContext context, int status)
    {
        HttpResponse response = context.Response;
        response.StatusCode = status;
        if (FailurePages.IsForPrograms(context)) return;
        (Language language, Theme theme) = LanguageAndTheme.Of(context.Request);
        byte[] page = Pages.GetOrAdd((status, language, theme), static of => Make(of.Status, new SitePreferences { Language = of.Language, Theme = of.Theme }));
        response.ContentType = "text/html; charset=utf-8";
        response.ContentLength = page.Length;
        response.Headers.CacheControl = "no-store";
        LanguageAndTheme.Declare(response, language);
        await response.Body.WriteAsync(page, context.RequestAborted);
    }

    private static byte[] Make(int status, SitePreferences preferences)
    {
        Texts texts = new(preferences);
        SiteLinks links = new(preferences);
        string title = Encoder.Encode(texts.FailureTitle(status, isBusy: true));
        return Encoding.UTF8.GetBytes($"""
            <!doctype html>
            <html lang="{texts.LanguageCode}" class="{(preferences.Theme == Theme.Auto ? "" : LanguageAndTheme.Name(preferences.Theme))}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{title} · {Encoder.Encode(texts.SiteName)}</title>
            <meta name="robots" content="noindex, nofollow">
            <link rel="stylesheet" href="/css/tokens.css">
            <link rel="stylesheet" href="/css/site.css">
            <link rel="icon" href="/icon.svg" type="image/svg+xml">
            </head>
            <body>
            <header class="top"><div class="wrap"><a class="logo" href="{Encoder.Encode(links.Home)}">{Encoder.Encode(texts.SiteName)}</a></div></header>
            <main id="main" class="wrap">
            <div class="sec rd">
            <h1>{title}</h1>
            <p class="sent">{Encoder.Encode(texts.FailureText(status, isBusy: true))}</p>
            <p class="row sec"><a href="{Encoder.Encode(links.Home)}">{Encoder.Encode(texts.HomePage)}</a> <a href="{Encoder.Encode(links.Help)}">{Encoder.Encode(texts.Help)}</a></p>
            <p class="small soft sec">{status}</p>
            </div>
            </main>
            </body>
            </html>

            """);
    }
}
