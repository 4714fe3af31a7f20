namespace NewsSearch.Web.Localization;

/// <content>Why a date was taken or rejected: the short codes of the rules, in words.</content>
public sealed partial class Texts
{
    /// <summary>How a date was found; empty for a rule that the quotation explains by itself.</summary>
    public string DateRule(string rule) => rule switch
    {
        "given" or "metadata" => Vi ? "Ghi kèm văn bản, ngoài phần chữ." : "Given beside the text.",
        _ => "",
    };

    /// <summary>Why a date is not the one looked for.</summary>
    public string RejectionReason(string why) => why switch
    {
        "crawl date" => Vi ? "là ngày thu thập trang." : "the day the page was collected.",
        "document date" => Vi ? "là ngày của một văn bản được nhắc tới." : "the date of a document that is mentioned.",
        "other headline" => Vi ? "thuộc về một tin khác trên trang." : "belongs to another item on the page.",
        "view counter" => Vi ? "là số lượt xem, không phải ngày." : "a view counter, no date.",
        "event date" => Vi ? "là ngày của sự việc." : "the day of what is reported.",
        _ => why + ".",
    };
}
