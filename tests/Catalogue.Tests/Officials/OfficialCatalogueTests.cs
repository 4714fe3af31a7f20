using NewsSearch.Catalogue.Officials;
using NewsSearch.Catalogue.Provinces;

namespace NewsSearch.Catalogue.Tests.Officials;

public class OfficialCatalogueTests
{
    private static readonly OfficialCatalogue Officials = NewsCatalogue.Default.Officials;

    [Theory]
    [InlineData("tra-vinh", "2023-08-01", "ngo-chi-cuong")]
    [InlineData("vinh-long", "2025-08-01", "ngo-chi-cuong")]
    [InlineData("dong-thap", "2025-12-01", "ngo-chi-cuong")]
    [InlineData("vinh-long", "2025-12-01", "tran-van-lau")]
    [InlineData("bac-kan", "2024-07-15", "hoang-duy-chinh")]
    [InlineData("hau-giang", "2023-10-13", "nghiem-xuan-thanh")]
    [InlineData("khanh-hoa-cu", "2024-11-02", "nghiem-xuan-thanh")]
    [InlineData("dak-lak-cu", "2020-01-01", "bui-van-cuong")]
    public void Holders_SecretaryOnADay_IsFirst(string province, string day, string id)
        => Assert.Equal(id, Officials.Holders("Bí thư", "Tỉnh ủy", province, DateOnly.Parse(day, null))[0].Id);

    [Fact]
    public void Holders_KnownEndPassed_AreNotAmongThem()
        => Assert.DoesNotContain(
            Officials.Holders("Bí thư", "Tỉnh ủy", "hau-giang", new DateOnly(2024, 12, 1)), o => o.Id == "nghiem-xuan-thanh");

    [Fact]
    public void Holders_NationalPost_NeedsNoProvince()
        => Assert.Equal("nguyen-phu-trong", Officials.Holders("Tổng Bí thư", "Ban Chấp hành Trung ương Đảng", null, new DateOnly(2016, 1, 1))[0].Id);

    [Fact]
    public void Holders_UnknownPost_AreNone()
        => Assert.Empty(Officials.Holders("Thư ký", "Tỉnh ủy", "hau-giang", new DateOnly(2024, 1, 1)));

    [Theory]
    [InlineData("Nghiêm Xuân Thành", 1)]
    [InlineData("NGHIÊM XUÂN THÀNH", 1)]
    [InlineData("nghiêm  xuân thành", 1)]
    [InlineData("Nghiêm Xuân Thanh", 0)]
    [InlineData("nghiem xuan thanh", 0)]
    [InlineData("Hoàng Thị Thuý Lan", 1)]
    [InlineData("Nguyễn Văn Hùng", 2)]
    [InlineData("Y Thanh Hà Niê K’Đăm", 1)]
    public void FindByName_Spelling_FindsThePerson(string name, int count) => Assert.Equal(count, Officials.FindByName(name).Count);

    [Fact]
    public void All_Tenures_NameTheirSource()
        => Assert.All(Officials.All.SelectMany(o => o.Tenures), t => Assert.False(string.IsNullOrWhiteSpace(t.Source)));

    [Fact]
    public void All_Tenures_BeginBeforeTheyEndAndLieInTheTimeOfTheirProvince()
    {
        foreach (Tenure tenure in Officials.All.SelectMany(o => o.Tenures))
        {
            Assert.False(tenure.To < tenure.From, $"{tenure.Title} {tenure.Organisation} ends before it begins");
            if (tenure.ProvinceId is null) continue;
            Province province = NewsCatalogue.Default.Provinces.Find(tenure.ProvinceId)!;
            Assert.True(tenure.From is null || province.ExistsOn(tenure.From.Value), $"{tenure.Title} {province.Id} {tenure.From}");
            Assert.True(tenure.To is null || province.ExistsOn(tenure.To.Value), $"{tenure.Title} {province.Id} {tenure.To}");
        }
    }

    [Fact]
    public void All_Ids_AreFoundAndNoTwoAreOne()
    {
        Assert.All(Officials.All, o => Assert.Same(o, Officials.Find(o.Id)));
        Assert.Equal(Officials.All.Count, Officials.All.Select(o => o.Id).Distinct().Count());
        Assert.All(Officials.All, o => Assert.NotEmpty(o.Tenures));
    }

    [Fact]
    public void All_Always_IsInTheOrderOfGivenNames()
    {
        string[] given = [.. Officials.All.Select(o => o.Name[(o.Name.LastIndexOf(' ') + 1)..])];
        Assert.Equal(given.Order(Comparer<string>.Create(Analysis.Vietnamese.VietnameseText.Compare)), given);
    }
}
