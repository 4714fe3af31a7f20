using NewsSearch.Catalogue.Officials;

namespace NewsSearch.Catalogue.Tests.Officials;

public class PostNameTests
{
    [Theory]
    [InlineData("Bí thư", "Tỉnh ủy Cao Bằng", "Bí thư Tỉnh ủy Cao Bằng")]
    [InlineData("Trưởng đoàn", "Đoàn Đại biểu Quốc hội tỉnh", "Trưởng đoàn Đại biểu Quốc hội tỉnh")]
    [InlineData("Phó Trưởng ban", "Ban Tổ chức Trung ương", "Phó Trưởng ban Tổ chức Trung ương")]
    [InlineData("Bộ trưởng", "Bộ Công an", "Bộ trưởng Bộ Công an")]
    [InlineData("Chủ tịch nước", "", "Chủ tịch nước")]
    [InlineData("", "Chính phủ", "Chính phủ")]
    public void Of_TitleAndOrganisation_SaysNoWordTwice(string title, string organisation, string name) => Assert.Equal(name, PostName.Of(title, organisation));

    [Theory]
    [InlineData("UBND TP", "ho-chi-minh", "Chủ tịch UBND TP. Hồ Chí Minh")]
    [InlineData("Thành ủy", "ho-chi-minh", "Chủ tịch Thành ủy TP. Hồ Chí Minh")]
    [InlineData("UBND tỉnh", "cao-bang", "Chủ tịch UBND tỉnh Cao Bằng")]
    [InlineData("UBND TP", "ha-noi", "Chủ tịch UBND TP Hà Nội")]
    public void Of_Tenure_NamesTheProvinceOnce(string organisation, string provinceId, string name)
        => Assert.Equal(name, PostName.Of(new Tenure { Title = "Chủ tịch", Organisation = organisation, ProvinceId = provinceId, Source = "test" }, NewsCatalogue.Default.Provinces));

    [Fact]
    public void LatestTenure_OfSeveral_IsTheOneHeldLastAndThenLongest()
    {
        static Tenure Held(string title, int from, int? to) => new() { Title = title, Organisation = "", From = new DateOnly(from, 1, 1), To = to is { } year ? new DateOnly(year, 1, 1) : null, StartKnown = true, EndKnown = to is not null, Source = "test" };
        static string? Latest(params Tenure[] tenures) => new Official { Id = "a", Name = "A", Tenures = tenures }.LatestTenure?.Title;

        Assert.Equal("long", Latest(Held("short", 2018, 2021), Held("long", 2011, 2024)));
        Assert.Equal("long", Latest(Held("long", 2011, null), Held("short", 2018, null), Held("past", 2000, 2024)));
        Assert.Null(Latest());
        Assert.Equal("Tổng Bí thư", NewsCatalogue.Default.Officials.Find("nguyen-phu-trong")!.LatestTenure!.Title);
    }
}
