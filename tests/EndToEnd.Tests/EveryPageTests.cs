using Microsoft.Playwright;
using NewsSearch.EndToEnd.Tests.Site;

namespace NewsSearch.EndToEnd.Tests;

/// <summary>Every kind of page: accessible, within its policy, within its width, in both themes.</summary>
[Collection(SiteCollection.Name)]
public sealed class EveryPageTests(ServedSeeds site)
{
    public static TheoryData<string> Paths => new(
        "/",
        "/?lang=en",
        "/tim-kiem",
        "/tim-kiem?q=giai+ngan+dau+tu+cong&province=can-tho&role=bi-thu-tinh-uy",
        "/tim-kiem?q=h%E1%BA%A7u+giang",
        "/tim-kiem?q=giai+ngan&lang=en&from=2021&to=2024&official=-nghiem-xuan-thanh",
        "/tim-kiem?page=999999999",
        "/tim-kiem/official",
        "/tim-kiem/province?q=giai+ngan",
        "/so-sanh",
        "/so-sanh?a=giai+ngan&b=nghiem+xuan+thanh&c=q%3D%26province%3Dcan-tho&d=nghi+quyet",
        "/so-sanh?a=giai+ngan&b=hau+giang&lang=en",
        "/can-bo",
        "/can-bo/nghiem-xuan-thanh",
        "/tinh",
        "/tinh?boundary=then",
        "/tinh/can-tho",
        "/tinh/hau-giang?lang=en",
        "/tinh/nghe-tinh",
        "/can-bo/nghiem-xuan-thanh?lang=en",
        "/huong-dan",
        "/huong-dan?lang=en",
        "/huong-dan/tuong-duong",
        "/huong-dan/dong-nghia",
        "/gioi-thieu",
        "/quan-tri",
        "/quan-tri?lang=en",
        "/khong-co-trang-nay");

    [Theory]
    [MemberData(nameof(Paths))]
    public Task Page_OnADesktop_IsClean(string path) => CheckAsync(path, 1280);

    [Theory]
    [MemberData(nameof(Paths))]
    public Task Page_OnTheNarrowestPhone_IsClean(string path) => CheckAsync(path, 320);

    [Theory]
    [InlineData(1280)]
    [InlineData(320)]
    public async Task Article_OpenedFromASearch_IsClean(int width)
    {
        string path;
        await using (IBrowserContext window = await site.WindowAsync(width))
        {
            IPage page = await window.NewPageAsync();
            await page.GotoAsync("/tim-kiem?q=giai+ngan+dau+tu+cong");
            path = (await page.Locator(".res h3 a").First.GetAttributeAsync("href"))!;
        }

        await CheckAsync(path, width);
    }

    private async Task CheckAsync(string path, int width)
    {
        await using IBrowserContext window = await site.WindowAsync(width);
        IPage page = await window.NewPageAsync();
        List<string> complaints = await page.OpenAndListenAsync(path);

        // Everything that opens is looked at open.
        await page.EvaluateAsync("() => document.querySelectorAll('details').forEach(details => details.open = true)");
        IReadOnlyList<string> light = await page.AxeFindingsAsync();
        Assert.True(light.Count == 0, string.Join('\n', light));
        Assert.Equal(0, await page.OverflowAsync());

        // The dark theme differs in its colours alone.
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        IReadOnlyList<string> dark = await page.AxeFindingsAsync("color-contrast");
        Assert.True(dark.Count == 0, "dark: " + string.Join('\n', dark));
        Assert.DoesNotContain(complaints, static complaint => !complaint.Contains("404", StringComparison.Ordinal));
    }
}
