using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace NewsSearch.Web.Hosting;

/// <summary>
/// The proxy before the site, if there is one: only its word is taken for the reader's address and for whether the
/// reader came by TLS. Everybody else's is passed over.
/// </summary>
internal static class TrustedProxy
{
    /// <summary><c>Proxy:Addresses</c>: the addresses of the proxy, parted by semicolons; empty where there is none.</summary>
    private const string Setting = "Proxy:Addresses";

    public static void AddTrustedProxy(this IServiceCollection services, ConfigurationManager configuration) => services.Configure<ForwardedHeadersOptions>(options =>
    {
        // One step only: what the proxy itself was told by its client is that client's claim.
        options.ForwardLimit = 1;
        options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (IPAddress address in Addresses(configuration).Select(Parse)) options.KnownProxies.Add(address);
    });

    /// <exception cref="SettingException">When the site starts: what is configured is no address.</exception>
    public static void UseTrustedProxy(this WebApplication app)
    {
        if (Addresses(app.Configuration).Length > 0) app.UseForwardedHeaders();
    }

    private static string[] Addresses(IConfiguration configuration) => (configuration[Setting] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static IPAddress Parse(string address)
        => IPAddress.TryParse(address, out IPAddress? parsed) ? parsed : throw new SettingException($"{Setting}: '{address}' is no address; give the proxy's, as in 127.0.0.1;::1.");
}
