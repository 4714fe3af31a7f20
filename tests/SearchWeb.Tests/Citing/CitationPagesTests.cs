using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using NewsSearch.SearchWeb.Tests.Fakes;
using NewsSearch.SearchWeb.Tests.Pages;
using NewsSearch.SearchWeb.Tests.Site;

namespace NewsSearch.SearchWeb.Tests.Citing;

public sealed class CitationPagesTests(SeedSite site) : IClassFixture<SeedSite>
{
    [Fact]
    public async Task Article_CitationLinks_LeadToFilesOfTheirKind()
    {
        IDocument page = await site.PageAsync("/van-ban/5ixouverfd");
        (string Name, string Path)[] links = [.. page.QuerySelectorAll("a[download]").Select(static link => (link.TextContent, link.GetAttribute("href")!))];
        Assert.Equal(["BibTeX", "RIS", "CSL-JSON"], links.Select(static link => link.Name));
        using HttpClient client = site.Client();
        foreach ((string _, string path) in links)
        {
            using HttpResponseMessage answer = await client.GetAsync(new Uri(path, UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
            string file = await answer.Content.ReadAsStringAsync();
            Assert.Contains("Hậu Giang nỗ lực đổi mới", file, StringComparison.Ordinal);
            Assert.Contains("2023", file, StringComparison.Ordinal);
        }

        foreach (string wrong in new[] { "/trich-dan/word/5ixouverfd", "/trich-dan/ris/khong-co" })
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(new Uri(wrong, UriKind.Relative))).StatusCode);
    }

    [Theory]
    [InlineData("/van-ban/5ixouverfd", "NewsArticle", "headline")]
    [InlineData("/can-bo/nghiem-xuan-thanh", "Person", "jobTitle")]
    [InlineData("/tinh/hau-giang", "AdministrativeArea", "dissolutionDate")]
    public async Task EntityPage_Always_SaysWhatItIsAbout(string path, string type, string property)
    {
        IDocument page = await site.PageAsync(path);
        JsonElement data = JsonDocument.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent).RootElement;
        Assert.Equal(("https://schema.org", type), (data.GetProperty("@context").GetString(), data.GetProperty("@type").GetString()));
        Assert.NotEmpty(data.GetProperty(property).GetString()!);
        Assert.Equal("http://localhost" + path, data.GetProperty("url").GetString());
    }

    [Fact]
    public async Task ArticleOfASearch_IsNotForSearchEngines()
        => Assert.Null((await site.PageAsync("/van-ban/5ixouverfd?q=giai+ngan")).QuerySelector("script[type='application/ld+json']"));

    [Fact]
    public async Task StructuredData_HostileTitle_CannotEndTheScript()
    {
        using FakeSite fake = new();
        fake.Source.Publish(1, static () => new FakeArticleIndex([FakeArticles.Of("x", "</script><script>alert(1)</script><!--", "thân bài")]));
        fake.Refresh();
        using HttpClient client = fake.CreateClient();
        IDocument page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await client.GetStringAsync(new Uri("/van-ban/x", UriKind.Relative)));
        IElement script = Assert.Single(page.QuerySelectorAll("script:not([src])"));
        Assert.Equal("</script><script>alert(1)</script><!--", JsonDocument.Parse(script.TextContent).RootElement.GetProperty("headline").GetString());
    }

    [Fact]
    public async Task Article_ManyMatches_LeadFromEachToTheNext()
    {
        IDocument page = await site.PageAsync("/van-ban/5ixouverfd?q=gi%E1%BA%A3i+ng%C3%A2n");
        IElement[] marks = [.. page.QuerySelectorAll(".read mark[id]")];
        Assert.True(marks.Length > 1);
        for (int i = 0; i < marks.Length; i++)
        {
            string[] steps = [.. marks[i].QuerySelectorAll(".hop a").Select(static link => link.GetAttribute("href")!)];
            Assert.Equal([.. i > 0 ? [$"#m{i}"] : Array.Empty<string>(), .. i + 1 < marks.Length ? [$"#m{i + 2}"] : Array.Empty<string>()], steps);
        }
    }

    [Fact]
    public async Task Official_CountBesideACompanion_IsThatOfTheJointSearch()
    {
        IDocument page = await site.PageAsync("/can-bo/nghiem-xuan-thanh");
        IElement[] counts = [.. page.QuerySelectorAll("[aria-labelledby=with] .rank li > span:last-of-type a")];
        Assert.NotEmpty(counts);
        foreach (IElement count in counts)
        {
            IDocument found = await site.PageAsync(count.GetAttribute("href")!);
            string number = count.TextContent.Split(' ')[0];
            Assert.StartsWith(number + " văn bản", found.QuerySelector("h1")!.TextContent.Trim(), StringComparison.Ordinal);
        }
    }
}
