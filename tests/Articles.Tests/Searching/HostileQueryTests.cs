using NewsSearch.Articles.Json;
using NewsSearch.Articles.Searching;
using NewsSearch.Catalogue;
using Xunit.Abstractions;

namespace NewsSearch.Articles.Tests.Searching;

/// <summary>Whatever is typed gives an answer, soon, and the answer can be written out.</summary>
public class HostileQueryTests(ITestOutputHelper output)
{
    [Fact]
    public void Search_RandomText_AlwaysAnswers()
    {
        int seed = 20_240_624;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        string[] pieces = ["hậu", "giang", "hầu", "UBND", "bi1 thu7", "35-CT/TW", "14/10/2023", "quý IV", " ", "\"", "(", ")", "-", "*", " AND ", " OR ", "NOT ", "title:", "date:2023", "official:", "province:hau-giang", "\u0301", "\uD800", "\u200B", "\0", "😀", "8,04%", "a.b.c.d", "x*"];
        for (int i = 0; i < 400; i++)
        {
            string query = string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => random.Next(8) == 0 ? ((char)random.Next(65_536)).ToString() : pieces[random.Next(pieces.Length)] + (random.Next(2) == 0 ? " " : "")));
            var request = new ArticleSearchRequest { Query = query, Scope = (SearchScope)random.Next(3), Marks = (Analysis.Queries.MarksMode)random.Next(3) };
            ArticleSearchResults results = MemoryArticleIndex.Seeds.Search(request);
            Assert.InRange(results.Total, 0, 5);
            Assert.NotEmpty(ArticleJson.SearchResults(results, NewsCatalogue.Default));
            Assert.NotNull(MemoryArticleIndex.Seeds.Suggest(query, 8));
        }
    }

    [Theory]
    [InlineData("province=atlantis", "unknown-province")]
    [InlineData("official=khong-ai", "unknown-official")]
    [InlineData("role=vua", "unknown-role")]
    [InlineData("source=bao-la", "unknown-source")]
    public void Search_UnknownFacetValue_FindsNothingAndSaysSo(string filters, string code)
    {
        ArticleSearchResults results = MemoryArticleIndex.Seeds.Search(ArticleSearchUrl.Parse(ArticleSearchUrl.Split(filters), out _));
        Assert.Equal(0, results.Total);
        Assert.Equal(code, Assert.Single(results.Problems).Code);
        Assert.Contains(results.Repairs, repair => repair is { Why: "drop-filter", Count: 5 });
    }

    [Fact]
    public void Search_BoundsInTheWrongOrder_SaysSo()
        => Assert.Contains(MemoryArticleIndex.Seeds.Search(ArticleSearchUrl.Parse(ArticleSearchUrl.Split("from=2024&to=2021"), out _)).Problems, problem => problem.Code == "from-after-to");

    [Fact]
    public void Search_CancelledByTheCaller_Throws()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.Throws<OperationCanceledException>(() => MemoryArticleIndex.Seeds.Search(new ArticleSearchRequest { Query = "a" }, cancelled.Token));
    }
}
