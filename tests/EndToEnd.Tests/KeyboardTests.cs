using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NewsSearch.EndToEnd.Tests.Site;
using static Microsoft.Playwright.Assertions;

namespace NewsSearch.EndToEnd.Tests;

/// <summary>Everything by keyboard alone.</summary>
[Collection(SiteCollection.Name)]
public sealed class KeyboardTests(ServedSeeds site)
{
    [Fact]
    public async Task Journey_WithoutAMouse_SearchesNarrowsReadsAndComesBack()
    {
        await using IBrowserContext window = await site.WindowAsync();
        IPage page = await window.NewPageAsync();
        await page.GotoAsync("/");
        await page.Keyboard.PressAsync("/");
        await Expect(Box(page)).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("nghiem xuan");
        await Expect(page.GetByRole(AriaRole.Option).First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("h1")).ToContainTextAsync("3 văn bản");

        // The skip link comes first and leads past the masthead; then Tab reaches a facet.
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator("a.skip").First).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        ILocator facet = page.Locator(".facets li > a").First;
        for (int i = 0; i < 40 && !await IsFocusedAsync(facet); i++) await page.Keyboard.PressAsync("Tab");
        await Expect(facet).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("h1 a.pill")).ToHaveCountAsync(1);

        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        await Expect(page.Locator(".res h3 a").Nth(1)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("k");
        await Expect(page.Locator(".res h3 a").First).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".read mark").First).ToBeVisibleAsync();
        await page.GoBackAsync();
        await Expect(page.Locator("h1 a.pill")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Pages_TurnedByKey_AreTheNextAndThePrevious()
    {
        await using IBrowserContext window = await site.WindowAsync();
        IPage page = await window.NewPageAsync();
        await page.GotoAsync("/tim-kiem?limit=2");
        await page.Keyboard.PressAsync("n");
        await Expect(page).ToHaveURLAsync(new Regex("page=2"));
        await page.Keyboard.PressAsync("p");
        await Expect(page).ToHaveURLAsync(new Regex("limit=2$"));
    }

    [Fact]
    public async Task Keys_SwitchedOff_StayOffButTheBoxIsStillReached()
    {
        await using IBrowserContext window = await site.WindowAsync();
        IPage page = await window.NewPageAsync();
        await page.GotoAsync("/tim-kiem");
        await page.Keyboard.PressAsync("?");
        ILocator help = page.GetByRole(AriaRole.Dialog, new() { Name = "Phím tắt" });
        await Expect(help).ToBeVisibleAsync();
        IReadOnlyList<string> findings = await page.AxeFindingsAsync();
        Assert.True(findings.Count == 0, string.Join('\n', findings));
        await help.GetByRole(AriaRole.Checkbox).UncheckAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(help).ToBeHiddenAsync();

        await page.ReloadAsync();
        await page.Keyboard.PressAsync("j");
        await Expect(page.Locator(".res h3 a").First).Not.ToBeFocusedAsync();
        await page.Keyboard.PressAsync("/");
        await Expect(Box(page)).Not.ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Control+k");
        await Expect(Box(page)).ToBeFocusedAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Phím tắt" }).ClickAsync();
        await help.GetByRole(AriaRole.Checkbox).CheckAsync();
        await help.GetByRole(AriaRole.Button, new() { Name = "Đóng" }).ClickAsync();
        await page.Keyboard.PressAsync("j");
        await Expect(page.Locator(".res h3 a").First).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Letters_TypedIntoTheBox_AreNoShortcuts()
    {
        await using IBrowserContext window = await site.WindowAsync();
        IPage page = await window.NewPageAsync();
        await page.GotoAsync("/tim-kiem");
        await Box(page).FocusAsync();
        await page.Keyboard.TypeAsync("jk/np?");
        await Expect(Box(page)).ToHaveValueAsync("jk/np?");
        await Expect(page).ToHaveURLAsync(new Regex("/tim-kiem$"));
    }

    private static ILocator Box(IPage page) => page.Locator("#q");

    private static Task<bool> IsFocusedAsync(ILocator element) => element.EvaluateAsync<bool>("element => element === document.activeElement");
}
