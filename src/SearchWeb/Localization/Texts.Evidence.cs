using NewsSearch.Articles.Understanding.Corrections;

namespace NewsSearch.Web.Localization;

/// <content>Why a date was taken or rejected: the short codes of the rules, in words.</content>
public sealed partial class Texts
{
    /// <summary>How a date was found; empty for a rule that the quotation explains by itself.</summary>
    public string DateRule(string rule) => rule switch
    {
        "given" => Vi ? "Nguồn ghi kèm văn bản." : "Given by the source beside the text.",
        "extractor prefix" => Vi ? "Ghi ở đầu văn bản khi thu thập." : "Put before the text when it was collected.",
        "labelled date line" => Vi ? "Dòng ghi ngày, có nhãn." : "A date line with a label.",
        "date line" => Vi ? "Dòng ghi ngày cạnh tiêu đề." : "The date line beside the headline.",
        "date line below the text" => Vi ? "Dòng ghi ngày dưới bài." : "A date line below the text.",
        "day named" => Vi ? "Ngày nêu đầu tiên trong bài." : "The first day that the text names.",
        "day named, year from context" => Vi ? "Bài chỉ ghi ngày và tháng." : "The text names day and month only.",
        "day relative to the publication" => Vi ? "Tính từ ngày đăng." : "Reckoned from the date of publication.",
        "day without a year" => Vi ? "Bài ghi ngày mà không rõ năm." : "The text names a day without a year.",
        Correction.Rule => CorrectedByHand,
        _ => "",
    };

    public string CorrectedByHand => Vi ? "Đã sửa tay, lý do:" : "Corrected by hand, because:";
    public string Corrections => Vi ? "Đã sửa tay" : "Corrected by hand";

    /// <summary>What a correction is about.</summary>
    public string CorrectedField(CorrectionField field) => field switch
    {
        CorrectionField.Published => Vi ? "ngày đăng" : "date of publication",
        CorrectionField.Event => Vi ? "ngày của sự việc" : "day of the event",
        CorrectionField.Title => Vi ? "tiêu đề" : "title",
        CorrectionField.Province => Vi ? "tỉnh, thành" : "province",
        CorrectionField.Official => Vi ? "cán bộ" : "official",
        _ => Vi ? "cùng một người" : "one person",
    };

    /// <summary>Why a date is not the one looked for.</summary>
    public string RejectionReason(string why) => why switch
    {
        "corrected by hand" => Vi ? "đã sửa tay." : "corrected by hand.",
        "day of the visit" => Vi ? "là ngày mở trang để thu thập." : "the day the page was visited to collect it.",
        "another date was given" => Vi ? "nguồn đã ghi ngày khác." : "the source gave another date.",
        "another date line is nearer" => Vi ? "có dòng ghi ngày khác gần tiêu đề hơn." : "another date line is nearer to the headline.",
        "not understood" => Vi ? "không đọc được là ngày nào." : "it cannot be read as a date.",
        "no year" => Vi ? "không rõ năm." : "its year is not known.",
        "licence" => Vi ? "là ngày của giấy phép trang tin." : "the date of the site’s licence.",
        "other headline" => Vi ? "thuộc về một tin khác trên trang." : "belongs to another item on the page.",
        "foot of the page" => Vi ? "nằm ở chân trang." : "stands at the foot of the page.",
        "document date" => Vi ? "là ngày của một văn bản được nhắc tới." : "the date of a document that is mentioned.",
        "deadline or cut-off" => Vi ? "là thời hạn hoặc mốc số liệu." : "a deadline or the cut-off of figures.",
        "period" or "period of a report" => Vi ? "là một khoảng thời gian." : "a period of time.",
        "commemoration" => Vi ? "là ngày kỷ niệm." : "a day of commemoration.",
        "date of birth" => Vi ? "là ngày sinh." : "a date of birth.",
        "earlier step" => Vi ? "là việc xảy ra trước đó." : "something that happened before.",
        "future" => Vi ? "là việc sẽ tới." : "still to come.",
        "history" => Vi ? "là chuyện đã lâu." : "long before the news.",
        "no day" => Vi ? "không ghi ngày." : "names no day.",
        "name of a place" => Vi ? "là tên một nơi." : "the name of a place.",
        "not the first day named" => Vi ? "không phải ngày nêu đầu tiên." : "not the first day named.",
        _ => why + ".",
    };
}
