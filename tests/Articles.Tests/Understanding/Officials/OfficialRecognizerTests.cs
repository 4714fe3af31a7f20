using NewsSearch.Articles.Understanding.Officials;
using NewsSearch.Catalogue;

namespace NewsSearch.Articles.Tests.Understanding.Officials;

public class OfficialRecognizerTests
{
    private static readonly OfficialRecognizer Recognizer = new(NewsCatalogue.Default);

    [Theory]
    // Name and post, before and after each other.
    [InlineData("Bí thư Tỉnh ủy Lê Văn Mười phát biểu.", "Lê Văn Mười: Bí thư Tỉnh ủy")]
    [InlineData("Đồng chí Lê Văn Mười, Phó Bí thư Thường trực Tỉnh ủy, Chủ tịch HĐND tỉnh Cao Bằng dự.", "Lê Văn Mười: Phó Bí thư Thường trực Tỉnh ủy Cao Bằng, Chủ tịch HĐND tỉnh Cao Bằng")]
    [InlineData("ông Lê Văn Mười - phó chủ tịch UBND tỉnh Cao Bằng - cho biết", "Lê Văn Mười: Phó Chủ tịch UBND tỉnh Cao Bằng")]
    [InlineData("ông Lê Văn Mười (54 tuổi, chủ tịch UBND huyện Bảo Lạc) nói", "Lê Văn Mười: Chủ tịch UBND huyện Bảo Lạc")]
    [InlineData("Bí thư Tỉnh ủy Cao Bằng, Lê Văn Mười nhấn mạnh", "Lê Văn Mười: Bí thư Tỉnh ủy Cao Bằng")]
    // Lists: a semicolon parts people, a comma posts.
    [InlineData("Các đồng chí: Lê Văn Mười, Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy; Phương Thị Hoa, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh chủ trì.", "Lê Văn Mười: Ủy viên Ban Chấp hành Trung ương Đảng, Bí thư Tỉnh ủy | Phương Thị Hoa: Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh")]
    [InlineData("hai phó chủ tịch UBND tỉnh Cao Bằng Lê Văn Mười và Trần Thị Hoa", "Lê Văn Mười: Phó Chủ tịch UBND tỉnh Cao Bằng | Trần Thị Hoa: Phó Chủ tịch UBND tỉnh Cao Bằng")]
    // Organisations in their many prints.
    [InlineData("Trưởng ban Tổ chức Tỉnh uỷ Cao Bằng Lê Văn Mười", "Lê Văn Mười: Trưởng ban Ban Tổ chức Tỉnh ủy Cao Bằng")]
    [InlineData("giám đốc Sở NN-PTNT tỉnh Cao Bằng Lê Văn Mười", "Lê Văn Mười: Giám đốc Sở Nông nghiệp và Phát triển nông thôn tỉnh Cao Bằng")]
    [InlineData("Thứ trưởng Y tế Lê Văn Mười", "Lê Văn Mười: Thứ trưởng Bộ Y tế")]
    [InlineData("Chủ tịch Ủy ban nhân dân tỉnh Cao Bằng Lê Văn Mười", "Lê Văn Mười: Chủ tịch UBND tỉnh Cao Bằng")]
    [InlineData("Chủ tịch TP HCM Lê Văn Mười", "Lê Văn Mười: Chủ tịch UBND TP. Hồ Chí Minh")]
    [InlineData("Bí thư Đà Nẵng Lê Văn Mười", "Lê Văn Mười: Bí thư Thành ủy Đà Nẵng")]
    [InlineData("ông Lê Văn Mười, phó bí thư Đảng ủy, chủ tịch UBND xã Đại Tiến", "Lê Văn Mười: Phó Bí thư Đảng ủy xã Đại Tiến, Chủ tịch UBND xã Đại Tiến")]
    [InlineData("Bộ trưởng Bộ Văn hóa, Thể thao và Du lịch Lê Văn Mười", "Lê Văn Mười: Bộ trưởng Bộ Văn hóa, Thể thao và Du lịch")]
    [InlineData("Phó chủ tịch UBND huyện Lê Văn Mười", "Lê Văn Mười: Phó Chủ tịch UBND huyện")]
    // Left out because it stands a sentence before.
    [InlineData("UBND tỉnh Cao Bằng họp. Phó chủ tịch Lê Văn Mười cho hay", "Lê Văn Mười: Phó Chủ tịch UBND tỉnh Cao Bằng")]
    // A district that became a city later is no "TP" before.
    [InlineData("Tại TP. HCM, các quận 2, 9 và Q. Thủ Đức được quy hoạch. Chủ tịch UBND TP Lê Văn Mười nói", "Lê Văn Mười: Chủ tịch UBND TP. Hồ Chí Minh")]
    // Posts that change hands, posts of the past.
    [InlineData("phân công ông Lê Văn Mười, Chủ tịch UBND tỉnh Cao Bằng, giữ chức Bí thư Tỉnh ủy Cao Bằng", "Lê Văn Mười: Chủ tịch UBND tỉnh Cao Bằng, Bí thư Tỉnh ủy Cao Bằng")]
    [InlineData("nguyên Chủ tịch UBND tỉnh Cao Bằng Lê Văn Mười", "Lê Văn Mười: (nguyên) Chủ tịch UBND tỉnh Cao Bằng")]
    [InlineData("Bí thư Tỉnh ủy Lê Văn Mười vắng mặt.\nÔng Mười từng làm Chủ tịch UBND tỉnh Cao Bằng.", "Lê Văn Mười: Bí thư Tỉnh ủy, (nguyên) Chủ tịch UBND tỉnh Cao Bằng")]
    // The one who is replaced held the post.
    [InlineData("bổ nhiệm ông Lê Văn Mười giữ chức Giám đốc Sở Y tế Cao Bằng thay ông Trần Văn Hai nghỉ hưu", "Lê Văn Mười: Giám đốc Sở Y tế tỉnh Cao Bằng | Trần Văn Hai: (nguyên) Giám đốc Sở Y tế tỉnh Cao Bằng")]
    [InlineData("phân công ông Lê Văn Mười giữ chức Bí thư Tỉnh ủy Cao Bằng.\nÔng Mười thay thế ông Trần Văn Hai.", "Lê Văn Mười: Bí thư Tỉnh ủy Cao Bằng | Trần Văn Hai: (nguyên) Bí thư Tỉnh ủy Cao Bằng")]
    [InlineData("Bí thư Tỉnh ủy Lê Văn Mười thay mặt ông Trần Văn Hai trao quà", "Lê Văn Mười: Bí thư Tỉnh ủy")]
    [InlineData("Người làm Giám đốc Sở Y tế Cao Bằng là ông Lê Văn Mười, Phó Chủ tịch UBND tỉnh.", "Lê Văn Mười: Giám đốc Sở Y tế tỉnh Cao Bằng, Phó Chủ tịch UBND tỉnh")]
    [InlineData("Bà Lê Thị Mười được bổ nhiệm vị trí Giám đốc Sở Y tế Cao Bằng", "Lê Thị Mười: Giám đốc Sở Y tế tỉnh Cao Bằng")]
    [InlineData("Đề nghị quy hoạch chức danh Giám đốc Sở Y tế Cao Bằng cho bà Lê Thị Mười", "")]
    // Bodies within bodies.
    [InlineData("ông Lê Văn Mười, Tỉnh ủy viên, Giám đốc Sở Y tế Cao Bằng", "Lê Văn Mười: Tỉnh ủy viên Tỉnh ủy Cao Bằng, Giám đốc Sở Y tế tỉnh Cao Bằng")]
    [InlineData("ông Lê Văn Mười, Bí thư Đảng ủy, Giám đốc Sở Y tế Cao Bằng", "Lê Văn Mười: Bí thư Đảng ủy Sở Y tế tỉnh Cao Bằng, Giám đốc Sở Y tế tỉnh Cao Bằng")]
    [InlineData("ông Lê Văn Mười, phó hiệu trưởng, sau đó là hiệu trưởng Trường Cao đẳng Việt Nam - Thái Lan", "Lê Văn Mười: Phó Hiệu trưởng Trường Cao đẳng Việt Nam - Thái Lan, Hiệu trưởng Trường Cao đẳng Việt Nam - Thái Lan")]
    [InlineData("Trưởng phòng Quản lý đô thị (Sở Xây dựng Cao Bằng) Lê Văn Mười", "Lê Văn Mười: Trưởng phòng Phòng Quản lý đô thị, Sở Xây dựng tỉnh Cao Bằng")]
    [InlineData("Trưởng phòng Nội chính, Văn phòng UBND tỉnh Cao Bằng, ông Lê Văn Mười", "Lê Văn Mười: Trưởng phòng Phòng Nội chính, Văn phòng UBND tỉnh Cao Bằng")]
    [InlineData("Hội Nông dân tỉnh Cao Bằng họp. Chủ tịch Hội Lê Văn Mười nói", "Lê Văn Mười: Chủ tịch Hội Nông dân tỉnh Cao Bằng")]
    [InlineData("Viện trưởng Viện kiểm sát nhân dân tỉnh Cao Bằng Lê Văn Mười", "Lê Văn Mười: Viện trưởng VKSND tỉnh Cao Bằng")]
    [InlineData("Về phía Đại Dương có đồng chí Lê Văn Mười - Ủy viên Ban Chấp hành Trung ương Đảng, Chủ tịch HĐTV", "Lê Văn Mười: Ủy viên Ban Chấp hành Trung ương Đảng, Chủ tịch HĐTV Đại Dương")]
    // "Văn Giang" of a name is no district.
    [InlineData("ông Trần Văn Giang, Phó Trưởng phòng Tài chính - Kế hoạch", "Trần Văn Giang: Phó Trưởng phòng Phòng Tài chính - Kế hoạch")]
    // Names.
    [InlineData("Bí thư Tỉnh ủy LÊ VĂN MƯỜI; Bí thư Tỉnh ủy Lê Văn Mười", "Lê Văn Mười: Bí thư Tỉnh ủy")]
    [InlineData("ông K’Bốt, bí thư huyện uỷ Tuy Đức", "K’Bốt: Bí thư Huyện ủy Tuy Đức")]
    [InlineData("bà Hoàng Thị Thuý Lan - Bí thư Tỉnh uỷ Cao Bằng", "Hoàng Thị Thúy Lan: Bí thư Tỉnh ủy Cao Bằng")]
    // No officials.
    [InlineData("ông Lê Văn Mười, giám đốc Công ty Đại Dương", "")]
    [InlineData("Đại sứ Mỹ Micheal Marine và Thủ tướng Nhật Bản Lê Văn Mười", "")]
    [InlineData("Nạn nhân là Lê Văn Mười, 40 tuổi. Chủ tịch UBND tỉnh đến thăm.", "")]
    [InlineData("học tập tấm gương Chủ tịch Hồ Chí Minh", "")]
    [InlineData("Chủ tịch UBND phường Lê Thanh Nghị dự", "")]
    [InlineData("", "")]
    public void Recognize_Text_GivesNamesAndPosts(string text, string expected)
        => Assert.Equal(expected, string.Join(" | ", Recognizer.Recognize(PlainLayout.Of(text), new DateOnly(2020, 1, 1)).Select(Show)));

