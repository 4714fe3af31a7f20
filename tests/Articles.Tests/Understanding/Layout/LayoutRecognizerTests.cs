using NewsSearch.Articles.Reading;
using NewsSearch.Articles.Understanding.Layout;

namespace NewsSearch.Articles.Tests.Understanding.Layout;

public sealed class LayoutRecognizerTests
{
    private const string Title = "Tỉnh đẩy nhanh tiến độ các công trình trọng điểm";
    private const string Lead = "Sáng 5/3, lãnh đạo tỉnh đã kiểm tra tiến độ thi công và yêu cầu các đơn vị khẩn trương hơn nữa.";
    private const string Prose = "Theo báo cáo của chủ đầu tư, khối lượng thực hiện đến nay đạt hơn sáu mươi phần trăm giá trị hợp đồng.";

    [Theory]
    [InlineData("")]
    [InlineData("Trang chủ > Tin tức - Sự kiện > Kinh tế - Xã hội\nThứ Sáu, 30/10/2015 | 14:22\n")]
    [InlineData("Trang chủ\tGiới thiệu\tVăn bản\tLiên hệ\nHà Nội 24°C | Đà Nẵng 27°C\n")]
    [InlineData("Trang chủ\nGiới thiệu\nTin tức\nHệ thống văn bản\nLiên hệ\n")]
    [InlineData("CỔNG THÔNG TIN ĐIỆN TỬ TỈNH\n")]
    [InlineData("BÁO ĐIỆN TỬ CỦA TỈNH\nTIN NÓNG\n")]
    [InlineData("Tin trong tỉnh\nLượt xem: 2198\n\n")]
    [InlineData("A- A A+\nIn trang | Gửi email\nChia sẻ Facebook Twitter Zalo\n")]
    public void Title_BelowThePortalsHead_IsTheHeadline(string head)
    {
        ArticleLayout layout = Recognize($"{head}{Title}\n{Lead}\n{Prose}");

        Assert.Equal(Title, layout.Title.Value);
        Assert.False(layout.Title.Synthetic);
        Assert.Equal(head.Length, layout.Body.Start);
    }

    [Theory]
    [InlineData("01/11/2018 09:12 GMT+7")]
    [InlineData("Lượt xem: 2198")]
    [InlineData("In trang | Gửi email")]
    [InlineData("cong-truong-01.jpg")]
    [InlineData("Chia sẻ Facebook Twitter")]
    public void Chrome_InsideTheArticle_IsCutOutOfItsLines(string line)
    {
        ArticleLayout layout = Recognize($"{Title}\n{line}\n{Lead}\n{Prose}");

        Assert.Equal([line], Texts(layout, layout.Chrome));
        Assert.Equal([Title, Lead, Prose], Texts(layout, layout.ArticleLines));
    }

    [Theory]
    [InlineData("TTO - ", true)]
    [InlineData("(HGO) - ", true)]
    [InlineData("(Chinhphu.vn) – ", true)]
    [InlineData("(Dân trí) - ", true)]
    [InlineData("TPHCM - ", false)]
    [InlineData("Hà Nội - ", false)]
    public void Chrome_MarkOfTheAgencyBeforeTheLead_IsCutOff(string mark, bool isChrome)
    {
        ArticleLayout layout = Recognize($"{Title}\n{mark}{Lead}\n{Prose}");

        Assert.Equal(isChrome ? [mark] : [], Texts(layout, layout.Chrome));
        Assert.Equal(isChrome ? Lead : mark + Lead, Texts(layout, layout.ArticleLines)[1]);
    }

    [Theory]
    [InlineData("Tin khác\nGiá lúa tăng nhẹ\nTập huấn phòng cháy")]
    [InlineData("Các tin khác:\n» Khen thưởng 12 tập thể (11/03/2019)")]
    [InlineData("Bình luận (12)\nBài viết rất hay và bổ ích cho người dân chúng tôi.\nXem thêm bình luận")]
    [InlineData("Khen thưởng 12 tập thể trong phong trào thi đua(11/03/2019)\nTổng kết công tác kiểm tra(10/03/2019)")]
    [InlineData("Giá lúa đông xuân tăng nhẹ\nTập huấn phòng cháy, chữa cháy rừng")]
    [InlineData("© Bản quyền thuộc về Ban Biên tập. Giữ toàn quyền.\nThiết kế bởi một công ty")]
    [InlineData("TRANG THÔNG TIN ĐIỆN TỬ\nĐịa chỉ: Thị trấn\nĐiện thoại: 0237.3865.000")]
    [InlineData("Tags: công trình, tiến độ")]
    [InlineData("Trở lại đầu trang")]
    [InlineData("Bài viết có hữu ích với bạn không?\nCó Không")]
    public void Body_AboveTheFootOfThePage_EndsWithTheLastSentence(string foot)
    {
        ArticleLayout layout = Recognize($"{Title}\n{Lead}\n{Prose}\n{foot}");

        Assert.EndsWith(Prose, layout.Text[..layout.Body.End], StringComparison.Ordinal);
        Assert.Equal(foot.Split('\n'), Texts(layout, layout.Chrome));
    }

