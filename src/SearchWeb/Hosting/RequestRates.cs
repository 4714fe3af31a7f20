using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using NewsSearch.Web.Links;

namespace NewsSearch.Web.Hosting;

/// <summary>
/// How many searches one network may ask for, and how many pages are worked out and wait at once for all. Robots that walk
/// every combination of filters are what such sites suffer from most; a reader never comes near the limit, and no puzzle
/// is ever put before anyone. What would only pile up is refused at once, cheaply (<see cref="RefusalPage"/>): 429 to one
/// who asks too much, 503 when all together do, both with Retry-After. Those who wait are let in by turns and soon
/// (<see cref="FairQueue"/>), and worked for on threads of their own (<see cref="SearchThreads"/>).
/// </summary>
internal static class RequestRates
{
    private const int DefaultPermits = 60;

    /// <summary>A table of everything costs as much as thousands of searches.</summary>
    private const int TablesPerMinute = 6;

    /// <summary>Completions come with every key.</summary>
    private const int SuggestionsPerSearch = 2;

    // A page keeps a core busy; twice as many as cores keep them all busy while answers are written.
    private const int ConcurrentPerCore = 2;

    // More than get in within the longest wait, but on a machine that is fast and does nothing else.
    private const int WaitingPerCore = 64;

    // Who is told to come back later is served sooner than who waits longer.
    private const int LongestWait = 2_000;

    private static readonly string[] WorkedOut = ["/tinh", "/can-bo", "/van-ban", "/trich-dan"];

    private static readonly TimeSpan BusyWait = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(10);

    /// <summary>
    /// <c>Limits:SearchesPerTenSeconds</c>, <c>Limits:ConcurrentSearches</c>, <c>Limits:WaitingSearches</c> and
    /// <c>Limits:LongestWaitMilliseconds</c> set the numbers. This machine itself has no number of its own: behind a proxy on
    /// it, <see cref="TrustedProxy"/> has to know the proxy before that limit means anything.
    /// </summary>
    public static void AddRequestRates(this IServiceCollection services, ConfigurationManager configuration)
    {
        int permits = Number(configuration, "Limits:SearchesPerTenSeconds", DefaultPermits);
        int concurrent = Number(configuration, "Limits:ConcurrentSearches", ConcurrentPerCore * Environment.ProcessorCount);
        int waiting = Number(configuration, "Limits:WaitingSearches", WaitingPerCore * Environment.ProcessorCount);
        TimeSpan longest = TimeSpan.FromMilliseconds(Number(configuration, "Limits:LongestWaitMilliseconds", LongestWait));
        services.AddSingleton(_ => new SearchThreads(concurrent));
        services.AddSingleton(provider => new FairQueue(concurrent, waiting, longest, provider.GetRequiredService<SearchThreads>(), provider.GetRequiredService<TimeProvider>()));
        services.AddRateLimiter(limiter =>
        {
            limiter.OnRejected = static (context, _) =>
            {
                context.Lease.TryGetMetadata(MetadataName.RetryAfter, out TimeSpan wait);
                return new ValueTask(RefuseAsync(context.HttpContext, StatusCodes.Status429TooManyRequests, wait));
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
        SearchThreads threads = app.Services.GetRequiredService<SearchThreads>();
        app.Use(async (context, next) =>
        {
            if (!WaitsItsTurn(context.Request.Path))
            {
                await next(context);
                return;
            }

            if (!await queue.EnterAsync(NetworkOf(context.Connection.RemoteIpAddress) ?? "", context.RequestAborted))
            {
                await RefuseAsync(context, StatusCodes.Status503ServiceUnavailable, BusyWait);
                return;
            }

            try
            {
                await threads;
                await next(context);
            }
            finally
            {
                queue.Leave();
            }
        });
    }

    private static Task RefuseAsync(HttpContext context, int status, TimeSpan wait)
    {
        context.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return RefusalPage.WriteAsync(context, status);
    }

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

    /// <summary>What is worked out from the index, limited or not; files, prose, health and the operator's page are always served.</summary>
    private static bool WaitsItsTurn(PathString path) => KindOf(path) is not null || path.Value == "/" || WorkedOut.Any(section => path.StartsWithSegments(section));

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
