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
}
