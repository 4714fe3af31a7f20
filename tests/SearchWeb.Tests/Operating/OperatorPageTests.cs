using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.AspNetCore.Builder;
using NewsSearch.SearchWeb.Tests.Site;

namespace NewsSearch.SearchWeb.Tests.Operating;

public sealed class OperatorPageTests(SeedSite site) : IClassFixture<SeedSite>, IDisposable
{
    private const string Token = "một-mật-khẩu-đủ-dài";

    private readonly string _report = Path.GetTempFileName();

    [Fact]
    public async Task Page_NotConfigured_IsNoPageForAnybody()
    {
        using HttpClient client = site.Client();
        Assert.Equal(HttpStatusCode.NotFound, await StatusOfAsync(client));
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "");
        Assert.Equal(HttpStatusCode.NotFound, await StatusOfAsync(client));
    }

    [Theory]
    [InlineData("127.0.0.1", null, HttpStatusCode.OK)]
    [InlineData("::1", null, HttpStatusCode.OK)]
    [InlineData("203.0.113.9", null, HttpStatusCode.NotFound)]
    [InlineData("127.0.0.1", "X-Forwarded-For", HttpStatusCode.NotFound)]
    [InlineData("127.0.0.1", "Forwarded", HttpStatusCode.NotFound)]
    public async Task Page_ForThisMachine_IsShownToItAloneAndNotThroughAProxy(string address, string? proxyHeader, HttpStatusCode expected)
    {
        using WebApplicationFactory<Program> open = Configured(("Operator:Access", "loopback")).WithWebHostBuilder(builder =>
            builder.ConfigureTestServices(services => services.AddSingleton<IStartupFilter>(new From(IPAddress.Parse(address)))));
        using HttpClient client = open.CreateClient();
        if (proxyHeader is not null) client.DefaultRequestHeaders.Add(proxyHeader, "for=198.51.100.7");
        Assert.Equal(expected, await StatusOfAsync(client));
    }

    [Theory]
    [InlineData(null, null, HttpStatusCode.Unauthorized)]
    [InlineData("Bearer", "wrong", HttpStatusCode.Unauthorized)]
    [InlineData("Basic", "not base64!", HttpStatusCode.Unauthorized)]
    [InlineData("Digest", Token, HttpStatusCode.Unauthorized)]
    [InlineData("Basic", "any:" + Token, HttpStatusCode.OK)]
    [InlineData("Basic", "any:" + Token + "x", HttpStatusCode.Unauthorized)]
    public async Task Page_ByToken_IsShownToWhoHasIt(string? scheme, string? credential, HttpStatusCode expected)
    {
        using WebApplicationFactory<Program> open = Configured(("Operator:Access", "token"), ("Operator:Token", Token));
        using HttpClient client = open.CreateClient();
        string? parameter = scheme == "Basic" && credential!.Contains(':', StringComparison.Ordinal) ? Convert.ToBase64String(Encoding.UTF8.GetBytes(credential)) : credential;
        if (scheme is not null) client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", scheme + " " + parameter);
        using HttpResponseMessage answer = await client.GetAsync(new Uri("/quan-tri", UriKind.Relative));
        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal(expected == HttpStatusCode.Unauthorized, answer.Headers.WwwAuthenticate.Count > 0);
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task Page_TokenTooShort_StaysClosed()
    {
        using WebApplicationFactory<Program> open = Configured(("Operator:Access", "token"), ("Operator:Token", "short"));
        using HttpClient client = open.CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "short");
        Assert.Equal(HttpStatusCode.NotFound, await StatusOfAsync(client));
    }

    [Fact]
    public async Task Page_Open_ShowsTheIndexTheLastRunAndWhatIsNotFound()
    {
        await File.WriteAllTextAsync(_report, """{"schema_version":1,"added":5,"rejected":1,"rejections":[{"file":"hỏng <b>.txt","line":0,"reason":"It is empty."}]}""");
        using WebApplicationFactory<Program> open = Configured(("Operator:Access", "token"), ("Operator:Token", Token), ("Operator:Report", _report));
        using HttpClient client = open.CreateClient();
        foreach (string query in new[] { "khongcotunao", "khongcotunao", "hiemhoi" }) await client.GetStringAsync(new Uri("/tim-kiem?q=" + query, UriKind.Relative));
        client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("a:" + Token)));
        IDocument page = new HtmlParser().ParseDocument(await client.GetStringAsync(new Uri("/quan-tri", UriKind.Relative)));
        Assert.Contains("thế hệ chỉ mục", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("thêm: 5", page.QuerySelector("[aria-labelledby=run]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["hỏng <b>.txt", "It is empty."], page.QuerySelectorAll("[aria-labelledby=run] tbody tr > *").Select(static cell => cell.TextContent));
        // Asked twice, it is shown; asked once, it is not.
        Assert.Equal(["khongcotunao"], page.QuerySelectorAll("[aria-labelledby=empty] tbody th").Select(static cell => cell.TextContent));
    }

    [Fact]
    public async Task Page_ReportThatIsNone_SaysSo()
    {
        await File.WriteAllTextAsync(_report, "{broken");
        using WebApplicationFactory<Program> open = Configured(("Operator:Access", "token"), ("Operator:Token", Token), ("Operator:Report", _report));
        using HttpClient client = open.CreateClient();
        client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("a:" + Token)));
        Assert.Contains(_report + ": ", await client.GetStringAsync(new Uri("/quan-tri?lang=en", UriKind.Relative)), StringComparison.Ordinal);
    }

    public void Dispose() => File.Delete(_report);

    private WebApplicationFactory<Program> Configured(params (string Key, string Value)[] settings) => site.WithWebHostBuilder(builder =>
    {
        builder.UseSetting("Index:Path", site.IndexFolder);
        foreach ((string key, string value) in settings) builder.UseSetting(key, value);
    });

    private static async Task<HttpStatusCode> StatusOfAsync(HttpClient client)
    {
        using HttpResponseMessage answer = await client.GetAsync(new Uri("/quan-tri", UriKind.Relative));
        return answer.StatusCode;
    }

    /// <summary>Requests that come from an address.</summary>
    private sealed class From(IPAddress address) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, rest) =>
            {
                context.Connection.RemoteIpAddress = address;
                return rest(context);
            });
            next(app);
        };
    }
}
