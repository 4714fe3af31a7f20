using AngleSharp.Dom;
using NewsSearch.Articles;
using NewsSearch.SearchWeb.Tests.Fakes;
using NewsSearch.SearchWeb.Tests.Security;

namespace NewsSearch.SearchWeb.Tests.Pages;

/// <summary>Whatever a reader types and whatever a document holds stays text.</summary>
public sealed class MarkupTests : IDisposable
{
    private static long _generation;

    // One site for all payloads: each is published as a generation of its own.
    private static readonly Lazy<FakeSite> Site = new(static () => new FakeSite());
    private readonly HttpClient _client = Site.Value.CreateClient();

    public static TheoryData<string> Payloads => new(
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "'><svg onload=alert(1)>",
        "</title><script>alert(1)</script>",
        "</textarea><iframe src=javascript:alert(1)>",
        "javascript:alert(1)",
        "<mark onclick=alert(1)>x</mark>",
        "{{7*7}} @(1+1) ${1}",
        "\" autofocus onfocus=alert(1) x=\"",
        "--><b>x</b><!--",
        "&lt;script&gt;&#60;b&#62;",
        "<a href=\"https://example.org\">x</a>");

    [Theory]
    [MemberData(nameof(Payloads))]
    public async Task Query_WithMarkup_StaysText(string payload)
    {
        Publish(FakeArticles.Of("a", "Tiêu đề", "Nội dung"));
        string query = Uri.EscapeDataString(payload);
        foreach (string path in new[]
                 {
                     $"/tim-kiem?q={query}", $"/tim-kiem?q={query}&lang=en", $"/tim-kiem?province={query}&official=-{query}&role={query}&source={query}&from={query}&page={query}&sort={query}",
                     $"/tim-kiem/official?q={query}&contains={query}&order={query}", $"/van-ban/a?q={query}", $"/van-ban/{query}", $"/can-bo?contains={query}&chu-cai={query}",
                     $"/can-bo/{query}", $"/tinh/{query}", $"/{query}", $"/?lang={query}&theme={query}",
                 })
        {
            CleanPage.Parse(await _client.GetStringWhateverTheStatusAsync(path), path);
        }
    }

    [Theory]
    [MemberData(nameof(Payloads))]
    public async Task Document_WithMarkup_StaysText(string payload)
    {
        Publish(
            FakeArticles.Of("a", payload, payload + " chung\n" + payload, FakeArticles.Day(2023, 10, 14)) with { Source = payload, Author = payload, Category = payload, Url = payload, File = payload, DuplicateOf = payload },
            FakeArticles.Of("b", "Khác", "chung"));
        foreach (string path in new[] { "/tim-kiem?q=chung", "/tim-kiem", "/van-ban/a", "/van-ban/a?q=chung", "/van-ban/b", $"/van-ban/a?q={Uri.EscapeDataString(payload)}" })
        {
            IDocument page = CleanPage.Parse(await _client.GetStringWhateverTheStatusAsync(path), path);
            if (path is "/van-ban/a") Assert.Equal(payload, page.QuerySelector("h1")!.TextContent);
        }
    }

    public void Dispose() => _client.Dispose();

    private static void Publish(params Article[] articles)
    {
        long generation = Interlocked.Increment(ref _generation);
        Site.Value.Source.Publish(generation, () => new FakeArticleIndex(articles, generation));
        Site.Value.Refresh();
    }
}
