using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using NewsSearch.Web.Links;

namespace NewsSearch.Web.Hosting;

/// <summary>
/// How many searches one network may ask for, and how many run and wait at once for all. Robots that walk every
/// combination of filters are what such sites suffer from most; a reader never comes near the limit, and no puzzle is
/// ever put before anyone. What would only pile up is refused at once, cheaply: 429 to one who asks too much, 503 when all
/// together do, both with Retry-After. Those who wait are let in by turns (<see cref="FairQueue"/>).
/// </summary>
internal static class RequestRates
{
    private const int DefaultPermits = 60;

    /// <summary>A table of everything costs as much as thousands of searches.</summary>
    private const int TablesPerMinute = 6;

    /// <summary>Completions come with every key.</summary>
    private const int SuggestionsPerSearch = 2;

    // A search keeps a core busy; twice as many as cores keep them all busy while answers are written.
    private const int ConcurrentPerCore = 2;

    // A queue that is through in a second or two: who is told to come back later is served sooner than who waits longer.
    private const int WaitingPerCore = 64;

    private static readonly TimeSpan BusyWait = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(10);

    /// <summary>
    /// <c>Limits:SearchesPerTenSeconds</c>, <c>Limits:ConcurrentSearches</c> and <c>Limits:WaitingSearches</c> set the
    /// numbers. This machine itself has no number of its own: behind a proxy on it, <see cref="TrustedProxy"/> has to know
    /// the proxy before that limit means anything.
    /// </summary>
    public static void AddRequestRates(this IServiceCollection services, ConfigurationManager configuration)
    {
        int permits = Number(configuration, "Limits:SearchesPerTenSeconds", DefaultPermits);
        int concurrent = Number(configuration, "Limits:ConcurrentSearches", ConcurrentPerCore * Environment.ProcessorCount);
        int waiting = Number(configuration, "Limits:WaitingSearches", WaitingPerCore * Environment.ProcessorCount);
        services.AddSingleton(new FairQueue(concurrent, waiting));
        services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = static (context, _) =>
            {
                context.Lease.TryGetMetadata(MetadataName.RetryAfter, out TimeSpan wait);
                ComeBackAfter(wait, context.HttpContext.Response);
                return ValueTask.CompletedTask;
            };
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
                KindOf(context.Request.Path) is { } kind && NetworkOf(context.Connection.RemoteIpAddress) is { } network
                    ? RateLimitPartition.GetFixedWindowLimiter(kind + network, _ => LimitOf(kind, permits))
                    : RateLimitPartition.GetNoLimiter(""));
        });
    }

    /// <summary>Limits each network, then all together.</summary>
    public static void UseRequestRates(this WebApplication app)
    {
        app.UseRateLimiter();
        FairQueue queue = app.Services.GetRequiredService<FairQueue>();
        app.Use(async (context, next) =>
        {
            if (KindOf(context.Request.Path) is null)
            {
                await next(context);
                return;
            }

            if (!await queue.EnterAsync(NetworkOf(context.Connection.RemoteIpAddress) ?? "", context.RequestAborted))
            {
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                ComeBackAfter(BusyWait, context.Response);
                return;
            }

            try
            {
                // A search keeps its thread to its end, and requests that have not been looked at wait for one. Without
                // this most of a crowd would wait there, beyond any limit, and be told too late that it is too many.
                await Task.Yield();
                await next(context);
            }
            finally
            {
                queue.Leave();
            }
        });
    }

    private static void ComeBackAfter(TimeSpan wait, HttpResponse response)
        => response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);

    private static int Number(ConfigurationManager configuration, string name, int otherwise)
        => int.TryParse(configuration[name], NumberStyles.None, CultureInfo.InvariantCulture, out int given) ? Math.Max(1, given) : otherwise;

    private static FixedWindowRateLimiterOptions LimitOf(char kind, int searches) => kind switch
    {
        'T' => new() { PermitLimit = TablesPerMinute, Window = Minute },
        'S' => new() { PermitLimit = SuggestionsPerSearch * searches, Window = Window },
        _ => new() { PermitLimit = searches, Window = Window },
    };

    /// <summary>A table of everything (T), a completion (S), another search (Q); null for what is not limited.</summary>
    private static char? KindOf(PathString path)
    {
        if (path.StartsWithSegments(SiteLinks.CsvPath) || path.StartsWithSegments("/sitemap")) return 'T';
        if (path.StartsWithSegments("/api/v1/suggest") || path.StartsWithSegments("/opensearch")) return 'S';
        bool isSearch = path.Value!.StartsWith(SiteLinks.SearchPath, StringComparison.OrdinalIgnoreCase) || path.StartsWithSegments(SiteLinks.ComparePath) || path.StartsWithSegments("/api");
        return isSearch ? 'Q' : null;
    }

    /// <summary>The reader's /24 (IPv6: /56), for one person may have many addresses; null for this machine.</summary>
    internal static string? NetworkOf(IPAddress? address)
    {
        if (address is null || IPAddress.IsLoopback(address)) return null;
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        byte[] bytes = address.GetAddressBytes();
        int kept = address.AddressFamily == AddressFamily.InterNetwork ? 3 : 7;
        return Convert.ToHexString(bytes.AsSpan(0, kept));
    }
}
