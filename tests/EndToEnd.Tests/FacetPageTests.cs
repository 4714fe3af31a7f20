using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NewsSearch.EndToEnd.Tests.Site;
using static Microsoft.Playwright.Assertions;

namespace NewsSearch.EndToEnd.Tests;

/// <summary>The page of all values of a facet.</summary>
[Collection(SiteCollection.Name)]
public sealed class FacetPageTests(ServedSeeds site)
{
    [Theory]
    [InlineData(320)]
    [InlineData(800)]
    [InlineData(1000)]
    [InlineData(1280)]
    public async Task Values_AtAnyWidth_StickOutNowhere(int width)
    {
        await using IBrowserContext window = await site.WindowAsync(width);
        IPage page = await window.NewPageAsync();
        foreach (string facet in new[] { "official", "role", "province" })
        {
            await page.OpenAndListenAsync("/tim-kiem/" + facet);
            Assert.Equal(0, await page.OverflowAsync());
        }
    }

    [Fact]
    public async Task Filter_Typed_NarrowsTheListAtOnceAndKeepsTheAddress()
    {
        await using IBrowserContext window = await site.WindowAsync();
        IPage page = await window.NewPageAsync();
        List<string> complaints = await page.OpenAndListenAsync("/tim-kiem/official?q=hau+giang");
        int all = await page.Locator("#values li > a").CountAsync();
        await page.Locator("#contains").PressSequentiallyAsync("nghiem");
        await Expect(page.Locator("#values li > a")).ToHaveCountAsync(1);
        await Expect(page.Locator("#values li > a")).ToContainTextAsync("Nghiêm Xuân Thành");
        await Expect(page).ToHaveURLAsync(new Regex("q=hau\\+giang&contains=nghiem"));
        await page.Locator("#contains").FillAsync("");
        await Expect(page.Locator("#values li > a")).ToHaveCountAsync(all);
        await page.Locator("#contains").PressSequentiallyAsync("xyz");
        await Expect(page.Locator("#values")).ToContainTextAsync("Không có giá trị nào");
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task Filter_WithoutScript_NarrowsByItsButton()
    {
        await using IBrowserContext window = await site.WindowAsync(360, script: false);
        IPage page = await window.NewPageAsync();
        await page.GotoAsync("/tim-kiem/official");
        await page.Locator("#contains").FillAsync("nghiem");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lọc" }).ClickAsync();
        await Expect(page.Locator("#values li > a")).ToHaveCountAsync(1);
        await page.Locator("#values li > a").ClickAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync("3 văn bản");
    }
}
