using NewsSearch.Catalogue.Mentions;

namespace NewsSearch.Catalogue.Tests.Mentions;

public class MentionFinderTests
{
    private static readonly MentionFinder Finder = new(NewsCatalogue.Default.Provinces);

    [Theory]
    [InlineData("Ngày 1/8, tỉnh Hậu Giang họp", "Province:tỉnh Hậu Giang")]
    [InlineData("Hậu Giang và Cần Thơ", "None:Hậu Giang|None:Cần Thơ")]
    [InlineData("dòng sông hậu giang", "")]
    [InlineData("UBND TP.HCM; TPHCM, TP. HCM, Tp Hồ Chí Minh", "City:TP.HCM|None:TPHCM|City:TP. HCM|City:Tp Hồ Chí Minh")]
    [InlineData("Chủ tịch Hồ Chí Minh đọc Tuyên ngôn", "")]
    [InlineData("Huyện ủy Na Rì", "District:Huyện ủy Na Rì")]
    [InlineData("Thành ủy Đà Nẵng", "City:Thành ủy Đà Nẵng")]
    [InlineData("Tỉnh uỷ Đăk Lăk", "Province:Tỉnh uỷ Đăk Lăk")]
    [InlineData("tỉnh Bà Rịa - Vũng Tàu; BR-VT", "Province:tỉnh Bà Rịa - Vũng Tàu|None:BR-VT")]
    [InlineData("ở Q.5 và quận 12, còn 5 người", "District:Q.5|District:quận 12")]
    [InlineData("nước Thái Bình Dương", "None:Thái Bình>")]
    [InlineData("bà Nguyễn Hà Nam nói", "None:<Hà Nam")]
    [InlineData("UBND Hà Nam", "None:Hà Nam")]
    [InlineData("UBND TỈNH HẬU GIANG HỌP", "Province:TỈNH HẬU GIANG")]
    [InlineData("huyện Ea H'leo", "District:huyện Ea H'leo")]
    [InlineData("tỉnh Cửu Long; sông Cửu Long", "Province:tỉnh Cửu Long")]
    [InlineData("tỉnh Nghệ Tĩnh; phong trào Xô viết Nghệ Tĩnh", "Province:tỉnh Nghệ Tĩnh")]
    [InlineData("tỉnh Gia Lai - Kon Tum", "Province:tỉnh Gia Lai - Kon Tum")]
    [InlineData("các tỉnh Gia Lai - Kon Tum", "Province:tỉnh Gia Lai|None:Kon Tum")]
    [InlineData("hai tỉnh Quảng Nam - Đà Nẵng", "Province:tỉnh Quảng Nam|None:Đà Nẵng")]
    [InlineData("tỉnh Thanh Hoá và Thanh Hóa", "Province:tỉnh Thanh Hoá|None:Thanh Hóa")]
    [InlineData("Ha\u0323\u0302u Giang", "None:Ha\u0323\u0302u Giang")]
    [InlineData("Ha\u0302\u0323u Giang", "None:Ha\u0302\u0323u Giang")]
    [InlineData("", "")]
    public void Find_Text_GivesKindAndName(string text, string expected)
        => Assert.Equal(expected, string.Join('|', Find(text).Select(m => Show(text, m))));

    [Theory]
    [InlineData("tinh Hau Giang va TP Can Tho", "Province:tinh Hau Giang|City:TP Can Tho")]
    [InlineData("huyen Na Ri", "District:huyen Na Ri")]
    public void Find_TextWithoutMarks_MatchesFoldedNames(string text, string expected)
    {
        List<PlaceMention> mentions = [];
        Finder.Find(text, 0, text.Length, mentions, ignoreMarks: true);
        Assert.Equal(expected, string.Join('|', mentions.Select(m => Show(text, m))));
        // The words met without marks are also looked up right in a text with marks afterwards.
        Assert.Empty(Find(text));
    }

    [Fact]
    public void Find_Range_LooksOnlyThere()
    {
        const string text = "Hậu Giang, Cần Thơ, Sóc Trăng";
        List<PlaceMention> mentions = [];
        Finder.Find(text, 11, 18, mentions);
        Assert.Equal([(11, 18)], mentions.Select(m => (m.Start, m.End)));
    }

    [Fact]
    public void Find_SharedName_GivesEveryPlace()
    {
        PlaceMention mention = Assert.Single(Find("huyện Châu Thành"));
        Assert.True(mention.Name.Districts.Select(d => d.ProvinceId).Distinct().Count() >= 8);
    }

    [Fact]
    public void Find_AdversarialText_StaysLinear()
    {
        // Names that almost match, and one endless word: each must cost its length only.
        string almost = string.Concat(Enumerable.Repeat("Bà Rịa - Vũng Bà Rịa ", 20_000));
        string endless = new('a', 400_000);
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Find(almost + endless);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30), clock.Elapsed.ToString());
    }

    private static List<PlaceMention> Find(string text)
    {
        List<PlaceMention> mentions = [];
        Finder.Find(text, 0, text.Length, mentions);
        return mentions;
    }

    private static string Show(string text, PlaceMention m)
        => $"{m.Kind}:{(m.AfterCapital ? "<" : "")}{text[m.Start..m.End]}{(m.BeforeCapital ? ">" : "")}";
}
