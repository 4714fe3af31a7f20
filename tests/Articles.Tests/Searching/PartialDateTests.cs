using NewsSearch.Articles.Searching;

namespace NewsSearch.Articles.Tests.Searching;

public class PartialDateTests
{
    [Theory]
    [InlineData("2023", "2023", "2023-01-01", "2023-12-31")]
    [InlineData("2023-10", "2023-10", "2023-10-01", "2023-10-31")]
    [InlineData("2024-02", "2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2023-10-14", "2023-10-14", "2023-10-14", "2023-10-14")]
    [InlineData("14/10/2023", "2023-10-14", "2023-10-14", "2023-10-14")]
    [InlineData("1/8/2023", "2023-08-01", "2023-08-01", "2023-08-01")]
    [InlineData("14-10-2023", "2023-10-14", "2023-10-14", "2023-10-14")]
    [InlineData("14.10.2023", "2023-10-14", "2023-10-14", "2023-10-14")]
    [InlineData("10/2023", "2023-10", "2023-10-01", "2023-10-31")]
    [InlineData("2023/7/9", "2023-07-09", "2023-07-09", "2023-07-09")]
    [InlineData(" 2023 ", "2023", "2023-01-01", "2023-12-31")]
    [InlineData("1900", "1900", "1900-01-01", "1900-12-31")]
    [InlineData("2100-12-31", "2100-12-31", "2100-12-31", "2100-12-31")]
    public void TryParse_Date_GivesItsDays(string text, string iso, string first, string last)
    {
        Assert.True(PartialDate.TryParse(text, out PartialDate date));
        Assert.Equal(iso, date.ToString());
        Assert.Equal(first, date.First.ToString("yyyy-MM-dd"));
        Assert.Equal(last, date.Last.ToString("yyyy-MM-dd"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1899")]
    [InlineData("2101")]
    [InlineData("23")]
    [InlineData("2023-13")]
    [InlineData("2023-00")]
    [InlineData("2023-02-29")]
    [InlineData("31/4/2023")]
    [InlineData("0/1/2023")]
    [InlineData("14/10")]
    [InlineData("14/10/23")]
    [InlineData("2023-10-14-1")]
    [InlineData("2023-10-14T18:00")]
    [InlineData("-2023")]
    [InlineData("2023-")]
    [InlineData("20 23")]
    [InlineData("+2023")]
    [InlineData("hôm qua")]
    public void TryParse_NoDate_IsFalse(string? text) => Assert.False(PartialDate.TryParse(text, out _));

    [Fact]
    public void ToString_AnyParsedDate_ParsesBackToItself()
    {
        for (var day = new DateOnly(2019, 12, 1); day.Year < 2021; day = day.AddDays(1))
        {
            foreach (DatePrecision precision in new[] { DatePrecision.Year, DatePrecision.Month, DatePrecision.Day })
            {
                string iso = new DateFinding(day, precision, "", null, []).Iso!;
                Assert.True(PartialDate.TryParse(iso, out PartialDate date));
                Assert.Equal(iso, date.ToString());
            }
        }
    }
}
