using NewsSearch.Articles.Reading;
using NewsSearch.Articles.Understanding.Dates;
using NewsSearch.Articles.Understanding.Layout;

namespace NewsSearch.Articles.Tests.Understanding.Dates;

public sealed class DateRecognizerTests
{
    private const string Title = "Tỉnh ủy tổ chức hội nghị tổng kết công tác xây dựng Đảng";
    private const string Prose = "Hội nghị đánh giá kết quả thực hiện nhiệm vụ, bàn giải pháp cho thời gian tới và biểu dương các tập thể.";

    [Theory]
    [InlineData("Thứ Tư, 03/01/2018, 09:12:45", "2018-01-03", "date line")]
    [InlineData("15:07 - Thứ Tư, 02/01/2019", "2019-01-02", "date line")]
    [InlineData("Ngày cập nhật : 11/08/2017", "2017-08-11", "labelled date line")]
    [InlineData("Đăng ngày 05-03-2019 | Lượt xem: 2198", "2019-03-05", "labelled date line")]
    [InlineData("Thời sự | 05/03/2019 08:15", "2019-03-05", "date line")]
    [InlineData("Thứ Bảy, 13/8 | 08:05", null, "none")]
    public void Published_DateLineAtTheHeadline_IsIt(string line, string? iso, string rule)
    {
        foreach (string text in new[] { $"{line}\n{Title}\n{Prose}", $"{Title}\n{line}\n{Prose}" })
        {
            DateFinding published = Recognize(text).Published;

            Assert.Equal(iso, published.Iso);
            Assert.Equal(rule, published.Rule);
        }
    }

    [Fact]
    public void Published_DateInBracketsAfterTheHeadline_IsItAndNoPartOfTheHeadline()
    {
        SourceDocument document = SeedFile.Of($"{Title} (12/03/2019)\n{Prose}");
        ArticleLayout layout = new LayoutRecognizer().Recognize(document);

        Assert.Equal(Title, layout.Title.Value);
        Assert.Equal("2019-03-12", new DateRecognizer().Recognize(layout, document).Published.Iso);
    }

    [Fact]
    public void Published_DayOfTheVisitAboveTheTrueDate_IsRejected()
    {
        DateFinding published = Recognize($"Thứ Hai, 24/6/2024\nTin trong tỉnh\nThứ Sáu, 21/12/2018 18:0'(GMT+7)\n\n{Title}\n{Prose}").Published;

        Assert.Equal("2018-12-21", published.Iso);
        Assert.Contains(published.Rejected, date => date is { Value: "2024-06-24", Why: "day of the visit" });
    }

    [Fact]
    public void Published_OnlyADateOfLicenceAndOtherHeadlines_StaysUnknown()
    {
        DateFinding published = Recognize(
            $"{Title}\n{Prose}\nTin khác\n» Khen thưởng 12 tập thể trong phong trào thi đua (11/03/2019)\nGiấy phép số 12/GP-TTĐT ngày 03/05/2016").Published;

        Assert.Null(published.Iso);
        Assert.Contains(published.Rejected, date => date is { Value: "2019-03-11", Why: "other headline" });
        Assert.Contains(published.Rejected, date => date is { Value: "2016-05-03", Why: "licence" });
    }

    [Fact]
    public void Published_Given_WinsAndKeepsTheOthersAsRejected()
    {
        DateFinding published = Recognize($"{Title}\n05/03/2019 08:15\n{Prose}", "2019-03-06").Published;

        Assert.Equal("2019-03-06", published.Iso);
        Assert.Equal("given", published.Rule);
        Assert.Equal(-1, published.Evidence!.Start);
        Assert.Equal("2019-03-05", Assert.Single(published.Rejected).Value);
    }

    [Fact]
    public void Published_GivenButNotUnderstood_FallsBackToTheTextAndSaysSo()
    {
        DateFinding published = Recognize($"{Title}\n05/03/2019 08:15\n{Prose}", "mới đây").Published;

        Assert.Equal("2019-03-05", published.Iso);
        Assert.Contains(published.Rejected, date => date is { Value: "mới đây", Why: "not understood" });
    }

