using NewsSearch.Articles.Understanding.Officials;
using NewsSearch.Articles.Understanding.Provinces;
using NewsSearch.Catalogue;

namespace NewsSearch.Articles.Tests.Understanding.Provinces;

public class ProvinceRecognizerTests
{
    private static readonly OfficialRecognizer Officials = new(NewsCatalogue.Default);
    private static readonly ProvinceRecognizer Provinces = new(NewsCatalogue.Default);

    [Theory]
    // Named; the primary one is marked with '*'.
    [InlineData("UBND tỉnh Hậu Giang họp bàn về lúa.", "2023-01-01", "*hau-giang:named")]
    [InlineData("Khu công nghiệp ở tỉnh Hậu Giang (nằm giáp ranh với TP Cần Thơ) mở rộng.", "2023-01-01", "*hau-giang:named")]
    [InlineData("UBND tỉnh Nghệ An họp. Ông Tư, quê Hải Dương, dự.", "2018-01-01", "*nghe-an:named")]
    [InlineData("Tại Bến Tre, gà chết nhiều. UBND tỉnh Long An họp khẩn, Long An lập chốt.", "2004-01-01", "*long-an:named ben-tre:named")]
    [InlineData("UBND tỉnh Sơn La làm việc với Đoàn luật sư TP Cần Thơ.", "2018-01-01", "*son-la:named")]
    [InlineData("Sinh viên Trường Đại học Hà Nội đến UBND tỉnh Sơn La.", "2018-01-01", "*son-la:named")]
    // Then and now.
    [InlineData("UBND TP Cần Thơ họp.", "2025-06-30", "*can-tho-cu:named")]
    [InlineData("UBND TP Cần Thơ họp.", "2025-07-01", "*can-tho:named")]
    [InlineData("UBND TP Cần Thơ họp.", null, "*can-tho:named")]
    [InlineData("UBND TP Cần Thơ và các huyện họp.", null, "*can-tho-cu:named")]
    [InlineData("UBND TP Cần Thơ họp về kế hoạch năm 2019.", null, "*can-tho-cu:named")]
    [InlineData("UBND tỉnh Hậu Giang họp.", null, "*hau-giang:named")]
    [InlineData("UBND tỉnh Thừa Thiên - Huế họp.", "2023-01-01", "*thua-thien-hue:named")]
    [InlineData("UBND TP Huế họp.", "2025-02-01", "*hue:named")]
    // Inferred.
    [InlineData("Huyện ủy Na Rì họp với các xã.", "2024-07-01", "*bac-kan:district")]
    [InlineData("Cuộc họp ở huyện Châu Thành.", "2024-07-01", "")]
    [InlineData("Cuộc họp ở huyện Châu Thành và UBND tỉnh Trà Vinh.", "2024-07-01", "*tra-vinh:named")]
    [InlineData("Bí thư Tỉnh ủy Ngô Chí Cường chủ trì.", "2023-08-01", "*tra-vinh:office-holder")]
    [InlineData("Bí thư Tỉnh ủy Ngô Chí Cường chủ trì.", "2025-08-01", "*vinh-long:office-holder")]
    [InlineData("Bí thư Tỉnh ủy Ngô Chí Cường chủ trì.", "2026-01-01", "*dong-thap:office-holder")]
    [InlineData("UBND xã Nâm N'Đir, phường Nghĩa Phú và xã Quảng Tín.", "2019-01-01", "*dak-nong:commune")]
    [InlineData("UBND xã Tân Lập, phường Minh Khai họp.", "2019-01-01", "")]
    [InlineData("Chủ tịch UBND xã Tân Lập, tỉnh Bắc Kạn.", "2019-01-01", "*bac-kan:named")]
    // Whom a speaker represents is not where the news is.
    [InlineData("Quốc hội thảo luận. Đại biểu Lê Văn Mười (Cao Bằng) và ĐBQH tỉnh Sơn La phát biểu.", "2019-01-01", "")]
    // Cities of other countries, the sea, and single syllables.
    [InlineData("Bí thư thành ủy Trùng Khánh bị bãi nhiệm.", "2019-01-01", "")]
    [InlineData("Huyện ủy Trùng Khánh họp.", "2019-01-01", "*cao-bang:district")]
    [InlineData("Bộ Chính trị đồng ý lập thành phố Quảng Ninh.", "2026-01-01", "*quang-ninh:named")]
    [InlineData("Tàu nước ngoài ở vùng biển Hoàng Sa, Trường Sa.", "2019-01-01", "")]
    [InlineData("Chương trình Vinh Quang Việt Nam.", "2019-01-01", "")]
    [InlineData("UBND TP Vinh họp.", "2019-01-01", "*nghe-an:district")]
    // Far down in news of the whole country, and read into news of another.
    [InlineData("Quốc hội và Chính phủ họp, Thủ tướng và Bộ Chính trị dự. {400} Sản lượng của Sơn La tăng.", "2019-01-01", "")]
    [InlineData("Tai nạn ở Trung Quốc, theo báo Nhật Bản. Xe khách lao xuống vực ở huyện Kiến Xương.", "2019-01-01", "")]
    // Names that are no places.
    [InlineData("Ông Nguyễn Hà Nam thăm nước ngoài.", "2023-01-01", "")]
    [InlineData("Khu vực châu Á - Thái Bình Dương ổn định.", "2023-01-01", "")]
    [InlineData("Họ sống ở phường Vĩnh Phúc.", "2023-01-01", "")]
    [InlineData("Chủ tịch Hồ Chí Minh đọc Tuyên ngôn.", "2023-01-01", "")]
    [InlineData("", null, "")]
    public void Recognize_Text_GivesUnitsOfTheTime(string text, string? day, string expected)
    {
        text = text.Replace("{400}", string.Concat(Enumerable.Repeat("Các đại biểu thảo luận sôi nổi. ", 14)), StringComparison.Ordinal);
        var layout = PlainLayout.Of(text);
        DateOnly? on = day is null ? null : DateOnly.Parse(day, null);
        var found = Provinces.Recognize(layout, on, Officials.Recognize(layout, on), null);
        Assert.Equal(expected, string.Join(' ', found.Select(p => (p.Primary ? "*" : "") + p.ProvinceId + ":" + p.Rule)));
        Assert.All(found, p => Assert.Equal(p.Rule == "named", p.NamedInText));
        Assert.All(found, p => Assert.InRange(p.Confidence, 0.01, 1));
        Assert.All(found.SelectMany(p => p.Evidence), e => Assert.Equal(e.Quote, text.Substring(e.Start, e.Quote.Length)));
    }