    [Fact]
    public void Recognize_WordsThrownTogether_NeverFails()
    {
        string[] parts =
        [
            "Bí thư", "phó chủ tịch", "Chủ tịch HĐQT", "Tỉnh ủy viên", "Trưởng phòng", "Tỉnh ủy", "UBND tỉnh", "Sở Y tế", "Phòng", "Đảng ủy", "chi bộ", "Liên minh", "huyện", "phường",
            "Cao Bằng", "TP HCM", "Lê Văn Mười", "ông Mười", "Trần Thị Hai", "ông", "là", "làm", "giữ chức", "thay", "nguyên", "các", "và", "Về phía", "Việt Nam", "Hàn Quốc",
            "2010", ",", ";", ".", "(", ")", " - ", "\n", "khóa XIII", "quận 7", "được bổ nhiệm",
        ];
        var random = new Random(20250701);
        for (int text = 0; text < 3000; text++)
        {
            string words = string.Join(' ', Enumerable.Range(0, random.Next(1, 25)).Select(_ => parts[random.Next(parts.Length)]));
            Exception? failure = Record.Exception(() => Recognizer.Recognize(PlainLayout.Of(words), null));
            Assert.True(failure is null, $"Text {text} of seed 20250701, “{words}”: {failure}");
        }
    }

