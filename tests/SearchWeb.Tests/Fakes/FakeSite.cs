using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using NewsSearch.Web.Hosting;

namespace NewsSearch.SearchWeb.Tests.Fakes;

/// <summary>The real application on indexes that a test publishes.</summary>
internal sealed class FakeSite : WebApplicationFactory<Program>
{
    /// <summary>Where a test does not ask how long one waits, a busy machine must not decide.</summary>
    public const string LongestWait = "600000";

    public FakeIndexSource Source { get; } = new();

    /// <summary>What the configuration says beside its defaults.</summary>
    public Dictionary<string, string> Settings { get; } = new() { ["Limits:LongestWaitMilliseconds"] = LongestWait };

    /// <summary>Services that a test adds.</summary>
    public Action<IServiceCollection> Added { get; init; } = static _ => { };

    /// <summary>Looks for a newer generation at once, as the poll does every second.</summary>
    public void Refresh() => Services.GetRequiredService<OpenIndex>().Refresh();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        foreach ((string name, string value) in Settings) builder.UseSetting(name, value);
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<IIndexSource>(Source);
            Added(services);
        });
    }
}
