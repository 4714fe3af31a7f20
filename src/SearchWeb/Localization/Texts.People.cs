using NewsSearch.Catalogue.Officials;
using NewsSearch.Catalogue.Provinces;

namespace NewsSearch.Web.Localization;

/// <content>Pages of officials and provinces.</content>
public sealed partial class Texts
{
    public string OfficialsTitle => Vi ? "Cán bộ theo tên" : "Officials by given name";
    public string OfficialsIntroduction(int count) => Vi
        ? $"{Show.Number(count)} người mà các văn bản nhắc tên, xếp theo chữ cái đầu của tên gọi. Người cùng họ tên mà kho chưa nối được với nhau thì để riêng."
        : $"{Show.Number(count)} people whom the articles name, by the first letter of the given name (the last word). Namesakes that nothing connects are kept apart.";
    public string Letters => Vi ? "Chữ cái" : "Letters";
    public string Letter(string letter) => Vi ? $"chữ {letter}" : $"letter {letter}";
    public string FindOfficial => Vi ? "Tìm theo tên" : "Find by name";
    public string NoOfficialFound => Vi ? "Không thấy người nào." : "Nobody was found.";

    public string LatestPost => Vi ? "Chức vụ gần nhất trong kho:" : "Latest post in the collection:";
    public string LatestPostInCatalogue => Vi ? "Chức vụ gần nhất theo danh mục:" : "Latest post in the catalogue:";
    public string MentionedIn(int count, string? first, string? last) => Vi
        ? Articles(count) + " nhắc tên" + (first is null ? "." : first == last ? $", {first}." : $", từ {first} đến {last}.")
        : Articles(count) + (count == 1 ? " names" : " name") + " this person" + (first is null ? "." : first == last ? $", {first}." : $", from {first} to {last}.");
    public string EvidenceOnly => Vi
        ? "Trang này chỉ dựng từ bằng chứng trong kho và danh mục chức danh, không phải tiểu sử chính thức."
        : "This page is made of the evidence in the collection and a catalogue of posts; it is no official biography.";
    public string CareerCut(int read, int total) => Vi
        ? $"Chức vụ dựng từ {Show.Number(read)} văn bản mới nhất trong {Show.Number(total)}."
        : $"Posts are read from the latest {Show.Number(read)} of {Show.Number(total)} articles.";
    public string PostsOverTime => Vi ? "Chức vụ theo thời gian" : "Posts over time";
    public string NoPosts => Vi ? "Các văn bản không ghi chức vụ." : "The articles give no post.";
    public string PostColumn => Vi ? "Chức vụ" : "Post";
    public string EarliestColumn => Vi ? "Sớm nhất" : "Earliest";
    public string LatestColumn => Vi ? "Muộn nhất" : "Latest";
    public string SeenBetween(string first, string last) => first == last
        ? (Vi ? $"thấy {first}" : $"seen {first}")
        : Vi ? $"thấy từ {first} đến {last}" : $"seen from {first} to {last}";
    public string SeenUndated => Vi ? "thấy ở văn bản không rõ ngày" : "seen in articles without a date";
    public string BeganOn(string day) => Vi ? $"Bắt đầu {day}." : $"Began {day}.";
    public string EndedOn(string day) => Vi ? $"Kết thúc {day}." : $"Ended {day}.";
    public string Since(string day) => Vi ? $"từ {day}" : $"since {day}";
    public string StartUnknown => Vi ? "Chưa rõ ngày bắt đầu." : "Beginning not known.";
    public string EndUnknown => Vi ? "Chưa thấy kết thúc." : "No end seen.";
    public string AccordingTo(string source) => source == "press"
        ? (Vi ? "Theo báo chí." : "According to the press.")
        : Vi ? $"Nguồn: {source}." : $"Source: {source}.";
    public string SlightPosts(int count) => Vi
        ? $"{Show.Number(count)} chức vụ khác, ít bằng chứng hơn"
        : count == 1 ? "1 other post with less evidence" : $"{Show.Number(count)} other posts with less evidence";
    public string StillOpen => Vi ? "để ngỏ" : "open";
    public string ByMonthHeading => Vi ? "Số văn bản theo thời gian đăng" : "Articles by time of publication";
    public string MentionedWith => Vi ? "Cùng được nhắc" : "Named together with";
    public string JointArticles => Vi ? " văn bản chung" : " articles in common";
    public string NobodyElse => Vi ? "Không ai khác." : "Nobody else.";
    public string AlsoWritten => Vi ? "Cũng viết:" : "Also written:";
    public string Namesakes => Vi ? "Có thể trùng họ tên" : "Perhaps a namesake";
    public string NamesakesNote => Vi
        ? "Kho chưa có văn bản nào nối những người này với nhau, nên Dấu không gộp."
        : "No article connects these people, so they are not merged.";
    public string LatestArticles => Vi ? "Văn bản mới nhất" : "Latest articles";
    public string AllArticles(int count) => Vi ? $"Tất cả {Articles(count)}" : $"All {Articles(count)}";

