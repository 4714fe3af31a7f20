using System.Collections.Frozen;
using NewsSearch.Catalogue;

namespace NewsSearch.Articles.Understanding.Officials;

/// <summary>First syllables of the names of people in Viet Nam.</summary>
/// <remarks>
/// Family names of the Kinh and of other peoples, as found in lists of deputies and officials. A name that begins
/// otherwise is found only after a form of address.
/// </remarks>
internal static class FamilyNames
{
    private const string Listed =
        "nguyễn lê trần phạm võ phan đinh hoàng vũ trương huỳnh bùi đặng trịnh hồ đỗ ngô đoàn dương mai đào vương hà cao " +
        "lương tô kim phùng lưu chu lý lâm thái triệu châu tôn tạ diệp đồng văn lữ khuất thân từ nông lại cầm vi sử giang " +
        "bạch đàm hứa kiều doãn đậu tống lò tăng nghiêm quách cù lãnh tráng sầm mạc uông phương bành lư danh giàng lã " +
        "khương quản mã chử đèo thào trình thạch trác thẩm chẩu lục ung khổng nhữ ma thiều viên vừ mùa hạng sùng hầu " +
        "lèng lù lường quàng tòng cà bế triều âu an ngụy ninh nghị phí phó quan đới la lạc liễu mẫn ngũ tiêu tưởng " +
        "thang thi thiệu tiết trang vàng vạn xa yên ksor kpă rah siu rơ rcom nay nie niê y h k hờ lò lo đổng cung cồ " +
        "đường mông khúc kha kiên huyền hy bá bàn bồ cấn chế chung công cự đái đan đầu điền giáp hàn hàng hùng kinh " +
        "lều lô lỗ mẫu nhâm ngân nùng ô phù quang sa sơn tất thượng tào tề thùng thịnh tôn toàn trà trưng tòng ứng vòng xin";

    // Syllables that begin a name rarely and other words often: a family name only after a form of address or a post.
    private const string Weak =
        "an bá bàn bạch công cung cự danh đan đầu điền đường giang hàn hàng hùng huyền kha kim kiên kinh la lạc lô lỗ mùa mông " +
        "đoàn hồ thạch trường lò nay ngân ngũ ninh nghị ô phó phù phương quan quang quản sa sơn tất thang thi thượng toàn trà trang tề vàng vạn văn " +
        "viên xa xin yên y h k ứng thịnh hờ lo chung từ triều nùng mẫu hà tiêu cao đồng thân thái sử trình";

    private static readonly FrozenSet<string> WeakSet = Split(Weak);

    /// <summary>The listed family names, and those of the officials in a catalogue.</summary>
    public static FrozenSet<string> With(NewsCatalogue catalogue)
        => Split(Listed).Concat(catalogue.Officials.All.Select(o => Analysis.Vietnamese.VietnameseText.Canonical(o.Name.Split(' ')[0])))
            .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the syllable needs company to be taken for a family name.</summary>
    public static bool IsWeak(string syllable) => WeakSet.Contains(syllable);

    private static FrozenSet<string> Split(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
