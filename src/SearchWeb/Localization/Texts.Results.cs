using NewsSearch.Analysis.Queries;
using NewsSearch.Analysis.Vietnamese;
using NewsSearch.Articles;
using NewsSearch.Articles.Searching;
using NewsSearch.Web.Links;

namespace NewsSearch.Web.Localization;

/// <content>The results page.</content>
public sealed partial class Texts
{
    public string EverythingTitle => Vi ? "Tất cả văn bản" : "All articles";

    // The sentence: what was searched, word by word
    public string NoArticle => Vi ? "Không văn bản nào" : "No article";
    public string NoArticleInTime => Vi ? "Chưa kịp thấy văn bản nào" : "In the time given no article was found";
    public string WithAllOf(bool none, bool titleOnly) => (none, titleOnly) switch
    {
        (true, false) => Vi ? " có đủ " : " has all of ",
        (true, true) => Vi ? " có trong tiêu đề đủ " : " has in its title all of ",
        (false, false) => Vi ? " có đủ " : " with all of ",
        _ => Vi ? " có trong tiêu đề đủ " : " with, in the title, all of ",
    };

    public string WithMostOf(bool none, bool titleOnly, string share) => Vi
        ? $" có{(titleOnly ? " trong tiêu đề" : "")} ít nhất {share} chữ của "
        : $" {(none ? "has" : "with")}{(titleOnly ? ", in the title," : "")} at least {share} words of ";

    public string InTheCollection => Vi ? " trong kho" : " in the collection";
    public string Or => Vi ? " hoặc " : " or ";
    public string InProvince => Vi ? "ở " : "in ";
    public string NamingOfficial => Vi ? "có nhắc " : "naming ";
    public string WithRole => Vi ? "có chức vụ " : "with the post ";
    public string FromSource => Vi ? "nguồn " : "from ";
    public string PublishedIn => Vi ? "đăng trong " : "published in ";
    public string PublishedFrom => Vi ? "đăng từ " : "published from ";
    public string PublishedUntil => Vi ? "đăng đến " : "published until ";
    public string Until => Vi ? " đến " : " to ";
    public string Except(string name) => Vi ? "trừ " + name : "not " + name;
    public string NamedOnly => Vi ? "tỉnh nêu rõ trong bài" : "province named in the article";
    public string DatedAs(DateFilter filter) => filter switch
    {
        DateFilter.Exact => Vi ? "rõ ngày đăng" : "day of publication known",
        DateFilter.Partial => Vi ? "chỉ ghi tháng hoặc năm" : "dated to a month or year",
        DateFilter.Undated => Vi ? "không rõ ngày đăng" : "date unknown",
        _ => "",
    };

    public string RemoveFilter => Vi ? "Bỏ lọc: " : "Remove filter: ";
    public string ClearFilters => Vi ? "Xóa hết lọc" : "Clear all filters";

    // How the words were read
    public string UnmarkedWords(string? mostLikely) => Vi
        ? "Bạn gõ không dấu nên mỗi chữ khớp mọi cách bỏ dấu" + (mostLikely is null ? "." : $"; thường gặp nhất là “{mostLikely}”.")
        : "You typed no diacritics, so each word matches any" + (mostLikely is null ? "." : $"; the most frequent reading is “{mostLikely}”.");

    public string MarksTyped(IReadOnlyList<string> marked, IReadOnlyList<string> unmarked)
    {
        string with = List([.. marked.Select(static word => $"“{word}”")]);
        string without = List([.. unmarked.Select(static word => $"“{word}”")]);
        string rest = unmarked.Count == 0 ? "" : Vi ? $" Chữ không dấu thì khớp mọi dấu: {without}." : $" Words without diacritics match any: {without}.";
        return (Vi ? $"Chữ gõ có dấu chỉ khớp đúng dấu ấy: {with}." : $"Words with diacritics match only these: {with}.") + rest;
    }

    public string GatedToExact => Vi
        ? "Đúng như gõ đã đủ kết quả nên chỉ hiện những văn bản ấy."
        : "The exact spelling finds enough, so only it is shown.";

    public string AlsoMatches(string words, IReadOnlyList<string> expansions)
    {
        string quoted = List([.. expansions.Select(static expansion => $"“{expansion}”")]);
        return Vi ? $"“{words}” khớp cả {quoted}." : $"“{words}” also matches {quoted}.";
    }

