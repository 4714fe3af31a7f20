using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NewsSearch.EndToEnd.Tests.Site;
using static Microsoft.Playwright.Assertions;

namespace NewsSearch.EndToEnd.Tests;

/// <summary>Completions below the box, by the pattern of WAI-ARIA.</summary>
[Collection(SiteCollection.Name)]
public sealed class SearchBoxTests(ServedSeeds site)
{
    [Theory]
    [InlineData(1280, "")]
    [InlineData(320, "")]
    [InlineData(1280, "?lang=en")]
    public async Task Typing_WithoutMarks_OffersPeopleWithTheirPostAndProvincesOldToNew(int width, string language)
    {
        await using IBrowserContext window = await site.WindowAsync(width);
        IPage page = await window.NewPageAsync();
        List<string> complaints = await page.OpenAndListenAsync("/" + language);
        ILocator box = page.GetByRole(AriaRole.Combobox);
        await box.PressSequentiallyAsync("hau gi");
        ILocator province = page.GetByRole(AriaRole.Option, new() { NameRegex = new Regex("^Hậu Giang (tỉnh|province)") });
        await Expect(province).ToContainTextAsync(language.Length == 0 ? "tỉnh, thành, nay thuộc Cần Thơ" : "province, now part of Cần Thơ");
        await Expect(box).ToHaveAttributeAsync("aria-expanded", "true");
        await Expect(page.GetByRole(AriaRole.Status).First).ToContainTextAsync(new Regex(@"^\d+ "));
        Assert.Equal(0, await page.OverflowAsync());
        IReadOnlyList<string> findings = await page.AxeFindingsAsync();
        Assert.True(findings.Count == 0, string.Join('\n', findings));

        await box.FillAsync("nghiem xuan");
        await Expect(page.GetByRole(AriaRole.Option).First).ToContainTextAsync("Nghiêm Xuân Thành");
        await page.GetByRole(AriaRole.Option).First.ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/tim-kiem\\?q=Nghi"));
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task Arrows_WalkTheListAndBackToWhatWasTyped()
    {
        await using IBrowserContext window = await site.WindowAsync();
        IPage page = await window.NewPageAsync();
        await page.GotoAsync("/");
        ILocator box = page.GetByRole(AriaRole.Combobox);
        await box.PressSequentiallyAsync("nghiem");
        ILocator options = page.GetByRole(AriaRole.Option);
        await Expect(options.First).ToBeVisibleAsync();
        await box.PressAsync("ArrowDown");
        await Expect(options.First).ToHaveAttributeAsync("aria-selected", "true");
        await Expect(box).ToHaveAttributeAsync("aria-activedescendant", "q-list-0");
        await Expect(box).ToHaveValueAsync("Nghiêm Xuân Thành");
        await box.PressAsync("ArrowUp");
        await Expect(box).ToHaveValueAsync("nghiem");
        await box.PressAsync("ArrowUp");
        await Expect(options.Last).ToHaveAttributeAsync("aria-selected", "true");
        await box.PressAsync("Escape");
        await Expect(box).ToHaveValueAsync("nghiem");
        await Expect(box).ToHaveAttributeAsync("aria-expanded", "false");
        await Expect(page.GetByRole(AriaRole.Listbox)).ToBeHiddenAsync();

        // Enter without a choice searches for what was typed.
        await box.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Regex("q=nghiem$"));
    }

    [Fact]
    public async Task Box_WithoutScript_IsAPlainForm()
    {
        await using IBrowserContext window = await site.WindowAsync(script: false);
        IPage page = await window.NewPageAsync();
        await page.GotoAsync("/");
        await Expect(page.GetByRole(AriaRole.Combobox)).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Searchbox).FillAsync("hau giang");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Regex("q=hau\\+giang"));
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Phím tắt" })).ToHaveCountAsync(0);
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Lưu lần tìm này" })).ToHaveCountAsync(0);
    }
}
