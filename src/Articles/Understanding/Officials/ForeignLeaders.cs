using System.Collections.Frozen;

namespace NewsSearch.Articles.Understanding.Officials;

/// <summary>
/// Leaders of other countries whose names the press writes as Vietnamese ones, so that "Chủ tịch" or "Thủ tướng" before
/// them would make them officials of Viet Nam where their country is not named beside it.
/// </summary>
internal static class ForeignLeaders
{
    // China, Taiwan, Singapore and Laos since about 1990, as Vietnamese papers spell them.
    private const string Listed =
        "tập cận bình|lý khắc cường|lý cường|lý cương|triệu lạc tế|lật chiến thư|uông dương|vương hỗ ninh|hàn chính|thái kỳ|đinh tiết tường|lý hy|vương kỳ sơn|" +
        "hồ cẩm đào|ôn gia bảo|ngô bang quốc|giả khánh lâm|giang trạch dân|lý bằng|chu dung cơ|lý thụy hoàn|tăng khánh hồng|trương đức giang|du chính thanh|" +
        "lưu vân sơn|trương cao lệ|vương nghị|dương khiết trì|lưu hạc|ngụy phượng hòa|ngụy phụng hòa|lý thượng phúc|chu vĩnh khang|bạc hy lai|từ tài hậu|quách bá hùng|" +
        "lệnh kế hoạch|tôn chính tài|đặng tiểu bình|mao trạch đông|lý quang diệu|lý hiển long|ngô tác đống|hoàng tuần tài|thái anh văn|mã anh cửu|lại thanh đức";

    private static readonly FrozenSet<string> Keys = Listed.Split('|').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a name's key (<see cref="PersonSpelling.Key"/>) is one of theirs.</summary>
    public static bool Contains(string key) => Keys.Contains(key);
}
