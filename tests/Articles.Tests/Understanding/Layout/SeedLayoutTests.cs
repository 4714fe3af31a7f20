using NewsSearch.Articles.Reading;
using NewsSearch.Articles.Understanding.Layout;

namespace NewsSearch.Articles.Tests.Understanding.Layout;

/// <summary>What a careful reader takes from the seeds' layout.</summary>
public sealed class SeedLayoutTests
{
    [Theory]
    [InlineData("001", "Hậu Giang nỗ lực đổi mới, đột phá, vượt qua khó khăn, thách thức, hoàn thành nhiệm vụ 9 tháng đầu năm 2023")]
    [InlineData("003", "Ban Thường vụ Tỉnh ủy sơ kết công tác tháng 7")]
    [InlineData("004", "Hội nghị trực tuyến Ban Chấp hành Đảng bộ tỉnh lần thứ 6 (mở rộng)")]
    public void Title_OfASeedWithAHeadline_IsIt(string seed, string title)
    {
        (SourceDocument document, ArticleLayout layout) = Recognize(seed);

        Assert.Equal(title, layout.Title.Value);
        Assert.False(layout.Title.Synthetic);
        Assert.Equal(title, document.Text[layout.Title.Range.Start..layout.Title.Range.End]);
        Assert.Equal(layout.Title.Range.Start, layout.Body.Start);
    }

    [Theory]
    [InlineData("000", "Tại hội nghị, các đại biểu đã nghe trình bày")]
    [InlineData("002", "Các đồng chí: Hoàng Duy Chinh")]
    public void Title_OfASeedWithoutHeadline_IsItsFirstSentenceAndSaysSo(string seed, string beginning)
    {
        (_, ArticleLayout layout) = Recognize(seed);

        Assert.True(layout.Title.Synthetic);
        Assert.StartsWith(beginning, layout.Title.Value, StringComparison.Ordinal);
        Assert.EndsWith("…", layout.Title.Value, StringComparison.Ordinal);
        Assert.True(layout.Title.Value.Length <= 121);
    }

    [Theory]
    [InlineData("000", "Vĩnh Tường", "VĨNH TƯỜNG")]
    [InlineData("001", "Hoàng Minh", "Hoàng Minh")]
    [InlineData("002", null, null)]
    [InlineData("003", "Xuân Kha", "Xuân Kha")]
    [InlineData("004", "Kim Ngân", "Kim Ngân")]
    public void Author_OfASeed_IsReadFromItsByline(string seed, string? author, string? printed)
    {
        (SourceDocument document, ArticleLayout layout) = Recognize(seed);

        Assert.Equal(author, layout.Author);
        Assert.Equal(printed, layout.Byline is { } byline ? document.Text[byline.Start..byline.End] : null);
    }

    [Theory]
    [InlineData("000", " date 2024-06 ")]
    [InlineData("001", "Thứ Hai, 24/6/2024", "Đưa nghị quyết của Đảng vào cuộc sống", "Thứ Bảy, 14/10/2023 18:0'(GMT+7)", "Phản hồi", "Các tin khác", "Thư viện ảnh", "Liên kết website", "Mới nhất")]
    [InlineData("002", " date 2024-07 ", "/.")]
    [InlineData("003", "Lượt xem: 2198", "Tin khác")]
    [InlineData("004", "Tin trong tỉnh", "[ Cập nhật vào ngày (04/10/2021) ] - [ Số lần xem: 345 ]", "1004-Ngan.jpg", "Các ý kiến của bạn đọc")]
    public void Chrome_OfASeed_IsAllOfItsPortal(string seed, params string[] chrome)
    {
        (SourceDocument document, ArticleLayout layout) = Recognize(seed);

        Assert.Equal(chrome, layout.Chrome.Select(span => document.Text[span.Start..span.End]));
    }

    [Theory]
    [InlineData("000", "Quang cảnh hội nghị sáng 28-6", "KCN Sông Hậu - tỉnh Hậu Giang (nằm giáp ranh với TP Cần Thơ) hiện đang được nhiều doanh nghiệp lớn đầu tư mở rộng sản xuất kinh doanh", "Đồng chí Nghiêm Xuân Thành, Bí thư Tỉnh ủy Hậu Giang phát biểu tại hội nghị")]
    [InlineData("001", "Quang cảnh Hội nghị", "Quang cảnh Hội nghị", "Đồng chí Nghiêm Xuân Thành", "Đồng chí Nghiêm Xuân Thành, Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy phát biểu chỉ đạo Hội nghị")]
    [InlineData("002", "Quang cảnh Hội nghị.", "Đồng chí Phạm Duy Hưng, Ủy viên Ban Thường vụ Tỉnh ủy, Phó Chủ tịch UBND tỉnh phát biểu tại Hội nghị.", "Lãnh đạo Sở Kế hoạch và Đầu tư đóng góp ý kiến.", "Lãnh đạo Sở Thông tin và Truyền thông nêu ý kiến thảo luận tại tổ.", "Đồng chí Phương Thị Thanh, Phó Bí thư Thường trực Tỉnh ủy, Chủ tịch HĐND tỉnh tổng hợp ý kiến thảo luận của đại biểu.")]
    [InlineData("003", "Ban Thường vụ Tỉnh ủy sơ kết công tác tháng 7 năm 2023")]
    [InlineData("004", "Đồng chí Nghiêm Xuân Thành phát biểu tại Hội nghị")]
    public void Captions_OfASeed_AreFound(string seed, params string[] captions)
    {
        (SourceDocument document, ArticleLayout layout) = Recognize(seed);

        // Seed 001 has no-break spaces.
        Assert.Equal(captions, layout.Captions.Select(span => document.Text[span.Start..span.End].Replace('\u00A0', ' ')));
    }

    [Theory]
    [InlineData("000", "triển khai Sổ tay đảng viên điện tử.")]
    [InlineData("001", "sắp diễn ra trên địa bàn…")]
    [InlineData("002", "lần thứ XIII.")]
    [InlineData("003", "thu hút đầu tư.")]
    [InlineData("004", "dự toán ngân sách năm 2022…")]
    public void Body_OfASeed_EndsWithItsLastSentence(string seed, string end)
    {
        (SourceDocument document, ArticleLayout layout) = Recognize(seed);

        Assert.EndsWith(end, document.Text[..layout.Body.End], StringComparison.Ordinal);
        Span last = layout.ArticleLines[^1];
        Assert.Equal(layout.Body.End, last.End);
    }

    private static (SourceDocument Document, ArticleLayout Layout) Recognize(string seed)
    {
        SourceDocument document = SeedFile.Read(seed);
        return (document, new LayoutRecognizer().Recognize(document));
    }
}
