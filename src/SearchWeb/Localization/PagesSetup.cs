using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using NewsSearch.Web.Hosting;
using NewsSearch.Web.Links;
using NewsSearch.Web.Rendering;

namespace NewsSearch.Web.Localization;

/// <summary>Pages with what each of them is given: texts and links in the reader's language.</summary>
internal static class PagesSetup
{
    public static void AddLocalizedPages(this WebApplicationBuilder builder)
    {
        IServiceCollection services = builder.Services;
        services.AddRazorPages();
        services.AddProblemDetails();

        // The default encoder writes every Vietnamese letter as a number: pages would be 1.8 times as large.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddSingleton<IHttpResponseStreamWriterFactory, UnindentedWriterFactory>();
        services.AddScoped<SitePreferences>();
        services.AddScoped<Texts>();
        services.AddScoped<SiteLinks>();
        services.AddScoped<PageFrame>();
    }
}