    [Fact]
    public void Recognize_Mentions_AreAllPlacesOfTheFullName()
    {
        const string text = "Bí thư Tỉnh ủy Lê Văn Mười nói.\nÔng Lê Văn Mười nói tiếp.";
        OfficialFinding official = Assert.Single(Recognizer.Recognize(PlainLayout.Of(text), null));
        Assert.Equal(["Lê Văn Mười", "Lê Văn Mười"], official.Mentions.Select(m => text[m.Start..m.End]));
        Assert.Equal("Bí thư Tỉnh ủy Lê Văn Mười", official.Evidence.Quote);
    }

    [Theory]
    [InlineData("Bí thư Tỉnh ủy, ")]
    [InlineData("Lê Văn Mười, ")]
    [InlineData("ông Lê Văn Mười, Bí thư Tỉnh ủy Hậu Giang; ")]
    [InlineData("huyện Châu Thành, xã Tân Phú, Phó chủ tịch UBND huyện và ")]
    [InlineData("Chủ tịch ")]
    [InlineData("giữ chức ")]
    public void Recognize_AdversarialText_StaysLinear(string part)
    {
        TimeSpan once = Time(part, 1_000), tenfold = Time(part, 10_000);
        // Ten times the text may take ten times as long; a hundred times would be quadratic.
        Assert.True(tenfold < (40 * once) + TimeSpan.FromSeconds(2), $"{once} for 1,000, {tenfold} for 10,000");
    }

    private static TimeSpan Time(string part, int times)
    {
        var layout = PlainLayout.Of(string.Concat(Enumerable.Repeat(part, times)));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Recognizer.Recognize(layout, null);
        return clock.Elapsed;
    }

    private static string Show(OfficialFinding official) => official.Name + ": "
        + string.Join(", ", official.Roles.Select(r => (r.Former ? "(nguyên) " : "") + r.Title + " " + r.Organisation));
}
