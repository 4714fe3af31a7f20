using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace NewsSearch.Web.Operating;

/// <summary>
/// Sends traces and metrics to a collector (OTLP) where <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> names one, and does nothing
/// otherwise. What is sent is what the framework measures of requests by route, and of searches by number and time: no
/// words, no addresses.
/// </summary>
internal sealed class Telemetry(IConfiguration configuration) : IHostedService, IDisposable
{
    /// <summary>The variable that every OpenTelemetry program reads.</summary>
    public const string EndpointVariable = "OTEL_EXPORTER_OTLP_ENDPOINT";

    // Named by the framework; requests are counted by route and status, not by address.
    private static readonly string[] Meters =
        ["Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.RateLimiting", "System.Runtime", SearchRecord.Name];

    private TracerProvider? _traces;
    private MeterProvider? _metrics;

    /// <summary>Whether anything is sent.</summary>
    public bool IsOn => _traces is not null;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (configuration[EndpointVariable] is not { Length: > 0 } endpoint || !Uri.TryCreate(endpoint, UriKind.Absolute, out Uri? collector)) return Task.CompletedTask;
        ResourceBuilder resource = ResourceBuilder.CreateDefault().AddService(configuration["OTEL_SERVICE_NAME"] is { Length: > 0 } name ? name : "news-search");
        void Address(OtlpExporterOptions exporter) => exporter.Endpoint = collector;
        _traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource(SearchRecord.Name).AddOtlpExporter(Address).Build();
        _metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource).AddMeter(Meters).AddOtlpExporter(Address).Build();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        Interlocked.Exchange(ref _traces, null)?.Dispose();
        Interlocked.Exchange(ref _metrics, null)?.Dispose();
    }
}
