using NewsSearch.Articles;

namespace NewsSearch.Web.Localization;

/// <summary>
/// Everything the interface says, each sentence in Vietnamese with its English beside it: one without the other does
/// not compile. Long prose (help, about) stands in pages of its own, one for each language.
/// </summary>
public sealed partial class Texts(SitePreferences preferences)
{
    /// <summary>Numbers and dates.</summary>
    public DisplayFormats Show { get; } = new(preferences.Language);

    /// <summary><c>vi</c> or <c>en</c>.</summary>
    public string LanguageCode => preferences.Language.Code();

    private bool Vi => preferences.Language == Language.Vietnamese;

    // The frame of every page
    public string SiteName => "Dấu";
    public string SiteTagline => Vi ? "máy tìm tin chính trị Việt Nam" : "search for Vietnamese political news";
    public string SkipToContent => Vi ? "Tới nội dung chính" : "Skip to content";
    public string SearchLabel => Vi ? "Tìm trong tin chính trị" : "Search political news";
    public string SearchButton => Vi ? "Tìm" : "Search";
    public string Suggestions => Vi ? "Gợi ý" : "Suggestions";

    /// <summary>{0} is the number; scripts put it in.</summary>
    public string SuggestionCount => Vi ? "{0} gợi ý, dùng mũi tên để chọn" : "{0} suggestions, use the arrows to choose";
    public string NoSuggestions => Vi ? "Không có gợi ý" : "No suggestions";
    public string ProvinceKind => Vi ? "tỉnh, thành" : "province";
    public string Keys => Vi ? "Phím tắt" : "Keyboard shortcuts";
    public IReadOnlyList<(string Key, string Does)> KeyActions => Vi
        ? [("/", "tới ô tìm (hoặc Ctrl+K)"), ("j", "kết quả sau"), ("k", "kết quả trước"), ("Enter", "mở kết quả"), ("n", "trang sau"), ("p", "trang trước"), ("?", "bảng này"), ("Esc", "đóng, rời ô tìm")]
        : [("/", "to the search box (or Ctrl+K)"), ("j", "next result"), ("k", "previous result"), ("Enter", "open the result"), ("n", "next page"), ("p", "previous page"), ("?", "this list"), ("Esc", "close, leave the box")];
    public string KeysOn => Vi ? "Dùng phím một chữ" : "Single keys are on";
    public string Close => Vi ? "Đóng" : "Close";
    public string Sections => Vi ? "Các mục" : "Sections";
    public string Provinces => Vi ? "Tỉnh" : "Provinces";
    public string Officials => Vi ? "Cán bộ" : "Officials";
    public string Help => Vi ? "Hướng dẫn" : "Help";
    public string About => Vi ? "Dữ liệu và giới hạn" : "Data and limits";
    public string ThemeLabel => Vi ? "Giao diện:" : "Theme:";
    public string LanguageLabel => Vi ? "Ngôn ngữ:" : "Language:";

    public string ThemeName(Theme theme) => theme switch
    {
        Theme.Light => Vi ? "sáng" : "light",
        Theme.Dark => Vi ? "tối" : "dark",
        _ => Vi ? "theo máy" : "as the system",
    };

    public string IndexMadeOn(DateTimeOffset when, long generation) => Vi
        ? $"Chỉ mục lập ngày {Show.Instant(when)}, thế hệ {Generation(generation)}."
        : $"Index made on {Show.Instant(when)} (Vietnam), generation {Generation(generation)}.";

    public string NoIndexYet => Vi ? "Chưa có chỉ mục." : "There is no index yet.";

    // Words used everywhere
    public string Articles(long count) => Vi
        ? Show.Number(count) + " văn bản"
        : Show.Number(count) + (count == 1 ? " article" : " articles");

    /// <summary>What a screen reader adds to a bare count.</summary>
    public string ArticlesUnit => Vi ? " văn bản" : " articles";

    public string Unknown => Vi ? "không rõ" : "unknown";
    public string SeeAsTable => Vi ? "Xem dạng bảng" : "See as a table";
    public string SkipChart => Vi ? "Bỏ qua biểu đồ" : "Skip the chart";
    public string SkipMap => Vi ? "Bỏ qua bản đồ" : "Skip the map";
    public string All => Vi ? "Tất cả" : "All";
    public string ArticlesColumn => Vi ? "Văn bản" : "Articles";
    public string List(IReadOnlyList<string> items, bool or = false) => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ => string.Join(", ", items.Take(items.Count - 1)) + (or ? (Vi ? " hoặc " : " or ") : (Vi ? " và " : " and ")) + items[^1],
    };

    // Dates, by how certain they are
    public string ExactlyDated => Vi ? "Rõ ngày" : "Day known";
    public string PartiallyDated => Vi ? "Chỉ ghi tháng hoặc năm" : "Month or year only";
    public string Undated => Vi ? "Không rõ ngày" : "No date";

    /// <summary>The words of a date chip.</summary>
    public string Published(DateFinding published) => published.Precision switch
    {
        DatePrecision.Day => Show.Day(published.Value!.Value),
        DatePrecision.Month => Show.Month(published.Value!.Value) + (Vi ? ", không rõ ngày" : ", day unknown"),
        DatePrecision.Year => Show.Date(published.Value, DatePrecision.Year) + (Vi ? ", không rõ tháng" : ", month unknown"),
        _ => Vi ? "không rõ ngày đăng" : "date unknown",
    };

    /// <summary>The day of what an article reports, beside an unknown date of publication.</summary>
    public string EventOn(DateFinding happened) => Vi
        ? $"(sự việc: {Show.Date(happened.Value, happened.Precision)})"
        : $"(reports on {Show.Date(happened.Value, happened.Precision)})";

    // Provinces, then and now
    /// <summary>What the article is about that is about no one province.</summary>
    public string Reach(ArticleReach reach) => (reach, Vi) switch
    {
        (ArticleReach.National, true) => "Toàn quốc",
        (ArticleReach.National, false) => "Nationwide",
        (_, true) => "Nước ngoài",
        _ => "Abroad",
    };

    public string UnknownProvince => Vi ? "Không rõ tỉnh" : "Province unknown";
    public string Inferred => Vi ? "suy ra" : "inferred";
    public string SetByHand => Vi ? "sửa tay" : "set by hand";
    public string NowPartOf(string today) => Vi ? $"nay thuộc {today}" : $"now part of {today}";
    public string FormerBoundaries => Vi ? "địa giới cũ" : "former boundaries";

    /// <summary>What became of a former unit, for the brackets after its name; a name that lived on needs another word.</summary>
    public string Became(string name, string today) => name == today ? FormerBoundaries : NowPartOf(today);
    public string Then => Vi ? "cũ" : "former";
    public string Now => Vi ? "nay" : "today";

    private static string Generation(long generation) => generation.ToString("000000", System.Globalization.CultureInfo.InvariantCulture);
}
