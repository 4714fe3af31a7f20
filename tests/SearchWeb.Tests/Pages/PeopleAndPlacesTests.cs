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

    [Theory]
    [InlineData("Bí thư Tỉnh ủy Hậu Giang 2023")]
    [InlineData("bi thu hau giang nam 2023")]
    public async Task Search_ForAPostAndYear_LeadsToWhoHeldItThen(string query)
    {
        IDocument page = await site.PageAsync("/tim-kiem?q=" + Uri.EscapeDataString(query));
        IElement card = Assert.Single(page.QuerySelectorAll(".named li"));
        Assert.Equal("/can-bo/nghiem-xuan-thanh", card.QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains("Bí thư Tỉnh ủy Hậu Giang", card.TextContent, StringComparison.Ordinal);
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
    public async Task Province_WithAHistory_ShowsWhatItWasAndBecame()
    {
        IDocument page = await site.PageAsync("/tinh/can-tho");
        string[] rows = [.. page.QuerySelectorAll("[aria-labelledby=history] tbody tr").Select(static row => string.Join("|", row.Children.Select(static cell => cell.TextContent.Trim())))];
        Assert.Equal("Tỉnh Hậu Giang|chậm nhất 1976 – 25/12/1991|Tỉnh Cần Thơ, Tỉnh Sóc Trăng", rows[0]);
        Assert.Equal("Tỉnh Cần Thơ|26/12/1991 – 31/12/2003|Thành phố Cần Thơ, Tỉnh Hậu Giang", rows[1]);
        Assert.Equal("Thành phố Cần Thơ|1/7/2025 – nay|", rows[^1]);
        foreach (string path in page.QuerySelectorAll("[aria-labelledby=history] a").Select(static link => link.GetAttribute("href")!))
            Assert.NotNull((await site.PageAsync(path)).QuerySelector("h1.name"));
    }

    [Theory]
    [InlineData("/tinh/nghe-tinh", "Từ 12/8/1991 chia thành Tỉnh Nghệ An và Tỉnh Hà Tĩnh.")]
    [InlineData("/tinh/nghe-tinh?lang=en", "Divided on 12 Aug 1991 into Tỉnh Nghệ An and Tỉnh Hà Tĩnh.")]
    [InlineData("/tinh/ha-nam-ninh", "Từ 26/12/1991 chia thành Tỉnh Nam Hà và Tỉnh Ninh Bình.")]
    public async Task Province_AbolishedBefore2004_SaysWhatItWasDividedInto(string path, string sentence)
        => Assert.Equal(sentence, (await site.PageAsync(path)).QuerySelector(".said")!.TextContent.Trim());

    [Fact]
    public async Task Province_WithLeadersKnown_DrawsThemPostByPostUnitByUnit()
    {
        IDocument page = await site.PageAsync("/tinh/can-tho");
        IElement leaders = page.QuerySelector("[aria-labelledby=leaders]")!;
        string[] groups = [.. leaders.QuerySelectorAll("h3").Select(static heading => heading.TextContent.Trim())];
        Assert.StartsWith("Bí thư Thành ủy Cần Thơ", groups[0], StringComparison.Ordinal);
        Assert.Contains("Bí thư Tỉnh ủy Hậu Giang", groups);
        Assert.Contains("Chủ tịch UBND tỉnh Sóc Trăng", groups);
        Assert.Contains(leaders.QuerySelectorAll("ol a"), static link => link.TextContent == "Nghiêm Xuân Thành" && link.GetAttribute("href") == "/can-bo/nghiem-xuan-thanh");
        Assert.All(leaders.QuerySelectorAll("ol li"), static lane => Assert.NotNull(lane.QuerySelector("svg .span")));
    }

    [Theory]
    [InlineData("/tinh", 34, "Cần Thơ|Hậu Giang|3")]
    [InlineData("/tinh?boundary=now", 34, "Cần Thơ|Hậu Giang|3")]
    [InlineData("/tinh?boundary=then", 63, "Hậu Giang|Cần Thơ|3")]
    public async Task Provinces_ByTheirBoundaries_ListThoseOfToday_OrThoseThenWithWhatTheyArePartOf(string path, int rows, string row)
    {
        IDocument page = await site.PageAsync(path);
        IElement[][] cells = [.. page.QuerySelectorAll("tbody tr").Select(static line => line.Children.ToArray())];
        Assert.Equal(rows, cells.Length);
        string[] expected = row.Split('|');
        IElement[] of = cells.Single(line => line[0].TextContent.Trim() == expected[0]);
        Assert.Contains(of[1].QuerySelectorAll("a"), link => link.TextContent == expected[1]);
        Assert.Equal(expected[2], of[2].TextContent.Trim());
        Assert.Equal(rows == 63 ? "trước 1/7/2025" : "hiện nay", page.QuerySelector(".seg [aria-current]")!.TextContent);
        Assert.Equal(["/tinh", "/tinh?boundary=then"], page.QuerySelectorAll(".seg a").Select(static link => link.GetAttribute("href")));
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
