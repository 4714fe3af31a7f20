using System.Text.Json;

namespace NewsSearch.SearchWeb.Tests.Hosting;

public sealed class RuntimeSettingsTests
{
    // The collector of servers, which the SDK for the web turns on, trades memory for throughput: with it a site of 200 MiB takes
    // half as much again between two collections.
    [Fact]
    public void Program_AsBuilt_UsesTheCollectorOfWorkstations()
    {
        using JsonDocument settings = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "NewsSearch.Web.runtimeconfig.json")));
        JsonElement properties = settings.RootElement.GetProperty("runtimeOptions").GetProperty("configProperties");
        Assert.False(properties.GetProperty("System.GC.Server").GetBoolean());
    }
}