    /// <summary>A note on how the query was read, or null for one that needs no words.</summary>
    public string? Note(InterpretationNote note) => note.Code switch
    {
        "keystrokes" => Vi ? $"Đọc được là gõ kiểu Telex hoặc VNI của “{note.Text}”." : $"Read as Telex or VNI keystrokes for “{note.Text}”.",
        "unbalanced-quote" => Vi ? "Có dấu ngoặc kép chưa đóng; phần sau nó được đọc như chữ thường." : "A quotation mark is not closed; what follows it is read as plain words.",
        "ignored-operator" => Vi ? $"Bỏ qua “{note.Text}” vì không đứng giữa hai từ." : $"“{note.Text}” was ignored, as it does not stand between two words.",
        InterpretationNote.LongQuery => Vi ? "Câu dài thì không cần đủ mọi chữ; đặt trong ngoặc kép để tìm nguyên văn." : "A long query does not need all of its words; put it in quotes to search it word for word.",
        "too-many-words" => Vi ? $"Câu tìm quá nhiều từ; chỉ dùng phần đầu, bỏ “{note.Text}”." : $"Too many words; only the first are used, without “{note.Text}”.",
        "too-many-prefixes" => Vi ? $"Quá nhiều dấu sao; từ “{note.Text}” trở đi được đọc như từ thường." : $"Too many stars; from “{note.Text}” on they are read as plain words.",
        "common-phrases" => Vi ? $"Quá nhiều cụm từ toàn chữ thường gặp; từ “{note.Text}” trở đi không được tìm." : $"Too many phrases of common words; from “{note.Text}” on they are left out.",
        "repeated" => Vi ? $"“{note.Text}” lặp lại quá nhiều lần; chỉ tính ba lần đầu." : $"“{note.Text}” is repeated too often; it counts three times.",
        "unbalanced-parenthesis" => Vi ? "Có dấu ngoặc đơn chưa đóng; nó bị bỏ qua." : "A parenthesis is not closed and is ignored.",
        "too-deep" => Vi ? "Ngoặc đơn lồng nhau quá sâu; những ngoặc trong cùng bị bỏ qua." : "Parentheses are nested too deeply; the innermost are ignored.",
        "short-prefix" => Vi ? $"“{note.Text}” quá ngắn để tìm theo đầu chữ; cần ít nhất hai chữ cái." : $"“{note.Text}” is too short to search by its beginning; two letters are needed.",
        "bad-date" => Vi ? $"“{note.Text}” không phải là ngày." : $"“{note.Text}” is no date.",
        "unknown-province" or "unknown-official" => Vi ? $"Kho không biết {Parameter(note.Code["unknown-".Length..])} “{note.Text}”." : $"The collection knows no {Parameter(note.Code["unknown-".Length..])} “{note.Text}”.",
        "cut" or "too-long" => Vi ? "Câu tìm quá dài; chỉ dùng 512 ký tự đầu." : "The query is too long; only its first 512 characters are used.",
        _ => null,
    };

    public string BoundariesNote => Vi
        ? "Tỉnh tính theo địa giới từ 1/7/2025, gồm cả tỉnh cũ."
        : "Provinces are those since 1 July 2025, with the former ones in them.";
    public string TimedOut => Vi ? "Tìm chưa hết vì quá giờ: các số là ít nhất." : "Time ran out: the counts are lower bounds.";

    public string MarksLabel => Vi ? "Dấu:" : "Diacritics:";
    public string Marks(MarksMode mode) => mode switch
    {
        MarksMode.Exact => Vi ? "đúng như gõ" : "as typed",
        MarksMode.Ignore => Vi ? "bỏ mọi dấu" : "all ignored",
        _ => Vi ? "tự động" : "automatic",
    };
    public string AddMarks(string reading) => Vi ? $"thêm dấu: {reading}" : $"with diacritics: {reading}";

