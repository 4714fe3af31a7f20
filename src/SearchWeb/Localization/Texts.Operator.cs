namespace NewsSearch.Web.Localization;

/// <content>The operator's page.</content>
public sealed partial class Texts
{
    public string OperatorTitle => Vi ? "Quản trị" : "Operation";
    public string OperatorServing => Vi ? "Đang phục vụ" : "Being served";
    public string OperatorFolder => Vi ? "thư mục chỉ mục" : "folder of the index";
    public string OperatorAge => Vi ? "tuổi của chỉ mục" : "age of the index";
    public string OperatorVersions => Vi ? "phiên bản" : "versions";
    public string OperatorOutOfDate => Vi ? " (khác chương trình này: cần lập lại chỉ mục)" : " (not those of this program: index again)";
    public string OperatorSearches => Vi ? "lượt tìm có từ khóa từ khi chạy" : "searches with words since the start";
    public string OperatorEmpty => Vi ? "trong đó không thấy gì" : "of them, without a result";
    public string OperatorMemory => Vi ? "bộ nhớ" : "memory";

    public string OperatorInUse => Vi ? "trong đó còn dùng sau lần dọn đầy đủ gần nhất" : "of it in use after the last full collection";
    public string OperatorUptime => Vi ? "đã chạy" : "running for";
    public string OperatorFiles => Vi ? "Các tệp của chỉ mục" : "Files of the index";
    public string OperatorEmptyHeading => Vi ? "Từ khóa không thấy gì" : "Words that find nothing";
    public string OperatorEmptyNote => Vi
        ? "Gộp lại từ khi chạy, không kèm địa chỉ hay giờ; từ mới gõ một lần thì không hiện."
        : "Aggregated since the start, without addresses or times; what was typed once is not shown.";
    public string OperatorNoneEmpty => Vi ? "Chưa có." : "None so far.";
    public string OperatorWords => Vi ? "Từ khóa" : "Words";
    public string OperatorTimes => Vi ? "Số lần" : "Times";
    public string OperatorLastRun => Vi ? "Lần lập chỉ mục gần nhất" : "Last run of the indexer";
    public string OperatorRejections => Vi ? "Tệp bị từ chối" : "Rejected inputs";
    public string OperatorReason => Vi ? "Lý do" : "Reason";
    public string OperatorNoReport => Vi
        ? "Chưa đặt Operator:Report: đường dẫn của tệp mà 'indexer index --report' ghi."
        : "Operator:Report is not set: the path of the file that 'indexer index --report' writes.";
    public string Days(int count) => Vi ? Show.Number(count) + " ngày" : Show.Number(count) + (count == 1 ? " day" : " days");
    public string Hours(int count) => Vi ? Show.Number(count) + " giờ" : Show.Number(count) + (count == 1 ? " hour" : " hours");

    /// <summary>A count of the indexer's report.</summary>
    public string RunCount(string name) => (name, Vi) switch
    {
        ("added", true) => "thêm",
        ("changed", true) => "đổi",
        ("removed", true) => "bỏ",
        ("unchanged", true) => "giữ nguyên",
        ("duplicates", true) => "trùng",
        ("rejected", true) => "bị từ chối",
        _ => name,
    };
}
