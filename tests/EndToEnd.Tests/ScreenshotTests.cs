using Microsoft.Playwright;
using NewsSearch.EndToEnd.Tests.Site;
using NewsSearch.TestSupport;
using Xunit.Abstractions;

namespace NewsSearch.EndToEnd.Tests;

/// <summary>Makes the pictures of the README again when <c>UPDATE_SCREENSHOTS=1</c> asks for it.</summary>
[Collection(SiteCollection.Name)]
public sealed class ScreenshotTests(ServedSeeds site, ITestOutputHelper output)
{
    [Theory]
    [InlineData("results", "/tim-kiem?q=giai+ngan+dau+tu+cong&role=bi-thu-tinh-uy", 1280, 1000)]
    [InlineData("home", "/", 1280, 1000)]
    [InlineData("article", "/tim-kiem?q=giai+ngan+dau+tu+cong", 1280, 1000)]
    public async Task Screenshot_WhereAskedFor_IsWritten(string name, string path, int width, int height)
    {
        await using IBrowserContext window = await site.WindowAsync(width, height: height);
        IPage page = await window.NewPageAsync();
        // The first visit may meet a cold server, and the page shows how long the search took.
        await page.GotoAsync(path);
        await page.GotoAsync(path);
        if (name == "article")
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