    [Theory]
    [InlineData("Sáng 5/3, Tỉnh ủy tổ chức hội nghị.", "2019-03-06", "2019-03-05")]
    [InlineData("Trước đó, ngày 27-12, cơ quan điều tra đã khởi tố. Ngày 2-1, Tỉnh ủy quyết định.", "2018-01-03", "2018-01-02")]
    [InlineData("Chiều 30-12, Tỉnh ủy tổ chức hội nghị.", "2018-01-03", "2017-12-30")]
    [InlineData("Từ nay đến ngày 15/3, tỉnh phát động thi đua.", "2019-03-06", null)]
    [InlineData("Theo Chỉ thị số 35-CT/TW ngày 14/6/2024 của Bộ Chính trị.", "2024-06-20", null)]
    [InlineData("Tỉnh tổ chức họp mặt kỷ niệm Ngày Báo chí 21/6.", "2024-06-20", null)]
    [InlineData("Công trình trên đường 30/4 được khởi công.", "2024-05-02", null)]
    [InlineData("Nghị quyết có hiệu lực thi hành từ ngày 01/4/2025.", "2025-03-20", null)]
    [InlineData("Đồng chí sinh ngày 5/3/1960 tại tỉnh nhà.", "2019-03-06", null)]
    [InlineData("Ngày 30/4/1975, tỉnh được giải phóng.", "2019-03-06", null)]
    [InlineData("Hôm nay, Tỉnh ủy tổ chức hội nghị.", "2019-03-06", "2019-03-06")]
    [InlineData("Chiều qua, Tỉnh ủy tổ chức hội nghị.", "2019-03-01", "2019-02-28")]
    [InlineData("Sáng 29/2, Tỉnh ủy tổ chức hội nghị.", "2024-03-01", "2024-02-29")]
    public void Event_OfADatedArticle_IsTheFirstDayThatIsTheNews(string sentence, string published, string? iso) =>
        Assert.Equal(iso, Recognize($"{Title}\n{sentence}\n{Prose}", published).Event.Iso);

    [Theory]
    [InlineData("Sáng 1/8, Tỉnh ủy sơ kết công tác tháng 7 và bàn chương trình tháng 8 năm 2023.", "2023-08-01")]
    [InlineData("Sáng 10/8, đoàn kiểm tra. Từ đầu năm 2017 đến hết ngày 8/8, tỉnh ghi nhận 13 ca.", "2017-08-10")]
    [InlineData("Ngày 10/8, HĐND tỉnh họp về kết quả 6 tháng đầu năm 2016.", "2016-08-10")]
    [InlineData("Chiều 26/11, thành phố công bố đề án, sẽ hoàn thành trong năm 2018.", null)]
    [InlineData("Chiều 6-6, tỉnh họp về kỳ thi công chức năm 2017.", null)]
    [InlineData("Sáng 5/3, Tỉnh ủy tổ chức hội nghị.", null)]
    [InlineData("Sáng 5/3, trạm mở lại. Ngày 20/12/2017, trạm bị dừng; đầu tháng 2/2019, tỉnh thống nhất phương án.", "2019-03-05")]
    [InlineData("Sáng ngày 23/02/2019, tại tỉnh diễn ra lễ khánh thành.", "2019-02-23")]
    public void Event_OfAnUndatedArticle_TakesItsYearOnlyFromThePeriodItself(string sentence, string? iso)
    {
        DateFinding happened = Recognize($"{Title}\n{sentence}\n{Prose}").Event;

        Assert.Equal(iso, happened.Iso);
        if (iso is null) Assert.Equal("day without a year", happened.Rule);
    }

    [Fact]
    public void Recognize_DamagedSeeds_NeverFails()
    {
        const int Seed = 20240628;
        Random random = new(Seed);
        string[] seeds = [.. new[] { "000", "001", "002", "003", "004" }.Select(number => SeedFile.Read(number).Text)];
        string alphabet = "\n\r\t ()[]/-.:0123456789«»…\u0301\u00A0\uD83D" + "ngày tháng năm TTO - Ảnh: quý IV";
        for (int round = 0; round < 400; round++)
        {
            string seed = seeds[random.Next(seeds.Length)];
            int start = random.Next(seed.Length);
            char[] text = seed.Substring(start, random.Next(Math.Min(400, seed.Length - start) + 1)).ToCharArray();
            for (int i = random.Next(30); i > 0 && text.Length > 0; i--) text[random.Next(text.Length)] = alphabet[random.Next(alphabet.Length)];
            SourceDocument document = SeedFile.Of(new string(text));

            ArticleLayout layout = new LayoutRecognizer().Recognize(document);
            _ = new DateRecognizer().Recognize(layout, document);

            Assert.False(string.IsNullOrEmpty(layout.Title.Value), $"seed {Seed}, round {round}");
            Assert.All(layout.ArticleLines.Concat(layout.Chrome).Concat(layout.Captions), span => Assert.InRange(span.Start, 0, span.End));
            Assert.Equal(layout.ArticleLines.OrderBy(span => span.Start), layout.ArticleLines);
        }
    }

    private static (DateFinding Published, DateFinding Event) Recognize(string text, string? given = null)
    {
        SourceDocument document = SeedFile.Of(text, given);
        return new DateRecognizer().Recognize(new LayoutRecognizer().Recognize(document), document);
    }
}
