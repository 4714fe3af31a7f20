using AngleSharp.Dom;
using NewsSearch.Catalogue;
using NewsSearch.SearchWeb.Tests.Site;
using NewsSearch.Web.People;

namespace NewsSearch.SearchWeb.Tests.People;

public sealed class PostHoldersTests(SeedSite site) : IClassFixture<SeedSite>
{
    private static readonly PostHolders Holders = new(NewsCatalogue.Default);

    [Theory]
    [InlineData("Bí thư Tỉnh ủy Hậu Giang 2023")]
    [InlineData("bi thu tinh uy hau giang 2023")]
    [InlineData("Bí thư tỉnh uỷ Hậu Giang năm 2023")]
    [InlineData("bí thư Hậu Giang 10/2023")]
    [InlineData("2023 bí thư tỉnh Hậu Giang")]
    public void Find_PostWithAYear_GivesTheHolderThen(string typed)
        => Assert.Equal(["nghiem-xuan-thanh"], Holders.Find(typed).Select(static holding => holding.Official.Id));

    [Theory]
    [InlineData("Bí thư Tỉnh ủy Hầu Giang 2023")]
    [InlineData("Bí thư Tỉnh ủy")]
    [InlineData("2023")]
    [InlineData("")]
    [InlineData("năm 2023")]
    [InlineData("giải ngân Hậu Giang 2023")]
    public void Find_NoPostOfThatSpelling_GivesNobody(string typed) => Assert.Empty(Holders.Find(typed));

    [Fact]
    public void Find_PostWithoutATime_GivesAllItsHoldersTheLatestFirst()
    {
        PostHolders.Holding[] all = [.. Holders.Find("Bí thư Tỉnh ủy Hậu Giang")];
        Assert.True(all.Length > 1);
        DateOnly[] ends = [.. all.Select(static holding => holding.Tenure.To ?? DateOnly.MaxValue)];
        Assert.Equal(ends.OrderDescending(), ends);
    }

    [Fact]
    public async Task Search_ForAPostAndAYear_ShowsItsHolderAboveTheResults()
    {
        IDocument page = await site.PageAsync("/tim-kiem?q=B%C3%AD+th%C6%B0+T%E1%BB%89nh+%E1%BB%A7y+H%E1%BA%ADu+Giang+2023");
        IElement card = page.QuerySelectorAll(".named li").Single();
        Assert.Equal("/can-bo/nghiem-xuan-thanh", card.QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains("Bí thư Tỉnh ủy Hậu Giang", card.TextContent, StringComparison.Ordinal);
        Assert.Contains("3 văn bản", card.TextContent, StringComparison.Ordinal);
    }
}
