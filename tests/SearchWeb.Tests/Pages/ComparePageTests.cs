using System.Text.Json;
using AngleSharp.Dom;
using NewsSearch.SearchWeb.Tests.Site;

namespace NewsSearch.SearchWeb.Tests.Pages;

public sealed class ComparePageTests(SeedSite site) : IClassFixture<SeedSite>
{
    [Fact]
    public async Task Compare_FourSearches_CountsAndOverlapsAreThoseOfTheSearches()
    {
        (string Given, string Query)[] searches =
        [
            ("giai ngan", "q=giai+ngan"), ("q=&province=can-tho", "province=can-tho"),
            ("/tim-kiem?official=nghiem-xuan-thanh", "official=nghiem-xuan-thanh"), ("http://localhost/tim-kiem?from=2023&to=2024#x", "from=2023&to=2024"),
        ];
        string address = "/so-sanh?" + string.Join('&', searches.Select(static (search, i) => (char)('a' + i) + "=" + Uri.EscapeDataString(search.Given)));
        IDocument page = await site.PageAsync(address);
        List<HashSet<string>> found = [];
        foreach ((_, string query) in searches) found.Add(await IdsAsync(query));

        IElement[] sentences = [.. page.QuerySelectorAll(".compared a")];
        Assert.Equal(4, sentences.Length);
        for (int i = 0; i < 4; i++)
        {
            Assert.StartsWith(found[i].Count + " văn bản", sentences[i].TextContent, StringComparison.Ordinal);
            Assert.Contains(searches[i].Query, sentences[i].GetAttribute("href")!.Replace("%20", "+", StringComparison.Ordinal), StringComparison.Ordinal);
        }

        // Every article stands in one cell of its column.
        IElement[][] rows = [.. page.QuerySelectorAll("#compared tbody tr").Select(static row => row.QuerySelectorAll("td").ToArray())];
        for (int i = 0; i < 4; i++) Assert.Equal(i == 3 ? (await IdsAsync("")).Count : found[i].Count, rows.Sum(row => int.Parse(row[i].TextContent)));

        int[] overlaps = [.. page.QuerySelectorAll("[aria-labelledby=overlap] td").Select(static cell => int.Parse(cell.TextContent))];
        List<int> expected = [];
        for (int i = 0; i < 4; i++)
        {
            for (int j = i + 1; j < 4; j++) expected.Add(found[i].Intersect(found[j]).Count());
        }

        expected.Add(found.Aggregate<IEnumerable<string>>(static (left, right) => left.Intersect(right)).Count());
        Assert.Equal(expected, overlaps);
    }

    [Theory]
    [InlineData("/so-sanh", 0)]
    [InlineData("/so-sanh?a=giai+ngan", 1)]
    [InlineData("/so-sanh?b=giai+ngan&d=nghi+quyet&lang=en", 2)]
    [InlineData("/so-sanh?a=x%3Dy%3F&b=q%3D&c=%3F%3F%3F&d=from%3Dabc", 4)]
    public async Task Compare_FewerOrOddSearches_ShowsWhatThereIs(string path, int searches)
    {
        IDocument page = await site.PageAsync(path);
        Assert.Equal(searches, page.QuerySelectorAll(".compared li").Length);
        Assert.Equal(4, page.QuerySelectorAll(".versus input:not([type=hidden])").Length);
        Assert.Equal(path.Contains("abc", StringComparison.Ordinal) ? 1 : 0, page.QuerySelectorAll(".notice").Length);
    }

    private async Task<HashSet<string>> IdsAsync(string query)
    {
        using HttpClient client = site.Client();
        using JsonDocument answer = JsonDocument.Parse(await client.GetStringAsync(new Uri("/api/v1/search?group=0&limit=100&" + query, UriKind.Relative)));
        return [.. answer.RootElement.GetProperty("hits").EnumerateArray().Select(static hit => hit.GetProperty("id").GetString()!)];
    }
}
