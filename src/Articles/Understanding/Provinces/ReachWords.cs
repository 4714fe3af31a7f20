using NewsSearch.Articles.Understanding.Words;

namespace NewsSearch.Articles.Understanding.Provinces;

/// <summary>Words that show an article to concern the whole country, or another one.</summary>
internal static class ReachWords
{
    /// <summary>What a word shows.</summary>
    public enum Sign : byte
    {
        /// <summary>A body or a post that the country has one of.</summary>
        CentralBody,

        /// <summary>The country as a whole, or its law.</summary>
        WholeCountry,

        /// <summary>Another country, or a body of several.</summary>
        OtherCountry,
    }

    /// <summary>The words with what they show and how strongly, 0 to 1.</summary>
    public static readonly PhraseTable<(Sign Sign, double Weight)> Table = new(All());

    // Syllables that are also given names: they count only where no capital stands beside them.
    private const string ShortCountries = "mỹ|nga|đức|pháp|úc|lào|nhật|bỉ|séc|iran|iraq|israel|cuba|canada|singapore|malaysia|indonesia|philippines|myanmar|australia|italy|ukraine|brazil|argentina|mexico|brunei|asean|eu|nato";

    private const string Countries =
        "trung quốc|hoa kỳ|nước mỹ|nhật bản|hàn quốc|triều tiên|campuchia|thái lan|ấn độ|nước anh|vương quốc anh|nước đức|nước pháp|nước nga|liên bang nga|" +
        "hà lan|thụy điển|thụy sĩ|thụy sỹ|tây ban nha|bồ đào nha|đan mạch|na uy|phần lan|hungary|ba lan|new zealand|đài loan|hong kong|hồng kông|mông cổ|" +
        "kazakhstan|belarus|ai cập|nam phi|thổ nhĩ kỳ|hy lạp|liên hợp quốc|liên minh châu âu|ủy ban châu âu|sri lanka|pakistan|bangladesh|afghanistan|syria|" +
        "palestine|saudi arabia|qatar|venezuela|chile|colombia|triều tiên|nhà trắng|lầu năm góc|điện kremlin|bắc kinh|washington|matxcơva|bình nhưỡng|seoul|" +
        "tokyo|london|paris|gaza|trung đông|châu âu|châu phi|tập cận bình|kim jong un|donald trump|putin|ông tập|ông trump";

    private const string Bodies =
        "quốc hội|ủy ban thường vụ quốc hội|ubtvqh|chính phủ|văn phòng chính phủ|thanh tra chính phủ|kiểm toán nhà nước|ngân hàng nhà nước|bộ chính trị|ban bí thư|" +
        "trung ương đảng|ban chấp hành trung ương|hội nghị trung ương|ủy ban kiểm tra trung ương|trung ương|tổng bí thư|chủ tịch nước|phó chủ tịch nước|" +
        "thủ tướng|phó thủ tướng|bộ trưởng|thứ trưởng|tòa án nhân dân tối cao|viện kiểm sát nhân dân tối cao|tand tối cao|vksnd tối cao|hội đồng bầu cử quốc gia|" +
        "mặt trận tổ quốc việt nam|tổng liên đoàn lao động việt nam|trung ương đoàn|hội liên hiệp phụ nữ việt nam|hội nông dân việt nam|tổng cục|đại biểu quốc hội|" +
        "đbqh|các bộ ngành|bộ ngành|quân ủy trung ương|quân đội nhân dân việt nam|đại hội đảng|đại hội đảng toàn quốc|đại hội đại biểu toàn quốc|đảng cộng sản việt nam|t ư|t ư đoàn|t ư đảng|tw|tw đoàn|tw đảng";

    private const string WholeCountry =
        "cả nước|toàn quốc|trong nước|63 tỉnh|34 tỉnh|63 tỉnh thành|34 tỉnh thành|các địa phương|các tỉnh|các tỉnh thành|các tỉnh thành phố|nhiều địa phương|nhiều tỉnh|tổ quốc|đất nước|nước ta|việt nam|biển đông|hoàng sa|trường sa|" +
        "miền bắc|miền trung|miền nam|tây nguyên|đồng bằng sông cửu long|đbscl|tây nam bộ|đông nam bộ|tây bắc|bắc bộ|bắc trung bộ|nam trung bộ";

    private const string Law = "hiến pháp|bộ luật|luật|dự luật|dự án luật|dự thảo luật|pháp lệnh|nghị định|dự thảo nghị định|thông tư|hệ thống chính trị|công tác xây dựng đảng|nhà nước|đảng viên|công chức viên chức|đảng";

    private static IEnumerable<(string, (Sign, double))> All()
    {
        foreach (string phrase in ShortCountries.Split('|')) yield return (phrase, (Sign.OtherCountry, 1));
        foreach (string phrase in Countries.Split('|')) yield return (phrase, (Sign.OtherCountry, 1));
        foreach (string phrase in Bodies.Split('|')) yield return (phrase, (Sign.CentralBody, 1));
        foreach (string phrase in WholeCountry.Split('|')) yield return (phrase, (Sign.WholeCountry, 1));
        foreach (string phrase in Law.Split('|')) yield return (phrase, (Sign.WholeCountry, 0.5));
    }
}
