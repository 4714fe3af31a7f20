using System.Text;
using NewsSearch.SearchWeb.Tests.Fakes;

namespace NewsSearch.SearchWeb.Tests.Pages;

public sealed class EquivalentsPageTests
{
    private const int MostBytes = 40 * 1024;

    [Fact]
    public async Task Page_AnyIndex_ListsRulesOwnAndLearnedFormsAsText()
    {
        using var site = new FakeSite();
        site.Source.Publish(1, () => new FakeArticleIndex([]));
        site.Refresh();
        using HttpClient client = site.CreateClient();
        string html = await client.GetStringAsync(new Uri("/huong-dan/tuong-duong", UriKind.Relative));

        Assert.Contains("ủy ban nhân dân", html, StringComparison.Ordinal);
        Assert.Contains("Matxcova", html, StringComparison.Ordinal);
        Assert.Contains("bảo hiểm xã hội (12)", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
        Assert.True(Encoding.UTF8.GetByteCount(html) <= MostBytes, $"{Encoding.UTF8.GetByteCount(html)} bytes");
    }

    [Fact]
    public async Task Synonyms_AnyIndex_ListsThemWithTheNarrowerBehindAnArrow()
    {
        using var site = new FakeSite();
        using HttpClient client = site.CreateClient();
        string html = await client.GetStringAsync(new Uri("/huong-dan/dong-nghia", UriKind.Relative));

        Assert.Contains("<b>từ chức</b> = từ nhiệm", html, StringComparison.Ordinal);
        Assert.Contains("<b>kỷ luật</b> → cảnh cáo", html, StringComparison.Ordinal);
        Assert.True(Encoding.UTF8.GetByteCount(html) <= MostBytes, $"{Encoding.UTF8.GetByteCount(html)} bytes");
    }
}
