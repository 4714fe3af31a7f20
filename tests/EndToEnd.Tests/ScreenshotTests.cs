using Microsoft.Playwright;
using NewsSearch.EndToEnd.Tests.Site;
using NewsSearch.TestSupport;
using Xunit.Abstractions;

namespace NewsSearch.EndToEnd.Tests;

/// <summary>Makes the pictures of docs/screenshots again, each page in both themes and widths, when <c>UPDATE_SCREENSHOTS=1</c> asks for it.</summary>
[Collection(SiteCollection.Name)]
public sealed class ScreenshotTests(ServedSeeds site, ITestOutputHelper output)
{
    private const string Opened = "opened from a search";

    public static TheoryData<string, string> Pages => new()
    {
        { "results", "/tim-kiem?q=giai+ngan+dau+tu+cong&role=bi-thu-tinh-uy" },
        { "home", "/" },
        { "article", Opened },
        { "nothing", "/tim-kiem?q=h%E1%BA%A7u+giang" },
        { "post", "/tim-kiem?q=B%C3%AD+th%C6%B0+T%E1%BB%89nh+%E1%BB%A7y+H%E1%BA%ADu+Giang+2023" },
        { "facet", "/tim-kiem/province" },
        { "compare", "/so-sanh?a=giai+ngan&b=nghiem+xuan+thanh" },
        { "officials", "/can-bo" },
        { "official", "/can-bo/nghiem-xuan-thanh" },
        { "provinces", "/tinh" },
        { "provinces-then", "/tinh?boundary=then" },
        { "province", "/tinh/can-tho" },
        { "help", "/huong-dan" },
        { "about", "/gioi-thieu" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Screenshot_WhereAskedFor_IsWritten(string name, string path)
    {
        await TakeAsync(name, path, 1280, 1000, ColorScheme.Light);
        if (Environment.GetEnvironmentVariable("UPDATE_SCREENSHOTS") != "1") return;
        await TakeAsync(name + "-dark", path, 1280, 1000, ColorScheme.Dark);
        await TakeAsync(name + "-phone", path, 360, 780, ColorScheme.Light);
        await TakeAsync(name + "-phone-dark", path, 360, 780, ColorScheme.Dark);
    }

    private async Task TakeAsync(string name, string path, int width, int height, ColorScheme scheme)
    {
        string address = path == Opened ? "/tim-kiem?q=giai+ngan+dau+tu+cong" : path;
        await using IBrowserContext window = await site.WindowAsync(width, scheme, height: height);
        IPage page = await window.NewPageAsync();
        // The first visit may meet a cold server, and the page shows how long the search took.
        await page.GotoAsync(address);
        await page.GotoAsync(address);
        if (path == Opened)
        {
            await page.Locator(".res h3 a").First.ClickAsync();
            await page.Locator("summary").First.ClickAsync();
        }

        await page.EvaluateAsync("() => document.fonts.ready.then(() => null)");
        byte[] picture = await page.ScreenshotAsync();
        Assert.NotEmpty(picture);
        if (Environment.GetEnvironmentVariable("UPDATE_SCREENSHOTS") != "1")
        {
            output.WriteLine("Not written: set UPDATE_SCREENSHOTS=1 to update docs/screenshots.");
            return;
        }

        string folder = Repository.Path("docs", "screenshots");
        Directory.CreateDirectory(folder);
        await File.WriteAllBytesAsync(Path.Combine(folder, name + ".png"), picture);
    }
}
