using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using NewsSearch.Analysis.Vietnamese;
using NewsSearch.Articles;
using NewsSearch.Articles.Indexing;
using NewsSearch.Articles.Reading;
using NewsSearch.Articles.Understanding;
using NewsSearch.Catalogue;
using NewsSearch.SearchWeb.Tests.Site;
using NewsSearch.TestSupport;

namespace NewsSearch.SearchWeb.Tests.Exports;

/// <summary>
/// Every letter of Vietnamese, in whatever order its marks are typed, goes through an address, a form, a link, the table,
/// the feed and JSON, and comes back as itself. On a terminal none is lost either; that is tested where it is written.
/// </summary>
public sealed class VietnameseLettersTests : IDisposable
{
    private const string Tones = "\u0300\u0309\u0303\u0301\u0323";
    private const string Circumflex = "\u0302", Breve = "\u0306", Horn = "\u031B";

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private readonly SeedSite _site = new();

    public VietnameseLettersTests()
    {
        ArticleUnderstanding understanding = new(NewsCatalogue.Default);
        using IArticleIndexWriter writer = new ArticleIndexFolder(_site.IndexFolder, NewsCatalogue.Default).OpenForWriting(new ArticleIndexWriterOptions { StartEmpty = true });
        string[] letters = Letters();
        for (int i = 0; i < letters.Length; i++)
        {
            string title = Title(letters[i]);
            writer.Put(understanding.Understand(new SourceDocument { Id = $"l{i}", File = "l.jsonl", Line = i + 1, Text = $"{title}\nBài chungchung về chữ ấy.", GivenTitleLength = title.Length, GivenDate = "2023-10-14", Source = "Báo " + letters[i] }), (ulong)i);
        }

        writer.Publish(rejected: 0, new DateTimeOffset(2026, 11, 21, 3, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task Letter_TypedInAnyForm_ComesBackFromAddressFormLinkAndJson()
    {
        using HttpClient client = _site.Client();
        string[] letters = Letters();
        Assert.Equal(146, letters.Distinct(StringComparer.Ordinal).Count());
        foreach (string letter in letters)
        {
            HashSet<string> found = [];
            foreach (string form in Forms(letter))
            {
                string query = $"\"chữ z{form}z\"";
                using HttpResponseMessage answer = await client.GetAsync(new Uri("/tim-kiem.json?scope=all&group=0&limit=100&q=" + Uri.EscapeDataString(query), UriKind.Relative));
                using JsonDocument json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
                string[] titles = [.. json.RootElement.GetProperty("hits").EnumerateArray().Select(static hit => hit.GetProperty("title").GetRawText())];
                Assert.True(titles.Any(title => title.Contains(Title(letter), StringComparison.Ordinal)), $"{query} does not find {letter}: {string.Join(", ", titles)}");
                found.Add(string.Join('\n', titles.Order(StringComparer.Ordinal)));
            }

            Assert.True(found.Count == 1, $"the forms of {letter} find different articles");

            using HttpResponseMessage html = await client.GetAsync(new Uri("/tim-kiem?q=" + Uri.EscapeDataString(Forms(letter)[^1] + " chungchung"), UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, html.StatusCode);
            // No text of a reader's is ever put into a cookie.
            Assert.False(html.Headers.Contains("Set-Cookie"));
            IDocument page = new HtmlParser().ParseDocument(await html.Content.ReadAsStringAsync());
            string typed = page.QuerySelector("input[name=q]")!.GetAttribute("value")!;
            Assert.Equal(letter + " chungchung", VietnameseText.Compose(typed));
            Assert.All(page.QuerySelectorAll(".facets input[name=q]"), field => Assert.Equal(typed, field.GetAttribute("value")));
            foreach (string link in page.QuerySelectorAll(".facets li > a, .res h3 a").Select(static link => link.GetAttribute("href")!))
            {
                Assert.Contains("q=", link, StringComparison.Ordinal);
                Assert.Equal(typed, Uri.UnescapeDataString(link.Split("q=")[1].Split('&')[0].Replace('+', ' ')));
            }
        }
    }

    [Fact]
    public async Task Letters_OfArticles_AreWholeInTableFeedAndPage()
    {
        using HttpClient client = _site.Client();
        string[] titles = [.. Letters().Select(Title).Order(StringComparer.Ordinal)];
        List<List<string>> table = Csv.Read((await client.GetStringAsync(new Uri("/tim-kiem.csv?q=chungchung", UriKind.Relative))).TrimStart('\uFEFF'));
        Assert.Equal(titles, table.Skip(1).Select(static row => row[1]).Order(StringComparer.Ordinal));

        List<string> fed = [];
        for (int page = 1; fed.Count < titles.Length && page < 10; page++)
        {
            XElement feed = XElement.Parse(await client.GetStringAsync(new Uri("/tim-kiem.atom?q=chungchung&page=" + page, UriKind.Relative)));
            fed.AddRange(feed.Elements(Atom + "entry").Select(static entry => entry.Element(Atom + "title")!.Value));
        }

        Assert.Equal(titles, fed.Order(StringComparer.Ordinal));
        for (int i = 0; i < titles.Length; i++)
        {
            IDocument article = await _site.PageAsync($"/van-ban/l{i}");
            Assert.Equal(Title(Letters()[i]), article.QuerySelector("h1")!.TextContent.Trim());
        }
    }

    public void Dispose() => _site.Dispose();

    private static string Title(string letter) => $"Chữ z{letter}z";

    /// <summary>All 146, composed: twelve vowels with six tones and đ, small and capital.</summary>
    private static string[] Letters() => [.. Spelt().Select(static marks => VietnameseText.Compose(marks[0]))];

    /// <summary>A letter composed, and taken apart with its two marks in either order.</summary>
    private static string[] Forms(string letter) => [letter, .. Spelt().Single(marks => VietnameseText.Compose(marks[0]) == letter)];

    private static IEnumerable<string[]> Spelt()
    {
        string[] vowels = ["a", "a" + Breve, "a" + Circumflex, "e", "e" + Circumflex, "i", "o", "o" + Circumflex, "o" + Horn, "u", "u" + Horn, "y"];
        foreach (string vowel in vowels.Concat(vowels.Select(static vowel => vowel.ToUpperInvariant())))
        {
            yield return [vowel];
            foreach (char tone in Tones) yield return [vowel + tone, $"{vowel[0]}{tone}{vowel[1..]}"];
        }

        yield return ["\u0111"];
        yield return ["\u0110"];
    }
}
