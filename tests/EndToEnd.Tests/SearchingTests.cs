using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NewsSearch.EndToEnd.Tests.Site;
using static Microsoft.Playwright.Assertions;

namespace NewsSearch.EndToEnd.Tests;

/// <summary>What a reader does, on a desktop and on a phone, with and without script.</summary>
[Collection(SiteCollection.Name)]
public sealed class SearchingTests(ServedSeeds site)
{
    public static TheoryData<int, bool> Windows => new() { { 1280, true }, { 1280, false }, { 360, true }, { 360, false } };

    [Theory]
    [MemberData(nameof(Windows))]
    public async Task Search_FromTheFirstPage_FindsMarksAndOpensAnArticle(int width, bool script)
    {
        await using IBrowserContext window = await site.WindowAsync(width, script: script);
        IPage page = await window.NewPageAsync();
        await page.GotoAsync("/");
        await page.GetByLabel("Tìm trong tin chính trị").FillAsync("nghiem xuan thanh");
        await page.GetByRole(AriaRole.Button, new() { Name = "Tìm" }).ClickAsync();

        await Expect(page).ToHaveURLAsync(new Regex("/tim-kiem\\?q=nghiem"));
        await Expect(page.Locator("h1")).ToContainTextAsync("3 văn bản");
        await Expect(Hits(page)).ToHaveCountAsync(3);
        await Expect(page.Locator(".res mark", new() { HasText = "Nghiêm Xuân Thành" }).First).ToBeVisibleAsync();

        await page.Locator(".res h3 a").First.ClickAsync();
        await Expect(page.Locator(".read mark").First).ToBeVisibleAsync();
        await page.GetByText("vì sao?").First.ClickAsync();
        await Expect(page.Locator(".why li").First).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Về kết quả") }).ClickAsync();
        await Expect(Hits(page)).ToHaveCountAsync(3);
    }

    [Theory]
    [InlineData("province", "Vĩnh Long", 1)]
    [InlineData("official", "Nghiêm Xuân Thành", 3)]
    [InlineData("year", "2021", 1)]
    public async Task Facet_Chosen_NarrowsToItsCountAndLetsGoAgain(string facet, string value, int count)
    {
        await using IBrowserContext window = await site.WindowAsync();
        IPage page = await window.NewPageAsync();
        await page.GotoAsync("/tim-kiem");
        await Expect(Hits(page)).ToHaveCountAsync(5);

        ILocator link = page.Locator(".facets li > a", new() { HasText = value }).First;
        await Expect(link.Locator("b")).ToHaveTextAsync(new Regex("^" + count));
        await link.ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex(facet == "year" ? "from=2021&to=2021" : facet + "="));
        await Expect(page.Locator("h1")).ToContainTextAsync($"{count} văn bản");
        await Expect(Hits(page)).ToHaveCountAsync(count);

