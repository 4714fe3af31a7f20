using NewsSearch.Articles.Reading;
using NewsSearch.Articles.Understanding.Dates;
using NewsSearch.Articles.Understanding.Layout;

namespace NewsSearch.Articles.Tests.Understanding.Dates;

public sealed class DateScannerTests
{
    [Theory]
    [InlineData("Thứ Bảy, 14/10/2023 18:0'(GMT+7)", "2023-10-14", "14/10/2023")]
    [InlineData("Ngày cập nhật : 11/08/2017", "2017-08-11", "11/08/2017")]
    [InlineData("Đăng ngày:05-03-2019", "2019-03-05", "ngày:05-03-2019")]
    [InlineData("Thứ năm, ngày 08 tháng 03 năm 2018", "2018-03-08", "ngày 08 tháng 03 năm 2018")]
    [InlineData("12 tháng 3, 2019 | 08:30", "2019-03-12", "12 tháng 3, 2019")]
    [InlineData("lúc 2019-03-05T08:00", "2019-03-05", "2019-03-05")]
    [InlineData("Sáng ngày 1/8, đồng chí", "08-01", "Sáng ngày 1/8")]
    [InlineData("hội nghị sáng 28-6", "06-28", "sáng 28-6")]
    [InlineData("chiều 29.5, tại", "05-29", "chiều 29.5")]
    [InlineData("Sáng nay (28/6), Tỉnh ủy", "06-28", "Sáng nay (28/6")]
    [InlineData("trong 2 ngày 12-13/8", "08-12", "ngày 12-13/8")]
    [InlineData("ngay 13/10 tai tinh", "10-13", "ngay 13/10")]
    [InlineData("tháng 8 năm 2023", "2023-08", "tháng 8 năm 2023")]
    [InlineData("cuối tháng 9-2017, ông", "2017-09", "tháng 9-2017")]
    [InlineData("(5/2016 đến nay)", "2016-05", "5/2016")]
    [InlineData("quí III/2021", "2021-Q3", "quí III/2021")]
    [InlineData("quý 3-2024", "2024-Q3", "quý 3-2024")]
    [InlineData("6 tháng đầu năm 2024", "2024", "6 tháng đầu năm 2024")]
    [InlineData("giai đoạn 2021 – 2030", "2021/2030", "2021 – 2030")]
    [InlineData("từ năm 2010", "2010", "năm 2010")]
    [InlineData("hiệu quả Kênh 3/2 để", "02-03", "Kênh 3/2")]
    [InlineData("NGÀY 13/10", "10-13", "NGÀY 13/10")]
    [InlineData("nga\u0300y 13/10", "10-13", "nga\u0300y 13/10")]
    public void Scan_WrittenDate_IsFoundWithItsWords(string text, string iso, string words)
    {
        TextView view = new(text);

        DateMention mention = Assert.Single(DateScanner.Scan(view, new Span(0, view.Length)));

        Assert.Equal(iso, mention.Iso);
        Assert.Equal(words, view.Evidence(mention.Range).Quote);
    }

    [Theory]
    [InlineData("thắng 3-2 trước đội khách")]
    [InlineData("24/24 giờ")]
    [InlineData("đạt 8,04%, tăng 13.3%")]
    [InlineData("có 5-6 cán bộ")]
    [InlineData("ngày 31/2")]
    [InlineData("ngày 32/12/2020")]
    [InlineData("ngày 12/13")]
    [InlineData("Lượt xem: 2198")]
    [InlineData("Nghị quyết số 21-NQ/TW")]
    [InlineData("hơn 2023 người")]
    [InlineData("0903.675.512")]
    [InlineData("tới 3/2 số phiếu")]
    [InlineData("5 tháng 3 doanh nghiệp")]
    [InlineData("5 tháng 3, 2000 người")]
    [InlineData("nhiệm kỳ 2024 2")]
    [InlineData("")]
    public void Scan_NumberThatIsNoDate_IsPassed(string text)
    {
        TextView view = new(text);

        Assert.Empty(DateScanner.Scan(view, new Span(0, view.Length)));
    }

    [Theory]
    [InlineData("14/10/2023", "2023-10-14")]
    [InlineData("2023-10-14T08:00:00+07:00", "2023-10-14")]
    [InlineData("2023-10-13T20:00:00Z", "2023-10-14")]
    [InlineData("2023-10-13T20:00:00", "2023-10-13")]
    [InlineData("Fri, 13 Oct 2023 20:00:00 +0700", "2023-10-13")]
    [InlineData("2023-10", "2023-10")]
    [InlineData("10/2023", "2023-10")]
    [InlineData("2023", "2023")]
    [InlineData("ngày 4 tháng 10 năm 2021", "2021-10-04")]
    [InlineData("hôm nay", null)]
    [InlineData("99/99/9999", null)]
    public void GivenDate_OfAnyUsualForm_IsRead(string given, string? iso)
    {
        bool read = GivenDate.TryParse(given, out DateOnly first, out DatePrecision precision);

        Assert.Equal(iso, read ? new DateFinding(first, precision, "given", null, []).Iso : null);
    }
}
