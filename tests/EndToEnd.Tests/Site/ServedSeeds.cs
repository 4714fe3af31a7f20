using System.Net;
using System.Net.Sockets;
using Microsoft.Playwright;
using NewsSearch.TestSupport;

namespace NewsSearch.EndToEnd.Tests.Site;

/// <summary>
/// The product as a newcomer meets it: the seeds indexed by the real indexer, served by the real web program, opened in
/// the system's Chromium. Made once for all tests.
/// </summary>
public sealed class ServedSeeds : IAsyncLifetime
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "news-search-" + Guid.NewGuid().ToString("N"));
    private RunningProgram? _web;
    private IPlaywright? _playwright;

    /// <summary>The site's address, without a slash at the end.</summary>
    public string Address { get; private set; } = "";

    /// <summary>The folder of the index.</summary>
    public string IndexFolder => Path.Combine(_folder, "index");

    public IBrowser Browser { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await RunningProgram.RunAsync(Programs.Indexer, "index", Repository.Path("seeds"), "--out", IndexFolder);
        Address = "http://127.0.0.1:" + FreePort();
        _web = RunningProgram.Start(Programs.Web, "--urls", Address, "--index", IndexFolder, "--Operator:Access", "loopback");
        await _web.WaitUntilReadyAsync(Address);
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium.Find(),
            Headless = true,
            Args = Chromium.Arguments,
        });
    }

    /// <summary>A window of its own, with cookies and history of its own.</summary>
    public async Task<IBrowserContext> WindowAsync(int width = 1280, ColorScheme scheme = ColorScheme.Light, bool script = true, int height = 900)
    {
        IBrowserContext window = await Browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Address,
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ColorScheme = scheme,
            JavaScriptEnabled = script,
            HasTouch = width < 600,
        });
        window.SetDefaultTimeout(60_000);
        return window;
    }

    public async Task DisposeAsync()
    {
        if (Browser is not null) await Browser.CloseAsync();
        _playwright?.Dispose();
        if (_web is not null) await _web.DisposeAsync();
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }

    /// <summary>A port that nobody listens on.</summary>
    internal static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

/// <summary>All tests share the one site; they run one after another.</summary>
[CollectionDefinition(Name)]
public sealed class SiteCollection : ICollectionFixture<ServedSeeds>
{
    public const string Name = "site";
}