    [Fact]
    public void Recognize_NothingInTheText_TakesThePublisher()
    {
        ProvinceFinding found = Assert.Single(Provinces.Recognize(PlainLayout.Of("Hội nghị thành công."), new DateOnly(2023, 1, 1), [], "https://baocantho.com.vn/tin"));
        Assert.Equal(("can-tho-cu", "publisher", -1), (found.ProvinceId, found.Rule, found.Evidence[0].Start));
        Assert.False(found.NamedInText);
    }

    [Fact]
    public void Recognize_TextWithoutMarks_StillFindsNames()
    {
        const string text = "Hoi nghi cua UBND tinh Hau Giang da ban ve viec trong lua va nuoi ca trong nam nay cho nguoi dan cac dia phuong";
        Assert.Equal("hau-giang", Assert.Single(Provinces.Recognize(PlainLayout.Of(text), new DateOnly(2023, 1, 1), [], null)).ProvinceId);
    }

    [Fact]
    public void Recognize_TitleAndLead_OutweighTheBody()
    {
        const string text = "Sơn La khởi công cầu mới\nCầu nối hai bờ.\nĐoàn có đại diện tỉnh Lai Châu, tỉnh Điện Biên.";
        Assert.Equal("son-la", Provinces.Recognize(PlainLayout.Of(text, titled: true), new DateOnly(2020, 1, 1), [], null)[0].ProvinceId);
    }
}
