using NewsSearch.Articles.Searching;

namespace NewsSearch.Articles.Tests.Searching.Compiling;

public sealed class BoostCompilerTests
{
    // Two articles of equal length hold the same words as often; in one the syllables of "từ chức" stand side by side.
    private const string Together = "Ông Bình xin từ chức sau vụ việc ấy, theo tin từ các báo và các chức sắc địa phương.";
    private const string Scattered = "Ông Bình xin theo tin sau vụ việc ấy, từ các báo từ và chức các sắc địa phương chức.";

    private static readonly string[] Background =
    [
        .. Enumerable.Range(0, 30).Select(i => $"Bộ trưởng thứ {i} đã từ chức vào cuối tuần."),
        .. Enumerable.Range(0, 30).Select(i => $"Theo tin từ cơ quan số {i}, tổ chức ấy đã họp."),
    ];

    [Theory]
    [InlineData("từ chức")]
    [InlineData("tu chuc")]
    public void Search_SyllablesOfOneWord_WeighMoreSideBySide(string query)
    {
        IArticleIndex index = MemoryArticleIndex.OfTexts([.. Background, Scattered, Together]);
        ArticleSearchResults results = index.Search(new ArticleSearchRequest { Query = query + " bình", PageSize = 5 });

        Assert.Equal(2, results.Total);
        Assert.StartsWith("Ông Bình xin từ chức", results.Hits[0].Article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Search_SomeOfTheWords_RanksThemAsFullMatchesAreRanked()
    {
        IArticleIndex index = MemoryArticleIndex.OfTexts([.. Background, Scattered, Together]);
        ArticleSearchResults results = index.Search(new ArticleSearchRequest { Query = "bình từ chức bất ngờ" });

        Assert.Equal(0, results.Total);
        Assert.StartsWith("Ông Bình xin từ chức", results.PartialHits[0].Article.Text, StringComparison.Ordinal);
    }

    // Each article has another word behind "tha" and one of them ten: too many words stand for a beginning to count which.
    [Fact]
    public void Search_ABeginningOfManyWords_FindsThemAllAndScoresThemAlike()
    {
        string[] texts = [.. Enumerable.Range(0, 80).Select(static i => $"Bản tin số {i} nói về tha{(char)('b' + (i / 20))}{(char)('b' + (i % 20))}."), "Thabb thabc thabd thabf thabg thabh thabk."];
        ArticleSearchResults results = MemoryArticleIndex.OfTexts(texts).Search(new ArticleSearchRequest { Query = "tha*", PageSize = 100 });

        Assert.Equal(81, results.Total);
        Assert.Single(results.Hits.Select(static hit => hit.Score).Distinct());
        Assert.All(results.Hits, static hit => Assert.NotEmpty(hit.Snippets[0].Marks.Concat(hit.TitleMarks)));
    }

    [Fact]
    public void Search_ARepeatedPair_ScoresAsOftenAsItIsTyped()
    {
        IArticleIndex index = MemoryArticleIndex.OfTexts([.. Background, Scattered, Together]);
        float Lead(string query)
        {
            IReadOnlyList<ArticleHit> hits = index.Search(new ArticleSearchRequest { Query = query, PageSize = 5 }).Hits;
            return hits[0].Score - hits[1].Score;
        }

        // The second look at the best hits counts every word once, whatever is typed twice.
        Assert.True(Lead("bình từ chức từ chức") > 1.05f * Lead("bình từ chức"));
    }
}
