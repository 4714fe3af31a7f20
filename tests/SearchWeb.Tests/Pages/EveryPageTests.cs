using System.Net;
using AngleSharp.Dom;
using NewsSearch.SearchWeb.Tests.Site;
using NewsSearch.Web.Hosting;

namespace NewsSearch.SearchWeb.Tests.Pages;

/// <summary>What holds on all pages, on a real index of the seeds.</summary>
public sealed class EveryPageTests(SeedSite site) : IClassFixture<SeedSite>
{
    public static TheoryData<string> Paths => new(
        "/", "/tim-kiem", "/tim-kiem?q=giai+ngan+dau+tu+cong&province=can-tho&official=nghiem-xuan-thanh&from=2021&to=2024",
        "/tim-kiem?q=h%E1%BA%A7u+giang", "/tim-kiem/province", "/tim-kiem/official?contains=nghiem&order=name", "/tim-kiem/role", "/tim-kiem/year", "/tim-kiem/source",
        "/can-bo", "/can-bo?chu-cai=T", "/can-bo?contains=thanh", "/can-bo/nghiem-xuan-thanh", "/tinh", "/tinh?boundary=then", "/tinh/can-tho", "/tinh/hau-giang", "/tinh/ha-noi", "/huong-dan", "/huong-dan/tuong-duong", "/huong-dan/dong-nghia", "/gioi-thieu");

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Page_InBothLanguages_AnswersWithLayoutHeadingAndAlternates(string path)
    {
        foreach ((string suffix, string language) in new[] { ("", "vi"), (path.Contains('?', StringComparison.Ordinal) ? "&lang=en" : "?lang=en", "en") })
        {
            using HttpClient client = site.Client();
            using HttpResponseMessage answer = await client.GetAsync(new Uri(path + suffix, UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            // No page sends anything, so none needs a token, which would make it another one each time and set a cookie.
            Assert.False(answer.Headers.Contains("Set-Cookie") && !path.Contains("lang=", StringComparison.Ordinal) && suffix.Length == 0, "a cookie on " + path);
            Assert.DoesNotContain("__RequestVerificationToken", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            IDocument page = await site.PageAsync(path + suffix);
            Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
            Assert.Single(page.QuerySelectorAll("h1"));
            Assert.NotEmpty(page.Title!);
            Assert.NotNull(page.QuerySelector("a.skip[href='#main']"));
            Assert.NotNull(page.QuerySelector("main#main"));
            bool isSearch = path.StartsWith("/tim-kiem", StringComparison.Ordinal);
            Assert.Equal(isSearch, page.QuerySelector("meta[name=robots][content*=nofollow]") is not null);
            if (!isSearch) Assert.Equal(2, page.QuerySelectorAll("link[rel=alternate][hreflang]").Length);
            string[] ids = [.. page.QuerySelectorAll("[id]").Select(static element => element.Id!)];
            Assert.Equal(ids.Distinct(), ids);
            Assert.All(page.QuerySelectorAll("a[href^='#']"), link => Assert.NotNull(page.GetElementById(link.GetAttribute("href")![1..])));
        }
    }

    [Fact]
    public async Task Links_FollowedFromTheFirstPage_AllAnswer()
    {
        using HttpClient client = site.Client();
        HashSet<string> seen = ["/", "/?lang=en"];
        Queue<string> open = new(seen);
        int followed = 0;
        while (open.TryDequeue(out string? path) && followed++ < 250)
        {
            using HttpResponseMessage answer = await client.GetAsync(new Uri(path, UriKind.Relative));
            if (path.Contains("theme=", StringComparison.Ordinal))
            {
                Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
                continue;
            }

            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path} answers {(int)answer.StatusCode}");
            if (answer.Content.Headers.ContentType?.MediaType != "text/html") continue;
            IDocument page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
            foreach (string href in page.QuerySelectorAll("a[href]").Select(static link => link.GetAttribute("href")!.Split('#')[0]))
            {
                // Combinations of filters have no end: a sample of each page's is enough.
                if (href.StartsWith('/') && seen.Count < 250 && seen.Add(href)) open.Enqueue(href);
            }
        }

        Assert.True(followed > 100, $"only {followed} links were found");
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/tim-kiem?q=a")]
    [InlineData("/khong-co")]
    [InlineData("/api/v1/search?q=a")]
    [InlineData("/api/v1/search?from=x")]
    [InlineData("/css/site.css")]
    [InlineData("/health/live")]
    [InlineData("/?theme=dark")]
    public async Task Answer_Any_BearsTheSecurityHeaders(string path)
    {
        using HttpClient client = site.Client();
        using HttpResponseMessage answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal([SecurityHeaders.ContentSecurityPolicy], answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal(["DENY"], answer.Headers.GetValues("X-Frame-Options"));
        Assert.True(answer.Headers.Contains("Referrer-Policy"));
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Fact]
    public async Task Page_AskedForAgain_IsNotSentAgainUntilSomethingChanged()
    {
        using HttpClient client = site.Client();
        using HttpResponseMessage first = await client.GetAsync(new Uri("/tinh/can-tho", UriKind.Relative));
        Assert.NotNull(first.Headers.ETag);

        using HttpRequestMessage again = new(HttpMethod.Get, "/tinh/can-tho");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag);
        Assert.Equal(HttpStatusCode.NotModified, (await client.SendAsync(again)).StatusCode);

        using HttpRequestMessage other = new(HttpMethod.Get, "/tinh/can-tho?lang=en");
        other.Headers.IfNoneMatch.Add(first.Headers.ETag);
        Assert.Equal(HttpStatusCode.OK, (await client.SendAsync(other)).StatusCode);
    }

    [Fact]
    public async Task Styles_LinkedFromAPage_MayBeKeptForGood()
    {
        IDocument page = await site.PageAsync("/");
        using HttpClient client = site.Client();
        foreach (IElement link in page.QuerySelectorAll("link[rel=stylesheet], link[rel=icon], link[rel=preload]"))
        {
            using HttpResponseMessage answer = await client.GetAsync(new Uri(link.GetAttribute("href")!, UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Contains("immutable", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Page_UnknownHost_IsRefused()
    {
        using HttpClient client = site.Client();
        using HttpRequestMessage request = new(HttpMethod.Get, "/");
        request.Headers.Host = "evil.example";
        Assert.Equal(HttpStatusCode.BadRequest, (await client.SendAsync(request)).StatusCode);
    }

    [Theory]
    [InlineData("/khong-co")]
    [InlineData("/van-ban/khong-co")]
    [InlineData("/can-bo/khong-co")]
    [InlineData("/tinh/khong-co")]
    [InlineData("/tim-kiem/khong-co")]
    [InlineData("/loi/500")]
    public async Task Page_Unknown_IsNotFoundInTheLayout(string path)
    {
        using HttpClient client = site.Client();
        using HttpResponseMessage answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        string html = await answer.Content.ReadAsStringAsync();
        Assert.Contains("Không có trang này", html, StringComparison.Ordinal);
        Assert.Equal(path + "?lang=en", (await site.PageAsync(path)).QuerySelector("a[hreflang=en]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Page_AskedForByPost_IsRefusedWithoutAFault()
    {
        using HttpClient client = site.Client();
        using HttpResponseMessage answer = await client.PostAsync(new Uri("/tim-kiem", UriKind.Relative), new StringContent("q=a"));
        Assert.InRange((int)answer.StatusCode, 400, 499);
    }

    [Fact]
    public async Task Robots_Always_AreKeptFromSearches()
    {
        using HttpClient client = site.Client();
        Assert.Contains("Disallow: /tim-kiem", await client.GetStringAsync(new Uri("/robots.txt", UriKind.Relative)), StringComparison.Ordinal);
    }
}
