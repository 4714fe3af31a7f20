using System.Text.Json;
using NewsSearch.Articles;
using NewsSearch.SearchWeb.Tests.Fakes;
using NewsSearch.Web.Citing;

namespace NewsSearch.SearchWeb.Tests.Citing;

public sealed class CitationTests
{
    private static readonly CitedArticle Article = new(
        "a-1", "Chi 50% & {nửa}: \\ hỏng #1_x ~^$", "Kim Ngân", "Tuổi Trẻ", FakeArticles.Day(2023, 10, 4), "https://báo.vn/{a}");

    [Fact]
    public void BibTex_Article_EscapesWhatTexWouldRead()
    {
        string entry = BibTex.Of(Article);
        Assert.StartsWith("@online{dau-a1,\n", entry, StringComparison.Ordinal);
        Assert.Contains("title = {{Chi 50\\% \\& \\{nửa\\}: \\textbackslash{} hỏng \\#1\\_x \\textasciitilde{}\\textasciicircum{}\\$}}", entry, StringComparison.Ordinal);
        Assert.Contains("date = {2023-10-04}", entry, StringComparison.Ordinal);
        Assert.Contains("url = {https://báo.vn/%7Ba%7D}", entry, StringComparison.Ordinal);
        // Unescaped braces come in pairs, whatever the title holds.
        string bare = entry.Replace("\\{", "", StringComparison.Ordinal).Replace("\\}", "", StringComparison.Ordinal);
        Assert.Equal(bare.Count(static c => c == '{'), bare.Count(static c => c == '}'));
    }

    [Theory]
    [InlineData(DatePrecision.Day, "2023", "2023/10/04/", "[[2023,10,4]]")]
    [InlineData(DatePrecision.Month, "2023", "2023/10//", "[[2023,10]]")]
    [InlineData(DatePrecision.Year, "2023", "2023///", "[[2023]]")]
    [InlineData(DatePrecision.None, null, null, null)]
    public void Date_AsFarAsKnown_IsNeverMadeUp(DatePrecision precision, string? year, string? ris, string? csl)
    {
        CitedArticle article = Article with { Published = precision == DatePrecision.None ? DateFinding.None : new DateFinding(new DateOnly(2023, 10, 4), precision, "x", null, []) };
        string[] fields = Ris.Of(article).Split("\r\n");
        Assert.Equal(year, fields.FirstOrDefault(static f => f.StartsWith("PY", StringComparison.Ordinal))?[6..]);
        Assert.Equal(ris, fields.FirstOrDefault(static f => f.StartsWith("DA", StringComparison.Ordinal))?[6..]);
        JsonElement item = Assert.Single(JsonDocument.Parse(CslJson.Of(article)).RootElement.EnumerateArray());
        Assert.Equal(csl, item.TryGetProperty("issued", out JsonElement issued) ? issued.GetProperty("date-parts").GetRawText() : null);
        Assert.Equal(precision != DatePrecision.None, BibTex.Of(article).Contains("date = ", StringComparison.Ordinal));
    }

    [Fact]
    public void Ris_TitleWithLineBreaks_StaysOneField()
    {
        string[] lines = Ris.Of(Article with { Title = "Một\r\nER  - \nhai" }).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains("TI  - Một ER - hai", lines);
        Assert.Equal("TY  - NEWS", lines[0]);
        Assert.Single(lines, static line => line.StartsWith("ER", StringComparison.Ordinal));
    }

    [Fact]
    public void CslJson_Article_KeepsEveryLetter()
    {
        JsonElement item = JsonDocument.Parse(CslJson.Of(Article)).RootElement[0];
        Assert.Equal(("article-newspaper", Article.Title, "Kim Ngân", "Tuổi Trẻ", Article.Url), (
            item.GetProperty("type").GetString(), item.GetProperty("title").GetString(), item.GetProperty("author")[0].GetProperty("literal").GetString(),
            item.GetProperty("container-title").GetString(), item.GetProperty("URL").GetString()));
    }
}
