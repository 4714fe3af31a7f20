using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace NewsSearch.Web.Hosting;

/// <summary>
/// How many searches one network may ask for. Robots that walk every combination of filters are what such sites suffer
/// from most; a reader never comes near the limit, and no puzzle is ever put before anyone.
/// </summary>
internal static class RequestRates
{
    private const int DefaultPermits = 60;
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(10);

    /// <summary>
    /// <c>Limits:SearchesPerTenSeconds</c> sets the number. This machine itself is not limited: a proxy in front has to
    /// be configured to pass the reader's address on before the limit means anything.
    /// </summary>
    public static void AddRequestRates(this IServiceCollection services, ConfigurationManager configuration)
    {
        int permits = int.TryParse(configuration["Limits:SearchesPerTenSeconds"], NumberStyles.None, CultureInfo.InvariantCulture, out int given)
            ? Math.Max(1, given)
            : DefaultPermits;
        services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = (context, _) =>
            {
                context.HttpContext.Response.Headers.RetryAfter = ((int)Window.TotalSeconds).ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
                IsSearch(context.Request.Path) && NetworkOf(context.Connection.RemoteIpAddress) is { } network
                    ? RateLimitPartition.GetFixedWindowLimiter(network, _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = Window })
                    : RateLimitPartition.GetNoLimiter(""));
        });
    }

    private static bool IsSearch(PathString path) => path.StartsWithSegments("/tim-kiem") || path.StartsWithSegments("/api");

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
