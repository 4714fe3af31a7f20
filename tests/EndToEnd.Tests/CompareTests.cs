using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NewsSearch.EndToEnd.Tests.Site;
using static Microsoft.Playwright.Assertions;

namespace NewsSearch.EndToEnd.Tests;

/// <summary>Searches side by side, from a results page on.</summary>
[Collection(SiteCollection.Name)]
public sealed class CompareTests(ServedSeeds site)
{
    [Theory]
    [InlineData(1280, true)]
    [InlineData(360, false)]
    public async Task Compare_FromTheResults_KeepsTheFiltersAndTakesWords(int width, bool script)
    {
        await using IBrowserContext window = await site.WindowAsync(width, script: script);
        IPage page = await window.NewPageAsync();
        await page.GotoAsync("/tim-kiem?q=giai+ngan&province=can-tho");
        string total = (await page.Locator("h1 b").First.TextContentAsync())!;
        await page.GetByRole(AriaRole.Link, new() { Name = "So sánh với lần tìm khác" }).ClickAsync();
        await Expect(page.GetByLabel("Lần tìm A")).ToHaveValueAsync("q=giai+ngan&province=can-tho");
        await page.GetByLabel("Lần tìm B").FillAsync("nghiem xuan thanh");
        await page.GetByRole(AriaRole.Button, new() { Name = "So sánh" }).ClickAsync();
        await Expect(page.Locator(".compared li")).ToHaveCountAsync(2);
        await Expect(page.Locator(".compared li").First).ToContainTextAsync(total);
        await Expect(page.Locator(".compared li").Nth(1)).ToContainTextAsync("3 văn bản");
        await Expect(page.GetByRole(AriaRole.Row, new() { NameRegex = new Regex("^A và B") })).ToBeVisibleAsync();
        Assert.Equal(0, await page.OverflowAsync());
        await page.Locator(".chart svg a").First.ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/tim-kiem\\?.*from="));
    }
}
