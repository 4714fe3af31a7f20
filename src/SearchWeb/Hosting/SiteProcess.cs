using Microsoft.Extensions.Options;
using NewsSearch.Articles.Backends;
using NewsSearch.Catalogue;
using NewsSearch.Catalogue.Reading;

namespace NewsSearch.Web.Hosting;

/// <summary>Runs the site to its end; what keeps it from starting becomes a sentence and the exit code that the command line uses for it.</summary>
internal static class SiteProcess
{
    private const int Ok = 0;
    private const int Usage = 2;
    private const int InputOutput = 6;
    private const int BadCatalogue = 7;

    /// <returns>0 when it was stopped, 2 for an address it cannot listen on, a setting it cannot read or a backend it was not built with, 6 for a file or port it cannot have, 7 for a wrong catalogue.</returns>
    public static int RunToTheEnd(this WebApplication app)
    {
        try
        {
            // Read now: it would otherwise be met by whatever happens to need it first.
            app.Services.GetRequiredService<NewsCatalogue>();
            app.Services.GetRequiredService<ArticleBackends>();
            _ = app.Services.GetRequiredService<IOptions<ForwardedHeadersOptions>>().Value;
            app.Run();
            return Ok;
        }
        catch (CatalogueFormatException wrong)
        {
            return Complain(wrong.Message, BadCatalogue);
        }
        catch (UnknownBackendException unknown)
        {
            return Complain(unknown.Message, Usage);
        }
        catch (SettingException wrong)
        {
            return Complain(wrong.Message, Usage);
        }
        catch (Exception denied) when (denied is IOException or UnauthorizedAccessException)
        {
            return Complain(denied.Message, InputOutput);
        }
        catch (Exception address) when (address is FormatException or InvalidOperationException && IsOfTheAddress(address))
        {
            return Complain(address.Message, Usage);
        }
    }

    // Kestrel's errors about --urls have no type of their own.
    private static bool IsOfTheAddress(Exception error) => error.TargetSite?.DeclaringType?.Namespace?.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) == true;

    private static int Complain(string sentence, int code)
    {
#pragma warning disable RS0030 // There is no site yet whose log could tell it.
        Console.Error.WriteLine("news-search: " + sentence);
#pragma warning restore RS0030
        return code;
    }
}
