namespace NewsSearch.Web.Operating;

/// <summary>What the operator is told, and how.</summary>
internal static class OperatingSetup
{
    public static void AddOperating(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<SearchRecord>();
        builder.Services.AddSingleton<OperatorAccess>();
        builder.Services.AddSingleton<Telemetry>();
        builder.Services.AddHostedService(static provider => provider.GetRequiredService<Telemetry>());
    }
}
