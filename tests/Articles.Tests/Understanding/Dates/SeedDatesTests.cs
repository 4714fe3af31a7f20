using NewsSearch.Articles.Reading;
using NewsSearch.Articles.Understanding.Dates;
using NewsSearch.Articles.Understanding.Layout;

namespace NewsSearch.Articles.Tests.Understanding.Dates;

/// <summary>What a careful reader takes from the seeds' dates.</summary>
public sealed class SeedDatesTests
{
    [Theory]
    [InlineData("000", "2024-06", "extractor prefix", " date 2024-06 ")]
    [InlineData("001", "2023-10-14", "date line", "Thứ Bảy, 14/10/2023 18:0'(GMT+7)")]
    [InlineData("002", "2024-07", "extractor prefix", " date 2024-07 ")]
    [InlineData("003", null, "none", null)]
    [InlineData("004", "2021-10-04", "labelled date line", "[ Cập nhật vào ngày (04/10/2021) ] - [ Số lần xem: 345 ]")]
    public void Published_OfASeed_IsFoundWithItsEvidence(string seed, string? value, string rule, string? evidence)
    {
        DateFinding published = Recognize(seed).Published;

        Assert.Equal(value, published.Iso);
        Assert.Equal(rule, published.Rule);
        Assert.Equal(evidence, published.Evidence?.Quote);
    }

    [Fact]
    public void Published_OfASeedWithTheDayOfTheVisit_RejectsIt()
    {
        RejectedDate rejected = Assert.Single(Recognize("001").Published.Rejected);

        Assert.Equal("2024-06-24", rejected.Value);
        Assert.Equal("day of the visit", rejected.Why);
        Assert.Equal("Thứ Hai, 24/6/2024", rejected.Evidence.Quote);
    }

    [Theory]
    [InlineData("000", "2024-06-28", "sáng 28-6", " date 2024-06 ")]
    [InlineData("001", "2023-10-13", "Ngày 13/10", "Thứ Bảy, 14/10/2023 18:0'(GMT+7)")]
    [InlineData("002", null, null, null)]
    [InlineData("003", "2023-08-01", "Sáng ngày 1/8", "tháng 8 năm 2023")]
    [InlineData("004", "2021-10-01", "Sáng ngày 01/10", "[ Cập nhật vào ngày (04/10/2021) ] - [ Số lần xem: 345 ]")]
    public void Event_OfASeed_IsFoundWithTheYearOfItsContext(string seed, string? value, string? evidence, string? yearFrom)
    {
        DateFinding happened = Recognize(seed).Event;

        Assert.Equal(value, happened.Iso);
        Assert.Equal(evidence, happened.Evidence?.Quote);
        Assert.Equal(yearFrom, happened.YearFrom?.Quote);
    }

    [Theory]
    [InlineData("000", "2024-Q3", "period of a report")]
    [InlineData("000", "2025/2030", "period")]
    [InlineData("001", "2021/2030", "period")]
    [InlineData("001", "2050", "no day")]
    [InlineData("002", "2024-06-14", "document date")]
    [InlineData("002", "07-27", "commemoration")]
    [InlineData("002", "2025/2030", "period")]
    [InlineData("003", "2023-07-17", "deadline or cut-off")]
    [InlineData("003", "02-03", "name of a place")]
    [InlineData("004", "2012-11-22", "document date")]
    [InlineData("004", "2016-09-20", "document date")]
    [InlineData("004", "2012/2020", "period")]
    public void Event_OfASeed_RejectsOtherDatesWithTheReason(string seed, string value, string why) =>
        Assert.Contains(Recognize(seed).Event.Rejected, date => date.Value == value && date.Why == why);

    [Theory]
    [InlineData("000")]
    [InlineData("001")]
    [InlineData("002")]
    [InlineData("003")]
    [InlineData("004")]
    public void Evidence_OfASeed_StandsWhereItSays(string seed)
    {
        SourceDocument document = SeedFile.Read(seed);
        (DateFinding published, DateFinding happened) = Recognize(seed);

        foreach (Evidence evidence in published.Rejected.Concat(happened.Rejected).Select(date => date.Evidence)
            .Concat(new[] { published.Evidence, happened.Evidence, happened.YearFrom }.OfType<Evidence>()))
            Assert.Equal(evidence.Quote, document.Text.Substring(evidence.Start, evidence.Quote.Length));
    }

    private static (DateFinding Published, DateFinding Event) Recognize(string seed)
    {
        SourceDocument document = SeedFile.Read(seed);
        return new DateRecognizer().Recognize(new LayoutRecognizer().Recognize(document), document);
    }
}
