using NewsSearch.Articles;

namespace NewsSearch.Web.Localization;

/// <content>The article page.</content>
public sealed partial class Texts
{
    public string BackToSearch(string query) => query.Length == 0
        ? (Vi ? "Về kết quả tìm" : "Back to the results")
        : Vi ? $"Về kết quả cho “{query}”" : $"Back to the results for “{query}”";

    public string MatchPlaces(string query, int count) => Vi
        ? $"“{query}” khớp {Show.Number(count)} chỗ:"
        : $"“{query}” matches in {Show.Number(count)} {(count == 1 ? "place" : "places")}:";
    public string NoMatchPlaces(string query) => Vi ? $"“{query}” không khớp chỗ nào trong văn bản này." : $"“{query}” matches nowhere in this article.";
    public string PreviousMatch => Vi ? "Chỗ khớp trước" : "Previous match";
    public string NextMatch => Vi ? "Chỗ khớp sau" : "Next match";
    public string MatchOf(int mark, int marks) => $" {Show.Number(mark)}/{Show.Number(marks)} ";
    public string NearDuplicates => Vi ? "Bản gần trùng" : "Near-duplicates";
    public string AboutArticle => Vi ? "Về văn bản này" : "About this article";
    public string Why(string finding) => Vi ? $"{finding}, vì sao?" : $"{finding}: why?";
    public string NoDateWhy => Vi ? "Không rõ ngày đăng, vì sao?" : "Date unknown: why?";
    public string DayOf(DateFinding published) => published.Precision switch
    {
        DatePrecision.Day => Vi ? "Ngày " + Show.Day(published.Value!.Value) : Show.Day(published.Value!.Value),
        DatePrecision.Month => Vi ? "Tháng " + Show.ShortMonth(published.Value!.Value) : Show.Month(published.Value!.Value),
        _ => Vi ? "Năm " + Show.Year(published.Value!.Value) : Show.Year(published.Value!.Value),
    };
    public string AcceptedAsPublished => Vi ? "nhận làm ngày đăng." : "taken as the date of publication.";
    public string AcceptedAsEvent => Vi ? "ngày của sự việc." : "the day of what it reports.";
    public string RejectedBecause => Vi ? "loại," : "rejected,";
    public string YearTakenFrom => Vi ? "Năm lấy từ" : "The year is taken from";
    public string NoDateFound => Vi ? "Không chỗ nào trong văn bản cho biết ngày đăng." : "Nothing in the article tells when it was published.";
    public string GivenBesideText => Vi ? "ghi kèm văn bản" : "given beside the text";

    public string OfficialsInArticle => Vi ? "Cán bộ, theo chữ trong bài" : "Officials, as the article has them";
    public string NoOfficialInArticle => Vi ? "Không thấy tên cán bộ kèm chức vụ." : "No official is named with a post.";
    public string NoProvinceInArticle => Vi ? "Không rõ văn bản về tỉnh, thành nào." : "It is not clear which province the article is about.";
    public string ReachFrom => Vi ? "theo chữ" : "by the words";
    public string NamedTimes(int count) => Vi ? $"Nêu rõ {Show.Number(count)} lần." : count == 1 ? "Named once." : $"Named {Show.Number(count)} times.";
    public string InferredFrom => Vi ? "Suy ra từ:" : "Inferred from:";
    public string SinceMerger(DateOnly day, string today) => Vi ? $"Từ {Show.Day(day)} thuộc {today}." : $"Part of {today} since {Show.Day(day)}.";
    public string Similar => Vi ? "Tương tự" : "Similar";
    public string NothingSimilar => Vi ? "Không có văn bản nào tương tự." : "No article is similar.";
    public string Cite => Vi ? "Trích dẫn" : "Cite";
    public string CodeOf(string id) => Vi ? $"Dấu, mã {id}." : $"Dấu, id {id}.";
    public string NoDateCitation => Vi ? "không rõ ngày" : "n.d.";
    public string Original => Vi ? "Trang gốc" : "Original page";
    public string RawText => Vi ? "Văn bản thô" : "Raw text";
    public string FileLabel => Vi ? "Tệp" : "File";
    public string EncodingLabel => Vi ? "Mã chữ" : "Encoding";
    public string SourceLabel => Vi ? "Nguồn" : "Source";
    public string CategoryLabel => Vi ? "Chuyên mục" : "Section";
    public string AuthorLabel => Vi ? "Người viết" : "By";
    public string DuplicateOf => Vi ? "Gần trùng với" : "Near-duplicate of";
    public string ProvinceIsInferred => Vi ? "tỉnh suy ra" : "province inferred";
    public string EvidenceFor => Vi ? "Căn cứ cho " : "Evidence for ";

    /// <summary>The small red word after a passage that something was read from.</summary>
    public string EvidenceLabel(Reading.EvidenceKind kind) => kind switch
    {
        Reading.EvidenceKind.Published => Vi ? "ngày" : "date",
        Reading.EvidenceKind.Event => Vi ? "sự việc" : "event",
        Reading.EvidenceKind.Rejected => Vi ? "ngày bị loại" : "rejected date",
        Reading.EvidenceKind.Province => Vi ? "tỉnh" : "province",
        _ => Vi ? "cán bộ" : "official",
    };
}
