namespace NewsSearch.Articles.Tests.Understanding.Officials;

public class OfficialFindingTests
{
    [Fact]
    public void Key_OfTheCatalogue_IsItsId() => Assert.Equal("le-van-muoi", Of("Lê Văn Mười", "le-van-muoi").Key);

    [Fact]
    public void Key_Discovered_TellsMarksApartButNotTonePlacement()
    {
        Assert.Matches("^nguyen-van-thanh-[a-z2-7]{4}$", Of("Nguyễn Văn Thành").Key);
        Assert.NotEqual(Of("Nguyễn Văn Thành").Key, Of("Nguyễn Văn Thanh").Key);
        Assert.Equal(Of("Hoàng Thị Thuý").Key, Of("Hoàng Thị Thúy").Key);
        Assert.Equal(Of("HOÀNG THỊ THÚY").Key, Of("Hoàng Thị Thúy").Key);
    }

    [Theory]
    [InlineData("Bí thư", "Tỉnh ủy Hậu Giang", "hau-giang", "province", "bi-thu-tinh-uy", "Bí thư Tỉnh ủy")]
    [InlineData("Chủ tịch", "UBND TP. Hồ Chí Minh", "ho-chi-minh-cu", "province", "chu-tich-ubnd-tp", "Chủ tịch UBND TP")]
    [InlineData("Chủ tịch", "UBND TP Cần Thơ", "can-tho-cu", "province", "chu-tich-ubnd-tp", "Chủ tịch UBND TP")]
    [InlineData("Bí thư", "Thành ủy TP. Hồ Chí Minh", "ho-chi-minh", "province", "bi-thu-thanh-uy", "Bí thư Thành ủy")]
    [InlineData("Chủ tịch", "UBND huyện Cư Jút", "dak-nong", "district", "chu-tich-ubnd-huyen", "Chủ tịch UBND huyện")]
    [InlineData("Bí thư", "Huyện ủy Na Rì", "bac-kan", "district", "bi-thu-huyen-uy", "Bí thư Huyện ủy")]
    [InlineData("Giám đốc", "Sở Nội vụ tỉnh Đắk Lắk", "dak-lak-cu", "province", "giam-doc-so-noi-vu-tinh", "Giám đốc Sở Nội vụ tỉnh")]
    [InlineData("Chủ tịch nước", "", null, "central", "chu-tich-nuoc", "Chủ tịch nước")]
    [InlineData("Bộ trưởng", "Bộ Y tế", null, "central", "bo-truong-bo-y-te", "Bộ trưởng Bộ Y tế")]
    public void Role_LabelAndKey_LeaveThePlaceOut(string title, string organisation, string? province, string level, string key, string label)
    {
        var role = new OfficialRole(title, organisation, province, level);
        Assert.Equal((key, label), (role.Key, role.Label));
    }

    private static OfficialFinding Of(string name, string? id = null) => new(id, name, [], [], new Evidence(name, 0), 1);
}
