using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using NewsSearch.Web.Hosting;

namespace NewsSearch.SearchWeb.Tests.Fakes;

/// <summary>The real application on indexes that a test publishes.</summary>
internal sealed class FakeSite : WebApplicationFactory<Program>
{
    public FakeIndexSource Source { get; } = new();

    /// <summary>Looks for a newer generation at once, as the poll does every second.</summary>
    public void Refresh() => Services.GetRequiredService<OpenIndex>().Refresh();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
        => builder.ConfigureTestServices(services => services.AddSingleton<IIndexSource>(Source));
}
