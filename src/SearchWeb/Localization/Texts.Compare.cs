using NewsSearch.Articles;

namespace NewsSearch.Web.Localization;

/// <content>Searches side by side.</content>
public sealed partial class Texts
{
    public string CompareHeading => Vi ? "So sánh các lần tìm" : "Searches compared";
    public string CompareHint => Vi
        ? "Gõ chữ cần tìm, hoặc dán địa chỉ của một trang kết quả để giữ cả bộ lọc. Để trống ô không dùng."
        : "Type words, or paste the address of a results page to keep its filters. Leave out what is not needed.";
    public string CompareLabel(string letter) => Vi ? $"Lần tìm {letter}" : $"Search {letter}";
    public string CompareButton => Vi ? "So sánh" : "Compare";
    public string CompareNothing => Vi ? "Chưa có lần tìm nào. Điền ít nhất hai ô." : "There is nothing to compare yet. Fill in two boxes at least.";
    public string CompareOverTime => Vi ? "Theo thời gian" : "Over time";
    public string CompareTitle(DatePrecision unit) => TimelineTitle(unit) + (Vi ? ", mỗi lần tìm một hàng" : ", one row for each search");
    public string CompareDescription(int undated) => Vi
        ? $"Các hàng dùng chung một trục thời gian và một thang đo; {Articles(undated)} không rõ ngày không vẽ trong biểu đồ."
        : $"All rows share one axis of time and one scale; {Articles(undated)} without a date are not drawn.";
    public string CompareScale(int top) => Vi ? $"cột cao nhất: {Articles(top)}" : $"full height: {Articles(top)}";
    public string OverlapHeading => Vi ? "Phần chung" : "In common";
    public string OverlapColumn => Vi ? "Có trong" : "Found by";
    public string Both(string first, string second) => Vi ? $"{first} và {second}" : $"{first} and {second}";
    public string AllOfThem => Vi ? "Tất cả" : "All of them";
    public string RowOf(string letter, string articles) => $"{letter} · {articles}";
}
