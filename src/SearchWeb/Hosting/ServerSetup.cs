using System.IO.Compression;
using System.Net;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.ResponseCompression;

namespace NewsSearch.Web.Hosting;

/// <summary>The server itself: where it listens, for which names it answers, and how much a request may bring.</summary>
internal static class ServerSetup
{
    /// <summary>Where it listens unless told otherwise: this machine only.</summary>
    public const string DefaultUrl = "http://127.0.0.1:5080";

    /// <summary>Names it answers to unless <c>AllowedHosts</c> is configured.</summary>
    private static readonly string[] LoopbackHosts = ["localhost", "127.0.0.1", "[::1]"];

    /// <summary>Pages only read: no request has a reason to bring more.</summary>
    private const long MaxRequestBytes = 64 << 10;

    private static readonly Dictionary<string, string> CommandLineNames = new() { ["--index"] = "Index:Path", ["--backend"] = "Index:Backend" };

    /// <summary>The program finds its files beside itself, whatever folder it is started from.</summary>
    public static WebApplicationOptions Options(string[] args) => new() { Args = args, ContentRootPath = AppContext.BaseDirectory };

    public static void AddServer(this WebApplicationBuilder builder, string[] args)
    {
        builder.Configuration.AddCommandLine(args, CommandLineNames);
        if (!SaysWhereToListen(builder.Configuration)) builder.WebHost.UseUrls(DefaultUrl);

        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxRequestBytes;
            kestrel.Limits.MaxRequestHeadersTotalSize = 32 << 10;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        });

        builder.Services.Configure<HostFilteringOptions>(filter =>
        {
            string? configured = builder.Configuration["AllowedHosts"];
            filter.AllowedHosts = string.IsNullOrWhiteSpace(configured)
                ? LoopbackHosts
                : configured.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            filter.IncludeFailureMessage = false;
        });

        // Pages hold no secret beside what the reader typed, so compression cannot leak one.
        builder.Services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/problem+json", "image/svg+xml", "application/atom+xml", "text/csv"];
        });
        builder.Services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
        builder.Services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Fastest);
        builder.Services.AddTrustedProxy(builder.Configuration);
        builder.Services.AddRequestRates(builder.Configuration);
        builder.Services.AddSingleton(TimeProvider.System);

        // A line for each request would keep what readers search for beside their addresses.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        // Why the site could not start is said once, in a sentence (SiteProcess).
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
    }

    private static bool SaysWhereToListen(ConfigurationManager configuration)
        => configuration["urls"] is { Length: > 0 }
        || configuration["http_ports"] is { Length: > 0 }
        || configuration["https_ports"] is { Length: > 0 }
        || configuration.GetSection("Kestrel:Endpoints").Exists();
}