        await page.Locator("h1 a.pill").First.ClickAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync("5 văn bản");
    }

    [Fact]
    public async Task Facet_RoleThenExclusion_CombineInTheSentence()
    {
        await using IBrowserContext window = await site.WindowAsync();
        IPage page = await window.NewPageAsync();
        await page.GotoAsync("/tim-kiem");
        await page.Locator(".facet", new() { HasText = "Chức vụ" }).Locator("li > a", new() { HasText = "Bí thư Tỉnh ủy" }).First.ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("role=bi-thu-tinh-uy"));
        int withRole = await Hits(page).CountAsync();

        ILocator province = page.Locator(".facets li", new() { HasText = "Cần Thơ" }).First;
        await province.HoverAsync();
        await province.GetByRole(AriaRole.Button, new() { Name = "trừ Cần Thơ" }).First.ClickAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync("trừ Cần Thơ");
        Assert.True(await Hits(page).CountAsync() < withRole);
        await page.GetByRole(AriaRole.Link, new() { Name = "Xóa hết lọc" }).ClickAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync("5 văn bản");
    }

    [Fact]
    public async Task Facet_OnAPhoneWithoutScript_OpensByItsButton()
    {
        await using IBrowserContext window = await site.WindowAsync(360, script: false);
        IPage page = await window.NewPageAsync();
        await page.GotoAsync("/tim-kiem");
        await Expect(page.Locator(".facets")).ToBeHiddenAsync();
        await page.GetByText("Bộ lọc", new() { Exact = true }).ClickAsync();
        await Expect(page.Locator(".facets")).ToBeVisibleAsync();
        await page.Locator(".facets li > a", new() { HasText = "Nghiêm Xuân Thành" }).First.ClickAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync("3 văn bản");
    }

    [Fact]
    public async Task Timeline_BarClicked_NarrowsToItsTime()
    {
        await using IBrowserContext window = await site.WindowAsync();
        IPage page = await window.NewPageAsync();
        await page.GotoAsync("/tim-kiem");
        await page.Locator(".chart svg a").First.ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("from=2021-10&to=2021-10"));
        await Expect(page.Locator("h1")).ToContainTextAsync("1 văn bản");
    }

    [Fact]
    public async Task DateForm_Filled_FiltersAndKeepsTheOtherFilters()
    {
        await using IBrowserContext window = await site.WindowAsync(script: false);
        IPage page = await window.NewPageAsync();
        await page.GotoAsync("/tim-kiem?official=nghiem-xuan-thanh");
        await page.GetByLabel("Từ", new() { Exact = true }).FillAsync("10/2023");
        await page.GetByLabel("đến", new() { Exact = true }).FillAsync("2024");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lọc" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("official=nghiem-xuan-thanh.*from=10"));
        await Expect(page.Locator("h1")).ToContainTextAsync("2 văn bản");
    }

    [Fact]
    public async Task Pages_Turned_ShowEveryArticleOnce()
    {
        await using IBrowserContext window = await site.WindowAsync();
        IPage page = await window.NewPageAsync();
        await page.GotoAsync("/tim-kiem?limit=2");
        HashSet<string> seen = [];
        while (true)
        {
            foreach (string href in await page.Locator(".res h3 a").EvaluateAllAsync<string[]>("links => links.map(link => new URL(link.href).pathname)")) Assert.True(seen.Add(href), href + " twice");
            ILocator next = page.Locator(".pager a[rel~=next]");
            if (await next.CountAsync() == 0) break;
            await next.ClickAsync();
        }

        Assert.Equal(5, seen.Count);
    }

    [Fact]
    public async Task Language_Switched_StaysWithTheReader()
    {
        await using IBrowserContext window = await site.WindowAsync();
        IPage page = await window.NewPageAsync();
        await page.GotoAsync("/tim-kiem?q=hau+giang");
        await page.GetByRole(AriaRole.Link, new() { Name = "English" }).ClickAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await Expect(page.Locator("h1")).ToContainTextAsync("with all of hau giang");
        await page.GotoAsync("/");
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await page.GetByRole(AriaRole.Link, new() { Name = "Tiếng Việt" }).ClickAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "vi");
    }

    [Fact]
    public async Task Theme_Chosen_OverridesTheMachinesAndStays()
    {
        await using IBrowserContext window = await site.WindowAsync(scheme: ColorScheme.Light, script: false);
        IPage page = await window.NewPageAsync();
        await page.GotoAsync("/huong-dan");
        await page.GetByRole(AriaRole.Link, new() { Name = "tối" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/huong-dan$"));
        await Expect(page.Locator("html")).ToHaveClassAsync("dark");
        await page.GotoAsync("/tim-kiem");
        await Expect(page.Locator("body")).ToHaveCSSAsync("background-color", "rgb(17, 21, 26)");
    }

    [Fact]
    public async Task Nothing_Found_OffersSpellingThatFindsSomething()
    {
        await using IBrowserContext window = await site.WindowAsync(script: false);
        IPage page = await window.NewPageAsync();
        await page.GotoAsync("/tim-kiem?q=h%E1%BA%A7u+giang");
        await Expect(page.Locator("h1")).ToContainTextAsync("Không văn bản nào");
        await page.Locator(".fix a", new() { HasText = "hậu giang" }).First.ClickAsync();
        await Expect(Hits(page).First).ToBeVisibleAsync();
    }

    /// <summary>The articles that hold all the words; those that lack one come in a list of their own.</summary>
    private static ILocator Hits(IPage page) => page.Locator("ol.res").First.Locator(":scope > li");
}
