using AngleSharp.Dom;
using NewsSearch.SearchWeb.Tests.Site;

namespace NewsSearch.SearchWeb.Tests.Pages;

public sealed class PeopleAndPlacesTests(SeedSite site) : IClassFixture<SeedSite>
{
    [Fact]
    public async Task Official_NamedInThreeSeeds_ShowsPostsWithTheirArticles()
    {
        IDocument page = await site.PageAsync("/can-bo/nghiem-xuan-thanh");
        Assert.Equal("Nghiêm Xuân Thành", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("3 văn bản nhắc tên", page.Body!.TextContent, StringComparison.Ordinal);
        IElement lane = page.QuerySelectorAll(".lanes > li").Single(static lane => lane.QuerySelector("h3")!.TextContent.Contains("Bí thư Tỉnh ủy Hậu Giang", StringComparison.Ordinal));
        IDocument articles = await site.PageAsync(lane.QuerySelector(".small a")!.GetAttribute("href")!);
        string count = lane.QuerySelector(".small a")!.TextContent;
        Assert.StartsWith(count, articles.QuerySelector("h1")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll(".rank a"), static link => link.TextContent == "Trần Văn Huyến");
    }

    [Fact]
    public async Task Officials_ByLetter_AreFoundByGivenName()
    {
        IDocument page = await site.PageAsync("/can-bo?chu-cai=T");
        Assert.Contains(page.QuerySelectorAll(".people a"), static link => link.TextContent == "Nghiêm Xuân Thành");
        Assert.DoesNotContain(page.QuerySelectorAll(".people a"), static link => link.TextContent == "Ngô Chí Cường");
        IDocument found = await site.PageAsync("/can-bo?contains=huyen");
        Assert.Equal(["Trần Văn Huyến"], found.QuerySelectorAll(".people a").Select(static link => link.TextContent));
    }

    [Fact]
    public async Task Province_FormedByMerger_NamesItsPartsAndCountsThem()
    {
        IDocument page = await site.PageAsync("/tinh/can-tho");
        Assert.Contains("lập ngày 1/7/2025 từ", page.QuerySelector(".said")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll(".seg a"), static link => link.TextContent == "Hậu Giang 3");
        IDocument former = await site.PageAsync("/tinh/hau-giang");
        Assert.Contains("Từ 1/7/2025 thuộc", former.QuerySelector(".said")!.TextContent, StringComparison.Ordinal);
        IDocument unchanged = await site.PageAsync("/tinh/ha-noi");
        Assert.Contains("Không đổi địa giới ngày 1/7/2025", unchanged.QuerySelector(".said")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Map_Always_ShowsThirtyFourUnitsAndBothArchipelagos()
    {
        IDocument page = await site.PageAsync("/");
        IElement map = page.QuerySelector("svg.map")!;
        Assert.Equal(34, map.QuerySelectorAll("a:not(.isl)").Select(static tile => tile.GetAttribute("href")).Distinct().Count());
        Assert.Equal(["Quần đảo Hoàng Sa, thuộc Đà Nẵng", "Quần đảo Trường Sa, thuộc Khánh Hòa"], map.QuerySelectorAll("a.isl title").Select(static title => title.TextContent));
        foreach (string path in map.QuerySelectorAll("a").Select(static tile => tile.GetAttribute("href")!)) Assert.NotNull((await site.PageAsync(path)).QuerySelector("h1.name"));
    }
}
