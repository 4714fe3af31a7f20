using System.Net;
using AngleSharp.Dom;
using NewsSearch.SearchWeb.Tests.Site;

namespace NewsSearch.SearchWeb.Tests.Pages;

public sealed class SearchPageTests(SeedSite site) : IClassFixture<SeedSite>
{
    [Theory]
    [InlineData("/tim-kiem", 5)]
    [InlineData("/tim-kiem?q=nghiem+xuan+thanh", 3)]
    [InlineData("/tim-kiem?province=tra-vinh", 1)]
    [InlineData("/tim-kiem?province=bac-kan", 1)]
    [InlineData("/tim-kiem?province=-can-tho", 2)]
    [InlineData("/tim-kiem?date=undated", 1)]
    [InlineData("/tim-kiem?q=%22S%E1%BB%95+tay+%C4%91%E1%BA%A3ng+vi%C3%AAn+%C4%91i%E1%BB%87n+t%E1%BB%AD%22", 1)]
    public async Task Results_OfASearch_SayHowManyAndShowThem(string path, int count)
    {
        IDocument page = await site.PageAsync(path);
        Assert.Contains($"{count} văn bản", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(count, page.QuerySelectorAll(".main section > ol.res")[0].Children.Length);
    }

    [Theory]
    [InlineData("h%E1%BA%ADu+giang", 3)]
    [InlineData("bi+thu+tinh+uy+hau+giang+nghiem+xuan+thanh+noi+ve+giai+ngan+dau+tu+cong+nam", 1)]
    public async Task Marks_OfAQueryOfAnyLength_CanBeReadInThreeWays(string query, int counted)
    {
        IDocument page = await site.PageAsync("/tim-kiem?q=" + query);
        IElement[] ways = [.. page.QuerySelectorAll(".seg").Single(static row => row.TextContent.TrimStart().StartsWith("Dấu:", StringComparison.Ordinal)).QuerySelectorAll("a")];
        Assert.Equal(3, ways.Length);
        Assert.Equal(counted, ways.Count(static way => way.TextContent.Any(char.IsDigit)));
    }

    [Fact]
    public async Task Chart_OfAnySearch_CountsEveryArticleOnce()
    {
        foreach (string path in new[] { "/tim-kiem", "/tim-kiem?q=giai+ngan", "/tim-kiem?official=nghiem-xuan-thanh", "/tim-kiem?province=tra-vinh" })
        {
            IDocument page = await site.PageAsync(path);
            int[] parts = [.. page.QuerySelectorAll(".proof li").Select(static part => int.Parse(part.TextContent.Split(':')[1]))];
            Assert.Equal(3, parts.Length);
            Assert.StartsWith(parts.Sum() + " văn bản", page.QuerySelector("h1")!.TextContent.Trim(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Hit_InferredProvince_IsMarkedAsInferred()
    {
        IDocument page = await site.PageAsync("/tim-kiem?province=tra-vinh");
        IElement chip = page.QuerySelectorAll(".res .chip").Single(static chip => chip.TextContent.Contains("Trà Vinh", StringComparison.Ordinal));
        Assert.Contains("suy ra", chip.TextContent, StringComparison.Ordinal);
        Assert.Contains("nay thuộc Vĩnh Long", chip.TextContent, StringComparison.Ordinal);
        Assert.Contains("h", chip.ClassList);
    }

    [Theory]
    [InlineData("hau-giang", "Hậu Giang")]
    [InlineData("can-tho-cu", "Cần Thơ cũ")]
    [InlineData("can-tho-1991", "Cần Thơ cũ, 1991–2003")]
    [InlineData("hau-giang-1976", "Hậu Giang cũ, 1976–1991")]
    public async Task Filter_OfFormerProvincesOfOneName_TellsThemApart(string id, string name)
    {
        IDocument page = await site.PageAsync("/tim-kiem?province=" + id);
        Assert.Contains(page.QuerySelectorAll(".pill"), pill => pill.TextContent.Trim() == "Bỏ lọc: " + name);
    }

    [Fact]
    public async Task FacetLinks_Followed_GiveTheCountTheyState()
    {
        IDocument page = await site.PageAsync("/tim-kiem?q=hau+giang");
        IElement[] links = [.. page.QuerySelectorAll(".facets li > a")];
        Assert.NotEmpty(links);
        foreach (IElement link in links)
        {
            string count = link.QuerySelector("b")!.TextContent;
            IDocument chosen = await site.PageAsync(link.GetAttribute("href")!);
            Assert.StartsWith(count + " văn bản", chosen.QuerySelector("h1")!.TextContent.Trim(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Pills_Followed_RemoveJustTheirFilter()
    {
        IDocument page = await site.PageAsync("/tim-kiem?q=hau+giang&province=can-tho&official=nghiem-xuan-thanh&from=2021&to=10%2F2023&date=exact");
        IElement[] pills = [.. page.QuerySelectorAll("h1 a.pill")];
        Assert.Equal(5, pills.Length);
        foreach (IElement pill in pills)
        {
            IDocument without = await site.PageAsync(pill.GetAttribute("href")!);
            Assert.Equal(4, without.QuerySelectorAll("h1 a.pill").Length);
            Assert.Contains("q=hau", pill.GetAttribute("href"), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/tim-kiem?page=1000000000", "1.000.000.000")]
    [InlineData("/tim-kiem?page=99999999999999999999999", "99999999999999999999999")]
    [InlineData("/tim-kiem?page=2", "2")]
    [InlineData("/tim-kiem?q=hau+giang&page=50", "50")]
    public async Task Page_BeyondTheLast_IsNotFoundAndSaysWhichIsLast(string path, string shown)
    {
        using HttpClient client = site.Client();
        using HttpResponseMessage answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        string text = await answer.Content.ReadAsStringAsync();
        Assert.Contains($"Không có trang {shown}. Trang cuối của kết quả này là trang 1.", text, StringComparison.Ordinal);
        Assert.Contains("Bộ lọc", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("page=abc", "không phải là số trang")]
    [InlineData("page=-1", "không phải là số trang")]
    [InlineData("page=0", "không phải là số trang")]
    [InlineData("from=31/2/2023", "“31/2/2023” không phải là ngày")]
    [InlineData("to=hom+nay", "“hom nay” không phải là ngày")]
    [InlineData("sort=x", "Không dùng được “x”")]
    [InlineData("from=2024&to=2021", "Ngày bắt đầu sau ngày kết thúc")]
    public async Task Parameter_Unusable_IsNamedInANoticeOnAPageThatStillWorks(string parameters, string notice)
    {
        using HttpClient client = site.Client();
        using HttpResponseMessage answer = await client.GetAsync(new Uri("/tim-kiem?" + parameters, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        IDocument page = await site.PageAsync("/tim-kiem?" + parameters);
        Assert.Contains(page.QuerySelectorAll(".notice"), element => element.TextContent.Contains(notice, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("province=atlantis")]
    [InlineData("official=nobody")]
    [InlineData("role=vua")]
    [InlineData("source=x")]
    public async Task FacetValue_Unknown_GivesNothingWithANotice(string parameter)
    {
        IDocument page = await site.PageAsync("/tim-kiem?" + parameter);
        Assert.Contains("Không văn bản nào", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll(".notice"));
    }

    [Fact]
    public async Task Search_ThatFindsNothing_OffersRepairsThatKeepTheirPromise()
    {
        IDocument page = await site.PageAsync("/tim-kiem?q=h%E1%BA%A7u+giang");
        IElement[] repairs = [.. page.QuerySelectorAll(".fix a")];
        Assert.Contains(repairs, static repair => repair.QuerySelector("b")!.TextContent == "hậu giang");
        foreach (IElement repair in repairs)
        {
            string count = repair.QuerySelector(".c")!.TextContent;
            Assert.StartsWith(count, (await site.PageAsync(repair.GetAttribute("href")!)).QuerySelector("h1")!.TextContent.Trim(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task MarksSwitch_Followed_GivesTheCountItStates()
    {
        IDocument page = await site.PageAsync("/tim-kiem?q=dau+tu");
        IElement[] choices = [.. page.QuerySelectorAll(".seg")[0].QuerySelectorAll("a")];
        Assert.True(choices.Length >= 2);
        foreach (IElement choice in choices)
        {
            string count = choice.TextContent.Trim().Split(' ')[^1];
            IDocument chosen = await site.PageAsync(choice.GetAttribute("href")!);
            string expected = count == "0" ? "Không văn bản nào" : count + " văn bản";
            Assert.StartsWith(expected, chosen.QuerySelector("h1")!.TextContent.Trim(), StringComparison.Ordinal);
        }
    }
}