    [Fact]
    public void Body_WithABoxOfOtherNewsInside_GoesOnBelowIt()
    {
        ArticleLayout layout = Recognize($"{Title}\n{Lead}\nTin liên quan\nGiá lúa đông xuân tăng nhẹ ở nhiều nơi\n{Prose}\n{Prose}\n{Prose}");

        Assert.Equal([Title, Lead, Prose, Prose, Prose], Texts(layout, layout.ArticleLines));
        Assert.Equal(["Tin liên quan", "Giá lúa đông xuân tăng nhẹ ở nhiều nơi"], Texts(layout, layout.Chrome));
    }

    [Theory]
    [InlineData("\nHoàng Minh", "Hoàng Minh", "Hoàng Minh")]
    [InlineData("\n\nDUY THANH\nBình luận (12)", "Duy Thanh", "DUY THANH")]
    [InlineData("\nTuyết Nguyễn - Hữu Công", "Tuyết Nguyễn - Hữu Công", "Tuyết Nguyễn - Hữu Công")]
    [InlineData("\nBá Di (Tổng hợp)", "Bá Di", "Bá Di (Tổng hợp)")]
    [InlineData("\nTheo TTXVN", "TTXVN", "Theo TTXVN")]
    [InlineData("\nTin, ảnh: KIM ANH", "Kim Anh", "Tin, ảnh: KIM ANH")]
    [InlineData("\n(T.Nh)", "T.Nh", "(T.Nh)")]
    [InlineData("Kim NgânCác ý kiến của bạn đọc", "Kim Ngân", "Kim Ngân")]
    [InlineData(" Tuấn Kiệt", "Tuấn Kiệt", "Tuấn Kiệt")]
    [InlineData(" S. Nhung", "S. Nhung", "S. Nhung")]
    [InlineData(" (TTXVN)", "TTXVN", "(TTXVN)")]
    [InlineData("", null, null)]
    [InlineData(" Dự án dài 12 km, chạy qua TP.HCM", null, null)]
    public void Author_AtTheEnd_IsReadAndNoPartOfTheBody(string end, string? author, string? printed)
    {
        ArticleLayout layout = Recognize($"{Title}\n{Lead}\n{Prose}{end}");

        Assert.Equal(author, layout.Author);
        Assert.Equal(printed, layout.Byline is { } byline ? layout.Text[byline.Start..byline.End] : null);
        if (author is not null) Assert.EndsWith(Prose, layout.Text[..layout.Body.End], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Quang cảnh buổi làm việc", true)]
    [InlineData("Vùng biển nơi vừa có đề xuất nhận chìm - Ảnh: TIẾN DŨNG", true)]
    [InlineData("Đồng chí Nguyễn Văn Mẫu phát biểu tại buổi làm việc.", true)]
    [InlineData("Ông Nguyễn Văn Mẫu.", true)]
    [InlineData("Công trình cầu Ba Lai đang được nhà thầu gấp rút thi công", true)]
    [InlineData("Khó khăn còn nhiều", false)]
    [InlineData("TIẾP TỤC TẬP TRUNG LÃNH ĐẠO CÁC GIẢI PHÁP KHẮC PHỤC HẠN CHẾ", false)]
    [InlineData("Ông Nguyễn Văn Mẫu cho biết, đơn vị sẽ hoàn thành công trình đúng hạn.", false)]
    public void Captions_BetweenSentences_AreTold(string line, bool isCaption)
    {
        ArticleLayout layout = Recognize($"{Title}\n{Lead}\n{line}\n{Prose}");

        Assert.Equal(isCaption ? [line] : [], Texts(layout, layout.Captions));
        Assert.Contains(line, Texts(layout, layout.ArticleLines));
    }

    [Fact]
    public void Recognize_DecomposedText_GivesRangesOfTheSource()
    {
        string title = Title.Replace("đẩy", "đâ\u0309y", StringComparison.Ordinal).Replace("tiến", "tiê\u0301n", StringComparison.Ordinal);
        ArticleLayout layout = Recognize($"Trang nhất / Kinh tế\n{title}\n{Lead}");

        Assert.Equal(Title, layout.Title.Value);
        Assert.Equal(title, layout.Text[layout.Title.Range.Start..layout.Title.Range.End]);
        Assert.Equal(layout.Text.Length, layout.Body.End);
    }

    [Fact]
    public void Recognize_MarkedChrome_IsLeftOut()
    {
        string text = $"{Title}\n{Lead}\nMột đoạn văn của chuyên mục khác, rất dài, không thuộc về bài viết này.\n{Prose}";
        int start = text.IndexOf("Một đoạn", StringComparison.Ordinal);
        int end = text.IndexOf('\n', start);

        ArticleLayout layout = new LayoutRecognizer().Recognize(SeedFile.Of(text) with { GivenTitleLength = Title.Length, MarkedChrome = [new Span(start, end)] });

        Assert.Equal([Title, Lead, Prose], Texts(layout, layout.ArticleLines));
    }

    [Theory]
    [InlineData(" ")]
    [InlineData("a")]
    [InlineData("\n\n\n")]
    [InlineData("Trang chủ")]
    [InlineData(" date 2024-06 ")]
    [InlineData(" date 2024-06 a")]
    public void Recognize_HardlyAnyText_StillGivesATitle(string text) => Assert.NotEmpty(Recognize(text).Title.Value);

    private static ArticleLayout Recognize(string text) => new LayoutRecognizer().Recognize(SeedFile.Of(text));

    private static List<string> Texts(ArticleLayout layout, IReadOnlyList<Span> spans) => [.. spans.Select(span => layout.Text[span.Start..span.End])];
}
