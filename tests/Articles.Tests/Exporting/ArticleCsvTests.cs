using NewsSearch.Articles.Exporting;
using NewsSearch.Articles.Searching;
using NewsSearch.Articles.Tests.Searching;
using NewsSearch.Catalogue;
using NewsSearch.TestSupport;

namespace NewsSearch.Articles.Tests.Exporting;

public sealed class ArticleCsvTests
{
    public static TheoryData<string, string> Cells => new()
    {
        { "Hậu Giang: giải ngân", "Hậu Giang: giải ngân" },
        { "một, hai", "\"một, hai\"" },
        { "nói \"có\"", "\"nói \"\"có\"\"\"" },
        { "hai\ndòng", "\"hai\ndòng\"" },
        { " có dấu cách", "\" có dấu cách\"" },
        { "=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\"" },
        { "+84", "\"'+84\"" },
        { "-1+1", "\"'-1+1\"" },
        { "@SUM(1)", "\"'@SUM(1)\"" },
        { "\t=1", "\"'\t=1\"" },
        { "\r=1", "\"'\r=1\"" },
        { "  =1", "\"'  =1\"" },
        { "\uFF1D1", "\"'\uFF1D1\"" },
        { "a\0b", "ab" },
    };

    [Theory]
    [MemberData(nameof(Cells))]
    public void Row_Cell_IsWrittenSoThatATableReadsItAndNoProgramRunsIt(string title, string cell)
    {
        Article article = ArticleSamples.Article("a", "Một câu.") with { Title = new ArticleTitle(title, false, default), File = "f" };
        Assert.Equal($"a,{cell},", ArticleCsv.Row(article, NewsCatalogue.Default)[..(cell.Length + 3)]);
    }

    [Fact]
    public void Row_OfASeed_HasACellForEachColumn()
    {
        Article article = MemoryArticleIndex.Seeds.Search("nghiêm xuân thành").Hits[0].Article;
        string row = ArticleCsv.Row(article, NewsCatalogue.Default);
        Assert.EndsWith("\r\n", row, StringComparison.Ordinal);
        Assert.Equal(ArticleCsv.Columns.Count, Csv.Read(row)[0].Count);
        List<string> cells = Csv.Read(row)[0];
        Assert.Equal("Hậu Giang", cells[5]);
        Assert.Equal("Cần Thơ", cells[6]);
        Assert.Contains("Nghiêm Xuân Thành", cells[9], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("named", true, "named")]
    [InlineData("district", false, "inferred")]
    [InlineData("correction", false, "corrected")]
    public void Row_ProvinceCertainty_TellsFactFromInference(string rule, bool named, string certainty)
    {
        Article article = ArticleSamples.Article("a", "Một câu.") with { Provinces = [new ProvinceFinding("hau-giang", true, named, rule, [], 1)] };
        Assert.Equal(certainty, Csv.Read(ArticleCsv.Row(article, NewsCatalogue.Default))[0][7]);
    }

    [Fact]
    public void List_OfEverything_GivesEveryArticleOnceInOrderWithoutItsText()
    {
        ArticleListing all = MemoryArticleIndex.Seeds.List(new ArticleSearchRequest { Sort = ArticleSort.Oldest, Page = 7, PageSize = 1 });
        Article[] articles = [.. all.Articles];
        Assert.Equal(5, all.Total);
        Assert.Equal(5, articles.Select(static article => article.Id).Distinct().Count());
        DateOnly[] dates = [.. articles.Where(static article => article.Published.Value is not null).Select(static article => article.Published.Value!.Value)];
        Assert.Equal(dates.Order(), dates);
        Assert.All(articles, static article => Assert.Equal("", article.Text));
    }
}
