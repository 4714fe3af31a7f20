namespace NewsSearch.Web.Localization;

/// <content>The first page.</content>
public sealed partial class Texts
{
    public string HomeTitle => Vi ? "Dấu: tìm tin chính trị Việt Nam" : "Dấu: search Vietnamese political news";
    public string HomeHeading => Vi ? "Tìm tin chính trị Việt\u00A0Nam, đến\u00A0từng\u00A0dấu" : "Vietnamese political news, to the last diacritic";
    public string HomeHint => Vi
        ? "Gõ có dấu thì khớp đúng dấu. Gõ không dấu thì khớp mọi dấu."
        : "Diacritics you type are matched exactly. Those you leave out match any.";
    public string Try => Vi ? "Thử:" : "Try:";
    public string WhatIsHere => Vi ? "Kho có gì" : "What is here";

    public string FactArticles => Vi ? "văn bản trong kho" : "articles";
    public string FactSpan => Vi ? "khoảng thời gian rõ ngày" : "time span of the dated ones";
    public string FactDated => Vi ? "có ngày hoặc tháng đăng" : "with a day or month";
    public string FactUndated => Vi ? "không rõ ngày đăng" : "without a date";
    public string FactNamed => Vi ? "tỉnh nêu rõ trong bài" : "province named";
    public string FactInferred => Vi ? "tỉnh suy ra" : "province inferred";

    public string FactRejected => Vi ? "tệp bị từ chối khi lập chỉ mục" : "inputs rejected when the index was made";
    public string FactCatalogue => Vi ? "người trong danh mục chức danh" : "people in the catalogue of posts";
    public string FactPublished => Vi ? "chỉ mục lập lúc (giờ Việt Nam)" : "index made at (time of Vietnam)";
    public string FactGeneration => Vi ? "thế hệ chỉ mục" : "generation of the index";
    public string FactSize => Vi ? "cỡ chỉ mục" : "size of the index";

    public string MapHeading => Vi ? "34 tỉnh, thành ngày nay" : "Today’s 34 provinces and cities";
    public string MapIntroduction => Vi
        ? "Số văn bản về từng nơi, gồm cả tỉnh cũ đã sáp nhập. Bấm một ô để xem."
        : "Articles on each, former provinces included. Follow a tile to see them.";
    public string MapTitle => Vi ? "Số văn bản về từng tỉnh, thành ngày nay" : "Articles on each of today’s provinces and cities";
    public string MapDescription => Vi
        ? "Lưới 34 ô xếp theo hình đất nước, không theo tỉ lệ. Ô càng đậm càng nhiều văn bản. Hoàng Sa thuộc Đà Nẵng, Trường Sa thuộc Khánh Hòa. Bảng số liệu ở dưới."
        : "A grid of 34 tiles in the shape of the country, not to scale. The darker a tile, the more articles. Hoàng Sa belongs to Đà Nẵng, Trường Sa to Khánh Hòa. The figures are in the table below.";
    public string MapNote => Vi
        ? "Lưới ô, không theo tỉ lệ. Hoàng Sa thuộc Đà Nẵng, Trường Sa thuộc Khánh Hòa."
        : "A grid, not to scale. Hoàng Sa belongs to Đà Nẵng, Trường Sa to Khánh Hòa.";
    public string ProvinceColumn => Vi ? "Tỉnh, thành" : "Province or city";
    public string Archipelago(string name, string province) => Vi ? $"Quần đảo {name}, thuộc {province}" : $"{name} archipelago, part of {province}";
    public string FromCount(int count) => (Vi ? "từ " : "") + Show.Number(count) + (Vi ? "" : " and more");

    public string ByYear => Vi ? "Theo năm đăng" : "By year of publication";
    public string MostMentioned => Vi ? "Cán bộ được nhắc nhiều nhất" : "Most mentioned officials";
    public string AllOfficialsByName => Vi ? "Tất cả cán bộ theo tên" : "All officials by name";
    public string NoOfficials => Vi ? "Chưa văn bản nào nhắc tên cán bộ." : "No article names an official yet.";
}
