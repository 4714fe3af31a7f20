using System.Net;
using AngleSharp.Dom;
using NewsSearch.SearchWeb.Tests.Site;
using NewsSearch.TestSupport;

namespace NewsSearch.SearchWeb.Tests.Pages;

public sealed class ArticlePageTests(SeedSite site) : IClassFixture<SeedSite>
{
    [Fact]
    public async Task Article_WithACrawlDate_ShowsTheDateTakenAndTheOneRejected()
    {
        IDocument page = await site.PageAsync(await PathOfAsync("n%E1%BB%97+l%E1%BB%B1c+%C4%91%E1%BB%95i+m%E1%BB%9Bi"));
        Assert.StartsWith("Hậu Giang nỗ lực đổi mới", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        IElement why = page.QuerySelector("details.why")!;
        Assert.Contains("Ngày 14/10/2023, vì sao?", why.QuerySelector("summary")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(why.QuerySelectorAll("s"), static date => date.TextContent == "24/6/2024");
        Assert.Contains(why.QuerySelectorAll(".quote"), static quote => quote.TextContent.Contains("14/10/2023", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Article_OpenedFromASearch_MarksTheWordsAndLeadsBack()
    {
        string path = await PathOfAsync("giai+ngan");
        IDocument page = await site.PageAsync(path);
        IElement[] marks = [.. page.QuerySelectorAll(".read mark[id]")];
        Assert.NotEmpty(marks);
        Assert.Equal(Enumerable.Range(1, marks.Length).Select(static number => "m" + number), marks.Select(static mark => mark.Id));
        IDocument back = await site.PageAsync(page.QuerySelector("main a")!.GetAttribute("href")!);
        Assert.Contains("giai ngan", back.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Article_EverySeed_ShowsItsWholeTextAndLinksEvidenceBothWays()
    {
        IDocument list = await site.PageAsync("/tim-kiem");
        string[] paths = [.. list.QuerySelectorAll(".res h3 a").Select(static link => link.GetAttribute("href")!)];
        Assert.Equal(5, paths.Length);
        int evidence = 0;
        foreach (string path in paths)
        {
            IDocument page = await site.PageAsync(path);
            using HttpClient client = site.Client();
            string raw = await client.GetStringAsync(new Uri(page.QuerySelector("a[href^='/van-ban-tho/']")!.GetAttribute("href")!, UriKind.Relative));
            foreach (IElement label in page.QuerySelectorAll(".evk, .hop").ToArray()) label.Remove();
            string shown = Squeezed(page.QuerySelector("h1")!.TextContent + page.QuerySelector(".read")!.TextContent);
            foreach (string line in raw.Split('\n')) Assert.Contains(Squeezed(line), shown, StringComparison.Ordinal);
            evidence += page.QuerySelectorAll(".ev[id]").Length;
        }

        Assert.True(evidence >= 5, $"only {evidence} passages of evidence are shown");
    }

    [Fact]
    public async Task RawText_OfAnArticle_IsPlainAndExact()
    {
        string id = (await PathOfAsync("giai+ngan")).Split('?')[0]["/van-ban/".Length..];
        using HttpClient client = site.Client();
        using HttpResponseMessage answer = await client.GetAsync(new Uri("/van-ban-tho/" + id, UriKind.Relative));
        Assert.Equal("text/plain", answer.Content.Headers.ContentType!.MediaType);
        string text = await answer.Content.ReadAsStringAsync();
        Assert.Contains(Directory.GetFiles(Repository.Path("seeds"), "*.txt"), file => File.ReadAllText(file) == text);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(new Uri("/van-ban-tho/x", UriKind.Relative))).StatusCode);
    }

    private async Task<string> PathOfAsync(string query)
        => (await site.PageAsync("/tim-kiem?q=" + query)).QuerySelector(".res h3 a")!.GetAttribute("href")!;

    private static string Squeezed(string text) => string.Concat(text.Where(static c => !char.IsWhiteSpace(c)));
}