    // Facets
    public string Filters => Vi ? "Bộ lọc" : "Filters";
    public string Facet(string facet) => facet switch
    {
        FacetNames.Province => Vi ? "Tỉnh, thành" : "Province or city",
        FacetNames.Official => Vi ? "Cán bộ" : "Official",
        FacetNames.Role => Vi ? "Chức vụ" : "Post",
        FacetNames.Year => Vi ? "Năm đăng" : "Year",
        _ => Vi ? "Nguồn" : "Source",
    };
    public string UnknownValue(string facet) => facet switch
    {
        FacetNames.Province => UnknownProvince,
        FacetNames.Official => Vi ? "Không nhắc cán bộ" : "No official named",
        FacetNames.Role => Vi ? "Không nhắc chức vụ" : "No post named",
        FacetNames.Year => Undated,
        _ => Vi ? "Không rõ nguồn" : "Source unknown",
    };
    public string MoreValues(string facet, int total) => facet switch
    {
        FacetNames.Province => Vi ? $"Tất cả {Show.Number(total)} tỉnh, thành" : $"All {Show.Number(total)} provinces and cities",
        FacetNames.Official => Vi ? $"Tất cả {Show.Number(total)} người" : $"All {Show.Number(total)} people",
        FacetNames.Role => Vi ? $"Tất cả {Show.Number(total)} chức vụ" : $"All {Show.Number(total)} posts",
        FacetNames.Year => Vi ? $"Tất cả {Show.Number(total)} năm" : $"All {Show.Number(total)} years",
        _ => Vi ? $"Tất cả {Show.Number(total)} nguồn" : $"All {Show.Number(total)} sources",
    };
    public string CountsIgnoreOwn => Vi ? "Số đếm chưa tính bộ lọc cùng nhóm." : "Counts leave out the filter of their own group.";
    public string Exclude => Vi ? "trừ" : "not";
    public string FormerUnits(int count) => Vi ? $"gồm {Show.Number(count)} tỉnh cũ" : count == 1 ? "with 1 former province" : $"with {Show.Number(count)} former provinces";
    public string ExplicitOnly => Vi ? "Chỉ tỉnh nêu rõ trong bài" : "Only provinces that are named";
    public string From => Vi ? "Từ" : "From";
    public string To => Vi ? "đến" : "to";
    public string DatePlaceholder => Vi ? "tháng/năm" : "month/year";
    public string Filter => Vi ? "Lọc" : "Filter";
    public string ContainsLabel(string facet) => Vi ? $"Tìm trong {Facet(facet).ToLowerInvariant()}" : $"Find in {Facet(facet).ToLowerInvariant()}";
    public string SortValues => SortLabel;
    public string ByCount => Vi ? "số văn bản" : "number of articles";
    public string ByName => Vi ? "tên" : "name";
    public string NoValues => Vi ? "Không có giá trị nào." : "There are no values.";
    public string ValuesCut(int shown, int total) => Vi
        ? $"Hiện {Show.Number(shown)} trong {Show.Number(total)}. Gõ vài chữ ở trên để thu hẹp."
        : $"{Show.Number(shown)} of {Show.Number(total)} are shown. Type a few letters above to narrow them.";
    public string BackToResults => Vi ? "Về trang kết quả" : "Back to the results";

    // Hits
    public string Results(int first, int last) => first == last
        ? (Vi ? "Kết quả " : "Result ") + Show.Number(first)
        : (Vi ? "Kết quả " : "Results ") + Show.Number(first) + "–" + Show.Number(last);
    public string ResultsHeading => Vi ? "Kết quả" : "Results";
    public string SortLabel => Vi ? "Xếp theo:" : "Sort by:";
    public string Sort(ArticleSort sort) => sort switch
    {
        ArticleSort.Newest => Vi ? "mới nhất" : "newest",
        ArticleSort.Oldest => Vi ? "cũ nhất" : "oldest",
        _ => Vi ? "khớp nhất" : "best match",
    };
    public string SyntheticTitle => Vi ? "Bài không có tiêu đề, đây là câu đầu" : "No headline; this is the first sentence";
    public string Missing => Vi ? "Thiếu:" : "Missing:";
    public string AndOthers(int count) => Vi ? $"và {Show.Number(count)} người khác" : count == 1 ? "and 1 other" : $"and {Show.Number(count)} others";
    public string FormerPost(string post) => Vi ? "nguyên " + post : "former " + post;
    public string Duplicates(int count) => Vi ? $"{Show.Number(count)} bản gần trùng" : count == 1 ? "1 near-duplicate" : $"{Show.Number(count)} near-duplicates";
    public string AndMore(int count) => Vi ? $"và {Show.Number(count)} bản nữa" : $"and {Show.Number(count)} more";

