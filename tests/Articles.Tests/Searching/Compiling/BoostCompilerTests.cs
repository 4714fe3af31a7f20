using NewsSearch.Analysis.Queries;
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

    // Both articles say the same, one in full and one by acronyms; whichever is typed, they differ by the tier alone.
    [Theory]
    [InlineData("hội đồng nhân dân thành phố Huế")]
    [InlineData("HĐND TP Huế")]
    public void Search_NamesAndTheirAcronyms_AreRewardedAlike(string query)
    {
        IArticleIndex index = MemoryArticleIndex.OfTexts(
        [
            .. Background,
            "Kỳ họp của HĐND TP Huế đã bế mạc vào chiều qua sau ba ngày làm việc.",
            "Kỳ họp của hội đồng nhân dân thành phố Huế đã bế mạc vào chiều qua sau ba ngày.",
            "Cổng vào Huế: hội chợ có đồng hồ, nhân viên và dân cư; HĐND thì thành công, phố xá vui, TP yên.",
        ]);
        IReadOnlyList<ArticleHit> hits = index.Search(new ArticleSearchRequest { Query = query }).Hits;

        Assert.Equal(3, hits.Count);
        Assert.StartsWith("Cổng vào", hits[2].Article.Text, StringComparison.Ordinal);
        Assert.InRange(hits[1].Score / hits[0].Score, 0.75f, 1f);
    }

    [Fact]
    public void Search_Synonyms_ComeAfterTheWordItselfAndNotIntoQuotes()
    {
        IArticleIndex index = MemoryArticleIndex.OfTexts(["Ông Bình đã từ nhiệm vào hôm qua.", "Ông Bình đã từ chức vào hôm qua.", "Ông Bình đã họp vào hôm qua."]);
        ArticleSearchResults results = index.Search("bình từ chức");

        Assert.Equal(2, results.Total);
        Assert.Contains("từ chức", results.Hits[0].Article.Text, StringComparison.Ordinal);
        Assert.Equal(1, index.Search("bình \"từ chức\"").Total);
        Assert.Equal(1, index.Search(new ArticleSearchRequest { Query = "bình từ chức", Marks = MarksMode.Exact }).Total);
    }

    [Theory]
    [InlineData("ông bình đã từ chức", true)]
    [InlineData("hôm qua tại huế ông bình đã từ chức rồi", false)]
    public void Search_Sentence_HasNoSynonyms(string query, bool has)
        => Assert.Equal(has, MemoryArticleIndex.OfTexts(["Ông Bình đã từ nhiệm vào hôm qua."]).Search(query).Interpretation.Clauses.Any(clause => clause.Expansions.Contains("từ nhiệm")));

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
