using NewsSearch.Catalogue.Officials;

namespace NewsSearch.Catalogue.Tests.Officials;

public class TenureTests
{
    private static readonly DateOnly Day = new(2020, 6, 15);

    [Theory]
    [InlineData("2020-01-01", true, "2020-12-31", true, true, true, 0)]
    [InlineData("2020-07-01", true, null, false, false, false, null)]
    [InlineData("2020-07-01", false, null, false, false, true, 16)]
    [InlineData("2019-01-01", true, "2020-06-14", true, false, false, null)]
    [InlineData("2019-01-01", true, "2020-06-14", false, false, true, 1)]
    [InlineData("2019-01-01", true, null, false, true, true, 0)]
    [InlineData("2020-06-15", true, "2020-06-15", true, true, true, 0)]
    [InlineData(null, false, "2020-06-10", false, false, true, 5)]
    [InlineData(null, false, null, false, false, true, int.MaxValue)]
    public void DaysFrom_KnownAndAttestedEnds_TellsCertainFromPossible(
        string? from, bool startKnown, string? to, bool endKnown, bool covers, bool may, int? distance)
    {
        var tenure = new Tenure
        {
            Title = "Bí thư",
            Organisation = "Tỉnh ủy",
            From = from is null ? null : DateOnly.Parse(from, null),
            StartKnown = startKnown,
            To = to is null ? null : DateOnly.Parse(to, null),
            EndKnown = endKnown,
            Source = "test",
        };
        Assert.Equal((covers, may, distance), (tenure.Covers(Day), tenure.MayCover(Day), tenure.DaysFrom(Day)));
    }
}
