using NewsSearch.Articles.Reading;

namespace NewsSearch.Articles.Tests.Reading.Html;

public sealed class HtmlArticleTests : IDisposable
{
    private const string Page = """
        <!DOCTYPE html><html><head><meta charset="utf-8"><title>Hội nghị tổng kết năm - Báo Mẫu</title>
        <meta property="og:site_name" content="Báo Mẫu"><meta property="og:title" content="Hội nghị tổng kết năm">
        <meta property="article:published_time" content="2024-03-05T08:00:00+07:00"><meta property="og:url" content="https://mau.example/1">
        <script>var x = "<p>không phải chữ</p>";</script></head>
        <body><header><h1><a href="/">Báo Mẫu</a></h1><nav><ul><li><a href="/a">Chính trị</a></li><li><a href="/b">Xã hội</a></li></ul></nav></header>
        <div id="page"><div class="left"><h1>Hội nghị tổng kết năm</h1><h2 class="sapo">Sáng 5/3, Tỉnh ủy tổ chức hội nghị tổng kết công tác năm trước.</h2>
        <div class="body"><p>Tại hội nghị, các đại biểu đã nghe báo cáo kết quả thực hiện nhiệm vụ trong năm vừa qua.</p>
        <p>Kinh tế tiếp tục <b>tăng</b>&nbsp;trưởng,<br>thu ngân sách vượt kế hoạch đề ra từ đầu năm.</p>
        <p><a href="/2">Khởi công nhiều công trình giao thông trọng điểm</a></p></div></div>
        <div class="sidebar"><p>Tin được đọc nhiều nhất trong tuần này trên trang của chúng tôi.</p></div></div>
        <footer>Giấy phép số 1, cấp ngày 2/1/2010</footer></body></html>
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Page_Title_IsTheHeadlineThatTheHeadNames()
    {
        SourceDocument document = Read(Page);

        Assert.Equal("Hội nghị tổng kết năm", document.Text[..document.GivenTitleLength]);
        Assert.Equal(1, document.Text.Split("Hội nghị tổng kết năm").Length - 1);
    }

    [Fact]
    public void Page_Metadata_IsTaken()
    {
        SourceDocument document = Read(Page);

        Assert.Equal("2024-03-05T08:00:00+07:00", document.GivenDate);
        Assert.Equal("Báo Mẫu", document.Source);
        Assert.Equal("https://mau.example/1", document.Url);
    }

    [Fact]
    public void Page_WhatStandsAroundTheArticle_IsMarkedAndTheRestIsNot()
    {
        SourceDocument document = Read(Page);
        List<string> chrome = document.MarkedChrome.Select(span => document.Text[span.Start..span.End]).ToList();

        Assert.Equal(
            ["Báo Mẫu", "Chính trị", "Xã hội", "Khởi công nhiều công trình giao thông trọng điểm",
             "Tin được đọc nhiều nhất trong tuần này trên trang của chúng tôi.", "Giấy phép số 1, cấp ngày 2/1/2010"],
            chrome);
        Assert.Contains("\nKinh tế tiếp tục tăng\u00A0trưởng,\nthu ngân sách vượt", document.Text);
        Assert.DoesNotContain("không phải chữ", document.Text);
    }

    [Theory]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2020-02-03\"}</script>", "2020-02-03")]
    [InlineData("<meta name=pubdate content='2020-02-03'>", "2020-02-03")]
    [InlineData("<script type='application/ld+json'>{broken</script>", null)]
    [InlineData("", null)]
    public void Page_PublicationDate_IsReadWhereverItIsUsual(string head, string? date) =>
        Assert.Equal(date, Read($"<html><head>{head}</head><body><p>Nội dung</p></body></html>").GivenDate);

    [Theory]
    [InlineData("<html><body><script>1</script></body></html>")]
    [InlineData("<html></html>")]
    [InlineData("<frameset></frameset>")]
    public void Page_WithoutText_IsRejected(string html) =>
        Assert.Contains("no text", Assert.Single(new ArticleReader().Read([_folder.Write("x.html", html)])).Rejected!.Reason);

    // The parser's time grows with the square of the depth: such pages must be told before it sees them.
    [Theory]
    [InlineData("<div>")]
    [InlineData("<b><p>")]
    [InlineData("<a><table>")]
    [InlineData("<p><span>")]
    [InlineData("<ul><li>")]
    [InlineData("<i></b>")]
    public void Page_NestedWithoutEnd_IsRejected(string tags) =>
        Assert.Contains("damaged", Assert.Single(new ArticleReader().Read([_folder.Write("deep.html", Repeat(tags))])).Rejected!.Reason);

    [Theory]
    [InlineData("<p>")]
    [InlineData("<br>")]
    [InlineData("<tr><td>")]
    [InlineData("<div></div>")]
    public void Page_OfManyElementsThatDoNotNest_IsRead(string tags) => Assert.Contains('x', Read(Repeat(tags)).Text);

    [Fact]
    public void Page_WithManyComparisonsInAScript_IsRead()
    {
        string script = string.Concat(Enumerable.Repeat("for(;i<n;)i<m;", 1000));

        Assert.Equal("Nội dung", Read($"<html><head><script>{script}</script></head><body><p>Nội dung</p></body></html>").Text);
    }

    private static string Repeat(string tags) => string.Concat(Enumerable.Repeat(tags + "x ", 1000));

    private SourceDocument Read(string html) => Assert.Single(new ArticleReader().Read([_folder.Write("trang.html", html)])).Document!;
}
