using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NewsSearch.EndToEnd.Tests.Site;
using static Microsoft.Playwright.Assertions;

namespace NewsSearch.EndToEnd.Tests;

/// <summary>Searches kept in the browser, and the exports that go with them.</summary>
[Collection(SiteCollection.Name)]
public sealed class SavedSearchTests(ServedSeeds site)
{
    [Theory]
    [InlineData(1280)]
    [InlineData(320)]
    public async Task Search_Saved_StandsOnTheFirstPageUntilRemoved(int width)
    {
        await using IBrowserContext window = await site.WindowAsync(width);
        IPage page = await window.NewPageAsync();
        List<string> complaints = await page.OpenAndListenAsync("/tim-kiem?q=giai+ngan&province=can-tho");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lưu lần tìm này" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Đã lưu" })).ToHaveAttributeAsync("aria-pressed", "true");

        await page.GotoAsync("/");
        ILocator saved = page.Locator("#saved li");
        await Expect(saved).ToHaveCountAsync(1);
        await Expect(saved).ToContainTextAsync("giai ngan, ở Cần Thơ");
        Assert.Equal(0, await page.OverflowAsync());
        IReadOnlyList<string> findings = await page.AxeFindingsAsync();
        Assert.True(findings.Count == 0, string.Join('\n', findings));
        Assert.Equal("/tim-kiem.atom?q=giai%20ngan&province=can-tho", await saved.Locator("a").Nth(1).GetAttributeAsync("href"));
        await saved.Locator("a").First.ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("q=giai%20ngan&province=can-tho"));
        await page.GoBackAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Bỏ: " }).ClickAsync();
        await Expect(page.Locator("#saved")).ToBeHiddenAsync();
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task Saved_ForeignAddressInTheStore_IsNotShown()
    {
        await using IBrowserContext window = await site.WindowAsync();
        IPage page = await window.NewPageAsync();
        await page.GotoAsync("/");
        await page.EvaluateAsync("() => localStorage.setItem('dau.saved', JSON.stringify([{url:'javascript:alert(1)',name:'x'},{url:'//evil.example',name:'y'},{name:'z'},null]))");
        await page.ReloadAsync();
        await Expect(page.Locator("#saved")).ToBeHiddenAsync();
        await page.EvaluateAsync("() => localStorage.setItem('dau.saved', '{broken')");
        List<string> complaints = await page.OpenAndListenAsync("/");
        Assert.Empty(complaints);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Table_Downloaded_HasEveryArticleOfTheSearch(bool script)
    {
        await using IBrowserContext window = await site.WindowAsync(script: script);
        IPage page = await window.NewPageAsync();
        await page.GotoAsync("/tim-kiem?official=nghiem-xuan-thanh&limit=1");
        Task<IDownload> started = page.WaitForDownloadAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Bảng (CSV)" }).ClickAsync();
        IDownload download = await started;
        Assert.Equal("dau.csv", download.SuggestedFilename);
        string csv = await File.ReadAllTextAsync(await download.PathAsync());
        Assert.Equal(3, TestSupport.Csv.Read(csv).Count - 1);
        Assert.Equal(3, await page.EvaluateAsync<int>("async () => { const feed = await (await fetch(document.querySelector('link[type=\"application/atom+xml\"]').href)).text(); return Number(/totalResults>(\\d+)</.exec(feed)[1]); }"));
    }
}
