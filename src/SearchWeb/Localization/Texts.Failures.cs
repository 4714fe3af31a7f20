namespace NewsSearch.Web.Localization;

/// <content>Pages that say what went wrong.</content>
public sealed partial class Texts
{
    public string FailureTitle(int status, bool isBusy = false) => status switch
    {
        503 when isBusy => Vi ? "Đang quá đông" : "Very busy just now",
        404 => Vi ? "Không có trang này" : "There is no such page",
        429 => Vi ? "Quá nhiều lần tìm" : "Too many searches",
        503 => Vi ? "Chưa tìm được" : "Search is not available yet",
        >= 400 and < 500 => Vi ? "Không đọc được yêu cầu" : "The request cannot be read",
        _ => Vi ? "Có lỗi" : "Something went wrong",
    };

    public string FailureText(int status, bool isBusy = false) => status switch
    {
        503 when isBusy => Vi
            ? "Quá nhiều người đang tìm cùng lúc. Hãy đợi vài giây rồi tải lại trang."
            : "Too many people are searching at the same time. Wait a few seconds and load the page again.",
        404 => Vi
            ? "Địa chỉ có thể bị gõ sai, hoặc văn bản không còn trong kho. Hãy tìm lại ở ô trên, hoặc bắt đầu từ một trong các trang sau."
            : "The address may be mistyped, or the article is no longer here. Search again above, or begin with one of these pages.",
        429 => Vi
            ? "Mạng của bạn vừa gửi rất nhiều lần tìm. Hãy đợi mười giây rồi tải lại trang."
            : "Your network has sent a great many searches. Wait ten seconds and load the page again.",
        503 => Vi
            ? "Chỉ mục chưa được lập, hoặc tệp của nó không đọc được. Trang sẽ tự chạy lại khi có chỉ mục; người quản trị xem nhật ký của chương trình."
            : "The index has not been made yet, or its files cannot be read. The site recovers by itself once there is one; its keeper finds the reason in the program’s log.",
        >= 400 and < 500 => Vi
            ? "Yêu cầu gửi tới không hợp lệ. Hãy thử lại từ trang đầu."
            : "The request is not valid. Try again from the first page.",
        _ => Vi
            ? "Lỗi nằm ở phía máy chủ và đã được ghi lại. Hãy thử lại sau ít phút."
            : "The fault is on the server’s side and has been recorded. Try again in a few minutes.",
    };

    public string HomePage => Vi ? "Trang đầu" : "First page";
    public string NoSuchOfficial => Vi ? "Kho không nhắc tới người này." : "The collection does not name this person.";
}
