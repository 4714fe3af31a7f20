using NewsSearch.Articles.Understanding.Officials;
using NewsSearch.Articles.Understanding.Provinces;
using NewsSearch.Catalogue;
using NewsSearch.TestSupport;

namespace NewsSearch.Articles.Tests.Understanding;

/// <summary>Provinces and officials of the five seeds, as a careful reader takes them.</summary>
public class SeedTests
{
    [Theory]
    [InlineData("000_008ce6848a3fb46a.txt", "2024-06-28", "hau-giang", true,
        "Trần Văn Huyến: Phó Bí thư Thường trực Tỉnh ủy Hậu Giang, Chủ tịch HĐND tỉnh Hậu Giang; Nghiêm Xuân Thành: Bí thư Tỉnh ủy Hậu Giang",
        "VĨNH TƯỜNG")]
    [InlineData("001_2b098b725f63b790.txt", "2023-10-13", "hau-giang", true,
        "Trần Văn Huyến: Phó Bí thư Thường trực Tỉnh ủy Hậu Giang, Chủ tịch HĐND tỉnh Hậu Giang; Nghiêm Xuân Thành: Ủy viên Ban Chấp hành Trung ương Đảng, Bí thư Tỉnh ủy Hậu Giang",
        "Hoàng Minh")]
    [InlineData("002_b827bd1fee169948.txt", "2024-07-01", "bac-kan", false,
        "Hoàng Duy Chinh: Ủy viên Ban Chấp hành Trung ương Đảng, Bí thư Tỉnh ủy Bắc Kạn, Trưởng đoàn Đoàn Đại biểu Quốc hội tỉnh Bắc Kạn; Phương Thị Thanh: Phó Bí thư Thường trực Tỉnh ủy Bắc Kạn, Chủ tịch HĐND tỉnh Bắc Kạn; Phạm Duy Hưng: Ủy viên Ban Thường vụ Tỉnh ủy Bắc Kạn, Phó Chủ tịch UBND tỉnh Bắc Kạn",
        "")]
    [InlineData("003_e1dfa2875ae566bd.txt", "2023-08-01", "tra-vinh", false,
        "Ngô Chí Cường: Ủy viên Ban Chấp hành Trung ương Đảng, Bí thư Tỉnh ủy Trà Vinh",
        "Xuân Kha")]
    [InlineData("004_51d7c1dfc8016e76.txt", "2021-10-01", "hau-giang", true,
        "Nghiêm Xuân Thành: Ủy viên Ban Chấp hành Trung ương Đảng, Bí thư Tỉnh ủy Hậu Giang; Trần Văn Huyến: Phó Bí thư Thường trực Tỉnh ủy Hậu Giang, Chủ tịch HĐND tỉnh Hậu Giang; Đồng Văn Thanh: Phó Bí thư Tỉnh ủy Hậu Giang, Chủ tịch UBND tỉnh Hậu Giang",
        "")]
    public void Recognize_Seed_GivesProvinceAndOfficials(string file, string day, string province, bool named, string officials, string byline)
    {
        var layout = PlainLayout.Of(File.ReadAllText(Repository.Path("seeds", file)), chrome: byline);
        DateOnly on = DateOnly.Parse(day, null);
        var officialRecognizer = new OfficialRecognizer(NewsCatalogue.Default);
        var first = officialRecognizer.Recognize(layout, on);
        var provinces = new ProvinceRecognizer(NewsCatalogue.Default).Recognize(layout, on, first, null);
        var resolved = officialRecognizer.Resolve(first, provinces, on);

        ProvinceFinding finding = Assert.Single(provinces);
        Assert.Equal((province, true, named), (finding.ProvinceId, finding.Primary, finding.NamedInText));
        Assert.NotEmpty(finding.Evidence);
        Assert.All(finding.Evidence, e => Assert.Equal(e.Quote, layout.Text.Substring(e.Start, e.Quote.Length)));
        Assert.Equal(officials, string.Join("; ", resolved.Select(o => o.Name + ": " + string.Join(", ", o.Roles.Select(r => r.Title + " " + r.Organisation)))));
        Assert.All(resolved, o => Assert.NotNull(o.OfficialId));
        Assert.All(resolved, o => Assert.Equal(o.Evidence.Quote, layout.Text.Substring(o.Evidence.Start, o.Evidence.Quote.Length)));
        Assert.All(resolved.SelectMany(o => o.Roles.Where(r => r.ProvinceId is not null)), r => Assert.False(r.Former));
    }
}