    // Near-duplicates
    public string FoldedHere(int count) => Vi
        ? $"{Articles(count)} của trang này gần trùng nên xếp dưới bản đứng trước."
        : $"{Articles(count)} of this page {(count == 1 ? "is a near-duplicate and stands" : "are near-duplicates and stand")} under an earlier one.";
    public string ShowApart => Vi ? "Tách riêng từng bản" : "Show each for itself";
    public string NotGrouped => Vi ? "Bản gần trùng đang đứng riêng." : "Near-duplicates stand each for itself.";
    public string ShowGrouped => Vi ? "Gộp lại" : "Group them";
    public string PartialHeading(bool isLong) => isLong
        ? Vi ? "Hết văn bản có đủ số chữ ấy" : "No more articles with that many words"
        : Vi ? "Hết văn bản có đủ các từ" : "No more articles with all the words";
    public string PartialNote(int count) => Vi
        ? $"Dưới đây là văn bản chỉ có một phần các từ ({Show.Number(count)}). Chúng không được tính vào con số và biểu đồ ở trên."
        : $"Below are articles with some of the words ({Show.Number(count)}). No number or chart above counts them.";

    // Pages of hits
    public string Pages => Vi ? "Trang kết quả" : "Pages of results";
    public string Previous => Vi ? "Trước" : "Previous";
    public string Next => Vi ? "Sau" : "Next";
    public string LastPage => Vi ? "Trang cuối, " : "Last page, ";
    public string PageNumber => Vi ? "Trang " : "Page ";
    public string NoSuchPage(string page, int last) => Vi
        ? $"Không có trang {page}. Trang cuối của kết quả này là trang {Show.Number(last)}."
        : $"There is no page {page}. The last page of these results is {Show.Number(last)}.";
    public string ToLastPage => Vi ? "Tới trang cuối" : "Go to the last page";
    public string PageLimit(int hits) => Vi
        ? $"Chỉ xem được {Show.Number(hits)} kết quả đầu. Muốn xem tiếp, hãy lọc theo năm hoặc tỉnh, hoặc tải bảng CSV."
        : $"Only the first {Show.Number(hits)} results can be paged through. To see more, filter by year or province, or take the CSV table.";

    // Nothing found
    public string DidYouMean => Vi ? "Có phải bạn tìm" : "Did you mean";
    public string RepairHeading => Vi ? "Thử một trong các cách này" : "Try one of these";
    /// <summary>What a repair would search, as one would type it.</summary>
    public string RepairQuery(Repair repair) => repair switch
    {
        { Request.Query.Length: 0 } => EverythingTitle,
        { Why: "drop-marks" } => VietnameseText.Fold(repair.Request.Query),
        _ => repair.Request.Query,
    };
    public string RepairReason(Repair repair) => repair.Why switch
    {
        "nearest-spelling" => Vi ? "Gần nhất với chữ bạn gõ" : "Nearest to what you typed",
        "drop-marks" => Vi ? "Bỏ dấu: khớp mọi cách bỏ dấu" : "Without diacritics: matches any",
        "drop-quotes" => Vi ? "Bỏ ngoặc kép: không cần liền nhau" : "Without quotation marks: the words may stand apart",
        "drop-filter" => Vi ? $"Bỏ lọc theo {Parameter(repair.Detail)}" : $"Without the filter by {Parameter(repair.Detail)}",
        "keystrokes" => Vi ? "Đọc như gõ kiểu Telex hoặc VNI" : "Read as Telex or VNI keystrokes",
        "any-word" => Vi ? "Có ít nhất một từ" : "With at least one of the words",
        _ => repair.Detail,
    };
    public string SearchedEverything(string articles) => Vi ? $"Đã tìm trong cả {articles}." : $"All {articles} were searched.";
    public string SearchAgain => Vi ? "Tìm lại" : "Search again";
    public string PerhapsProvince => Vi ? "Có lẽ bạn tìm nơi này." : "Perhaps you are looking for this place.";
    public string NamedHere => Vi ? "Người và nơi mang tên này" : "People and places of this name";
    public string StillNothing => Vi ? "Vẫn không thấy? Xem" : "Still nothing? See";
    public string HowToSearch => Vi ? "cách gõ câu tìm" : "how to search";
    public string OrWhatIsHere => Vi ? "hoặc" : "or";
    public string WhatTheCollectionHolds => Vi ? "kho có những gì" : "what the collection holds";

    // Taking the results along
    public string TakeAlong => Vi ? "Mang kết quả đi" : "Take the results along";
    public string AsTable => Vi ? "Bảng (CSV)" : "Table (CSV)";
    public string AsFeed => Vi ? "Nguồn tin (Atom)" : "Feed (Atom)";
    public string TakeAlongNote(string articles) => Vi
        ? $"Bảng có đủ {articles} với mọi bộ lọc; nguồn tin báo văn bản mới của lần tìm này."
        : $"The table has all {articles} under every filter; the feed tells of new ones.";

