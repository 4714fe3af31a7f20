using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using NewsSearch.SearchWeb.Tests.Fakes;

namespace NewsSearch.SearchWeb.Tests.Pages;

public sealed class MergerLineTests
{
    [Theory]
    [InlineData("/tinh/can-tho", true)]
    [InlineData("/tinh/hau-giang", true)]
    [InlineData("/tinh/ha-noi", false)]
    public async Task Timeline_OfAProvince_ShowsTheDayOfItsMerger(string path, bool merged)
    {
        using var site = new FakeSite();
        site.Source.Publish(1, () => new FakeArticleIndex(
        [
            FakeArticles.Of("a", "Một", "Trước sáp nhập", FakeArticles.Day(2024, 5, 2)),
            FakeArticles.Of("b", "Hai", "Sau sáp nhập", FakeArticles.Day(2026, 2, 3)),
        ]));
        site.Refresh();
        using HttpClient client = site.CreateClient();
        IDocument page = new HtmlParser().ParseDocument(await client.GetStringAsync(new Uri(path, UriKind.Relative)));

        Assert.Equal(merged ? 1 : 0, page.QuerySelectorAll("svg .cut-line[x1]").Count(static line => line.ParentElement!.TextContent.Contains("1/7/2025", StringComparison.Ordinal) && line.Closest("#people, .lanes") is null));
    }
}
