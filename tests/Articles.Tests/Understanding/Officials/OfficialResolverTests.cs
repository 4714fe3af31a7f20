using NewsSearch.Articles.Understanding.Officials;
using NewsSearch.Catalogue;

namespace NewsSearch.Articles.Tests.Understanding.Officials;

public class OfficialResolverTests
{
    private static readonly OfficialResolver Resolver = new(NewsCatalogue.Default);
    private static readonly DateOnly Day = new(2023, 8, 1);

    [Theory]
    [InlineData("Bí thư", "Tỉnh ủy", "province", "tra-vinh", "Tỉnh ủy Trà Vinh", "tra-vinh", "province")]
    [InlineData("Chủ tịch", "UBND tỉnh", "province", "tra-vinh", "UBND tỉnh Trà Vinh", "tra-vinh", "province")]
    [InlineData("Giám đốc", "Sở Nội vụ", "province", "tra-vinh", "Sở Nội vụ tỉnh Trà Vinh", "tra-vinh", "province")]
    [InlineData("Chủ tịch", "UBND TP", "province", "can-tho-cu", "UBND TP Cần Thơ", "can-tho-cu", "province")]
    [InlineData("Chủ tịch", "UBND TP", "province", "ho-chi-minh-cu", "UBND TP. Hồ Chí Minh", "ho-chi-minh-cu", "province")]
    [InlineData("Bí thư", "Thành ủy", "province", "tra-vinh", "Thành ủy", "tra-vinh", "district")]
    [InlineData("Chủ tịch", "UBND xã Long Đức", "commune", "tra-vinh", "UBND xã Long Đức", "tra-vinh", "commune")]
    [InlineData("Bộ trưởng", "Bộ Y tế", "central", "tra-vinh", "Bộ Y tế", null, "central")]
    public void Resolve_PostWithoutProvince_TakesThePrimaryOne(
        string title, string organisation, string level, string primary, string expected, string? province, string expectedLevel)
    {
        OfficialRole role = Resolve(Named("Lê Văn Mười", new OfficialRole(title, organisation, null, level)), primary).Roles[0];
        Assert.Equal((expected, province, expectedLevel), (role.Organisation, role.ProvinceId, role.Level));
        Assert.Equal(province is not null, role.ProvinceInferred);
    }

    [Fact]
    public void Resolve_PrintedProvince_IsKept()
    {
        OfficialRole printed = new("Bí thư", "Tỉnh ủy Cao Bằng", "cao-bang", "province");
        Assert.Equal(printed, Resolve(Named("Lê Văn Mười", printed), "tra-vinh").Roles[0]);
    }

    [Fact]
    public void Resolve_SamePostTwice_BecomesOne()
        => Assert.Single(Resolve(Named("Lê Văn Mười", new("Bí thư", "Tỉnh ủy", null, "province"), new("Bí thư", "Tỉnh ủy Trà Vinh", "tra-vinh", "province")), "tra-vinh").Roles);

    [Theory]
    [InlineData("Ngô Chí Cường", "Bí thư", "Tỉnh ủy", "province", "ngo-chi-cuong")]
    [InlineData("Ngô Chí Cường", "Ủy viên", "Ban Chấp hành Trung ương Đảng", "central", "ngo-chi-cuong")]
    // A namesake of the secretary of Trà Vinh in a village of Lào Cai.
    [InlineData("Ngô Chí Cường", "Chủ tịch", "UBND xã Bản Hồ", "commune", null)]
    [InlineData("Ngô Chí Cương", "Bí thư", "Tỉnh ủy", "province", null)]
    public void Resolve_NameOfTheCatalogue_IsThePersonWhosePostFits(string name, string title, string organisation, string level, string? id)
        => Assert.Equal(id, Resolve(Named(name, new OfficialRole(title, organisation, null, level)), level == "commune" ? "lao-cai-cu" : "tra-vinh").OfficialId);

    private static OfficialFinding Named(string name, params OfficialRole[] roles) => new(null, name, roles, [], new Evidence(name, 0), 0.9);

    private static OfficialFinding Resolve(OfficialFinding official, string primary)
        => Resolver.Resolve([official], [new ProvinceFinding(primary, true, true, "named", [], 1)], Day)[0];
}
