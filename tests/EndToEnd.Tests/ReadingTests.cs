using Microsoft.Playwright;
using NewsSearch.EndToEnd.Tests.Site;
using static Microsoft.Playwright.Assertions;

namespace NewsSearch.EndToEnd.Tests;

/// <summary>Reading an article and the pages of people and provinces, without a script.</summary>
[Collection(SiteCollection.Name)]
public sealed class ReadingTests(ServedSeeds site)
{
    private const string Article = "/van-ban/5ixouverfd?q=gi%E1%BA%A3i+ng%C3%A2n";

    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(320, ColorScheme.Dark)]
    public async Task Matches_StepByStep_LeadForthAndBack(int width, ColorScheme scheme)
    {
        await using IBrowserContext window = await site.WindowAsync(width, scheme, script: false);
        IPage page = await window.NewPageAsync();
        await page.GotoAsync(Article);
        await Expect(page.Locator(".hop").First).ToBeHiddenAsync();
        await page.Locator("header .seg a").First.ClickAsync();
        await Expect(page.Locator("#m1 .hop")).ToBeVisibleAsync();
        await page.Locator("#m1 .hop a").Last.ClickAsync();
        await Expect(page.Locator("#m2 .hop")).ToBeVisibleAsync();
        await Expect(page.Locator("#m2")).ToBeInViewportAsync();
        await Expect(page.Locator(".hop:visible")).ToHaveCountAsync(1);
        await page.Locator("#m2 .hop a").First.ClickAsync();
        await Expect(page.Locator("#m1")).ToBeInViewportAsync();
        await Expect(page.Locator("#m1 .hop a")).ToHaveCountAsync(1);
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(320)]
    public async Task Matches_WithTheStepsShown_AreClean(int width)
    {
        await using IBrowserContext window = await site.WindowAsync(width);
        IPage page = await window.NewPageAsync();
        List<string> complaints = await page.OpenAndListenAsync(Article + "#m2");
        await Expect(page.Locator("#m2 .hop")).ToBeVisibleAsync();
        Assert.Empty(await page.AxeFindingsAsync());
        Assert.Equal(0, await page.OverflowAsync());
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task Citation_Followed_IsAFileWithTheTitle()
    {
        await using IBrowserContext window = await site.WindowAsync(script: false);
        IPage page = await window.NewPageAsync();
        await page.GotoAsync("/van-ban/5ixouverfd");
        IDownload download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "BibTeX" }).ClickAsync());
        Assert.Equal("dau-5ixouverfd.bib", download.SuggestedFilename);
        Assert.Contains("Hậu Giang nỗ lực đổi mới", await File.ReadAllTextAsync(await download.PathAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Companion_Counted_LeadsToTheArticlesThatNameBoth()
    {
        await using IBrowserContext window = await site.WindowAsync(script: false);
        IPage page = await window.NewPageAsync();
        await page.GotoAsync("/can-bo/nghiem-xuan-thanh");
        ILocator row = page.Locator("[aria-labelledby=with] li", new() { HasText = "Trần Văn Huyến" });
        string count = string.Concat((await row.Locator("span a").Last.InnerTextAsync()).TakeWhile(char.IsAsciiDigit));
        await row.Locator("span a").Last.ClickAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync(count + " văn bản");
    }

    [Fact]
    public async Task History_OfAProvince_LeadsToWhatItWas()
    {
        await using IBrowserContext window = await site.WindowAsync(320, script: false);
        IPage page = await window.NewPageAsync();
        await page.GotoAsync("/tinh/bac-kan");
        await page.Locator("[aria-labelledby=history] a", new() { HasText = "Tỉnh Bắc Thái" }).ClickAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync("Tỉnh Bắc Thái");
        await Expect(page.Locator(".said")).ToContainTextAsync("Từ 1/1/1997 chia thành");
    }
}