    public string ProvincesTitle => Vi ? "Tỉnh, thành, hôm nay và trước 1/7/2025" : "Provinces, today and before 1 July 2025";
    public string ProvincesIntroduction => Vi
        ? "Từ 1/7/2025 cả nước còn 34 tỉnh, thành. Số của mỗi nơi gồm cả các tỉnh cũ hợp thành; tỉnh cũ vẫn có trang riêng."
        : "Since 1 July 2025 the country has 34 provinces and cities. The count of each includes the former ones that became part of it; those keep pages of their own.";
    public string BoundaryLabel => Vi ? "Địa giới:" : "Boundaries:";
    public string BoundaryNow => Vi ? "hiện nay" : "today";
    public string BoundaryThen => Vi ? "trước 1/7/2025" : "before 1 July 2025";
    public string TodayIn => Vi ? "Nay thuộc" : "Today part of";
    public string Kept => Vi ? "không đổi" : "unchanged";
    public string FormedFrom => Vi ? "Gồm tỉnh cũ" : "Former provinces";
    public string FormedOn(string today, DateOnly day, string parts) => Vi
        ? $"{today} lập ngày {Show.Day(day)} từ {parts}."
        : $"{today} was formed on {Show.Day(day)} from {parts}.";
    public string BecamePartOf(DateOnly day) => Vi ? $"Từ {Show.Day(day)} thuộc" : $"Since {Show.Day(day)} part of";
    public string TogetherWith(string others) => Vi ? $", cùng với {others}" : $", together with {others}";
    public string Unchanged => Vi ? "Không đổi địa giới ngày 1/7/2025." : "Its boundaries did not change on 1 July 2025.";
    public string ArticlesAbout(int count, int inferred) => Vi
        ? Articles(count) + " về nơi này" + (inferred > 0 ? $", trong đó {Show.Number(inferred)} do suy ra." : ".")
        : Articles(count) + " on it" + (inferred > 0 ? $", {Show.Number(inferred)} of them inferred." : ".");
    public string OfficialsHere => Vi ? "Cán bộ được nhắc" : "Officials named";
    public string PostsHere => Vi ? "Chức vụ được nhắc" : "Posts named";
    public string LeadersHere => Vi ? "Người giữ chức, theo danh mục" : "Office-holders, according to the catalogue";
    public string DividedOn(DateOnly day) => Vi ? $"Từ {Show.Day(day)} chia thành " : $"Divided on {Show.Day(day)} into ";

    /// <summary>What stands before the item of a list: nothing, a comma, or "and".</summary>
    public string Separator(int index, int count) => index == 0 ? "" : index < count - 1 ? ", " : Vi ? " và " : " and ";

    public string UnitHistory => Vi ? "Đơn vị qua các thời kỳ" : "The unit over time";
    public string ExistedColumn => Vi ? "Tồn tại" : "Existed";
    public string AfterwardsColumn => Vi ? "Sau đó thuộc" : "Afterwards part of";

    /// <summary>From when to when a unit existed: "1/1/1997 – 30/6/2025".</summary>
    public string Existed(Province unit)
    {
        string from = unit.From is not { } first ? (Vi ? "trước 1976" : "before 1976")
            : unit.StartKnown ? Show.Day(first)
            : (Vi ? "chậm nhất " : "by ") + Show.Year(first);
        return $"{from} – {(unit.To is { } last ? Show.Day(last) : Now)}";
    }

    /// <summary>From when to when a post was held, as far as known: "từ 14/10/2020, chưa thấy kết thúc".</summary>
    public string HeldBetween(Tenure tenure)
    {
        string from = tenure.From is not { } first ? "" : tenure.StartKnown ? Show.Day(first) : (Vi ? "trước " : "before ") + Show.ShortMonth(first);
        string to = tenure.To is not { } last ? (Vi ? "để ngỏ" : "open") : tenure.EndKnown ? Show.Day(last) : (Vi ? "sau " : "after ") + Show.ShortMonth(last);
        return from.Length == 0 ? to : $"{from} – {to}";
    }

    public string KnownToHold => Vi ? "thời gian biết là giữ chức" : "known to have held it";
    public string MergerNote => Vi ? "Vạch đứng: 1/7/2025, ngày sáp nhập." : "Upright line: 1 July 2025, the day of the merger.";
}