    public string SaveSearch => Vi ? "Lưu lần tìm này" : "Save this search";
    public string SearchSaved => Vi ? "Đã lưu, bấm để bỏ" : "Saved, press to remove";
    public string SavedHeading => Vi ? "Lần tìm đã lưu" : "Saved searches";
    public string SavedNote => Vi ? "Chỉ giữ trong trình duyệt này." : "Kept in this browser only.";
    public string RemoveSaved => Vi ? "Bỏ" : "Remove";
    public string Compare => Vi ? "So sánh với lần tìm khác" : "Compare with another search";

    // The feed
    public string FeedTitle(string query) => (query.Length > 0 ? $"“{query}”" : EverythingTitle) + " · " + SiteName;
    public string FeedSubtitle(int dated, int undated) => undated == 0
        ? (Vi ? $"{Articles(dated)}, mới nhất trước." : $"{Articles(dated)}, the latest first.")
        : Vi
            ? $"{Articles(dated)} có ngày đăng, mới nhất trước; {Articles(undated)} không rõ ngày không nằm trong nguồn tin này."
            : $"{Articles(dated)} with a date, the latest first; {Articles(undated)} without a date {(undated == 1 ? "is" : "are")} not in this feed.";
    public string CiteSearch => Vi ? "Trích dẫn lần tìm này" : "Cite this search";
    public string Citation(string search, string articles, long generation) => Vi
        ? $"Dấu, {search}; {articles}; chỉ mục thế hệ {Generation(generation)}."
        : $"Dấu, {search}; {articles}; index generation {Generation(generation)}.";

    // Values that could not be used
    public string Problem(RequestProblem problem)
    {
        string value = $"“{problem.Value}”";
        return problem.Code switch
        {
            "bad-date" => Vi
                ? $"{value} không phải là ngày nên bộ lọc “{Parameter(problem.Parameter)}” bị bỏ qua. Gõ như 2023, 10/2023 hoặc 14/10/2023."
                : $"{value} is no date, so the filter “{Parameter(problem.Parameter)}” is ignored. Type 2023, 10/2023 or 14/10/2023.",
            "from-after-to" => Vi
                ? "Ngày bắt đầu sau ngày kết thúc, nên không văn bản nào khớp. Hãy đổi lại hai ngày."
                : "The first day is after the last, so nothing can match. Exchange the two dates.",
            "too-many" => Vi
                ? $"Quá nhiều giá trị cho “{Parameter(problem.Parameter)}”; chỉ dùng những giá trị đầu."
                : $"Too many values for “{Parameter(problem.Parameter)}”; only the first are used.",
            "bad-page" => Vi ? $"{value} không phải là số trang; đây là trang 1." : $"{value} is no page number; this is page 1.",
            "too-long" => Vi ? "Câu tìm quá dài; chỉ dùng 512 ký tự đầu." : "The query is too long; only its first 512 characters are used.",
            "unknown-province" or "unknown-official" or "unknown-role" or "unknown-source" => Vi
                ? $"Kho không biết {Parameter(problem.Parameter)} {value}, nên bộ lọc ấy không khớp văn bản nào."
                : $"The collection knows no {Parameter(problem.Parameter)} {value}, so that filter matches nothing.",
            _ => Vi
                ? $"Không dùng được {value} cho “{Parameter(problem.Parameter)}” nên đã bỏ qua."
                : $"{value} cannot be used for “{Parameter(problem.Parameter)}” and is ignored.",
        };
    }

    public string Parameter(string name) => name switch
    {
        "province" => Vi ? "tỉnh, thành" : "province",
        "official" => Vi ? "cán bộ" : "official",
        "role" => Vi ? "chức vụ" : "post",
        "source" => Vi ? "nguồn" : "source",
        "from" => Vi ? "từ ngày" : "from date",
        "to" => Vi ? "đến ngày" : "to date",
        "page" => Vi ? "trang" : "page",
        "date" => Vi ? "độ rõ của ngày" : "certainty of the date",
        "named" => Vi ? "tỉnh nêu rõ trong bài" : "named provinces",
        "scope" => Vi ? "tiêu đề" : "the title",
        "q" => Vi ? "câu tìm" : "query",
        _ => name,
    };
}
