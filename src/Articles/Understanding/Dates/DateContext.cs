using NewsSearch.Articles.Reading;
using NewsSearch.Articles.Understanding.Layout;

namespace NewsSearch.Articles.Understanding.Dates;

/// <summary>Tells from the words around a date that it is not the day of the news.</summary>
internal static class DateContext
{
    private const int LookBehind = 90;
    private const int LookAhead = 40;

    // The law's own order of papers, and what else bears a date of its own.
    private static readonly string[] Documents =
    [
        "chi thi", "nghi quyet", "quyet dinh", "ke hoach", "cong van", "thong tu", "nghi dinh", "ket luan", "thong bao", "to trinh", "huong dan",
        "quy dinh", "van ban", "cong dien", "de an", "giay phep", "hop dong", "thong tri", "bo luat", "phap lenh", "sac lenh", "bien ban", "quy che",
        "chuong trinh hanh dong", "giay chung nhan", "cong bo", "luat so", "can cu luat", "bao cao so", "bao cao tham tra so", "nghi quyet so",
    ];

    private static readonly string[] Deadlines =
    [
        "truoc", "den", "den het", "het", "cham nhat", "cham nhat la", "han chot", "han cuoi", "ke tu", "bat dau tu", "tu", "sau", "du kien", "du kien vao",
        "vao", "ket thuc", "co hieu luc", "hieu luc", "tinh den", "cuoi",
    ];

    // "vào" and "sau" end many phrases; alone they say nothing.
    private static readonly string[] DeadlinesInFull = ["vao", "sau", "cuoi"];

    private static readonly string[] Commemorations = ["ky niem", "ki niem", "nhan ngay", "chao mung", "ngay thanh lap", "ngay truyen thong", "ngay giai phong"];

    // Days of the calendar that are named by their date.
    private static readonly HashSet<(int Day, int Month)> Holidays =
    [
        (3, 2), (27, 2), (8, 3), (26, 3), (30, 4), (1, 5), (7, 5), (15, 5), (19, 5), (1, 6), (5, 6), (21, 6), (28, 6), (11, 7), (27, 7), (28, 7), (19, 8), (2, 9),
        (10, 10), (13, 10), (20, 10), (18, 11), (20, 11), (23, 11), (22, 12),
    ];

    private static readonly string[] Reports = ["cho biet", "cho hay", "khang dinh", "thong tin", "de nghi", "yeu cau", "cho rang", "thong bao", "noi"];

    /// <summary>Why the date is not that of the news, or null; <paramref name="isSoft"/> where it is only likely.</summary>
    public static string? Reject(TextView view, Span line, DateMention mention, out bool isSoft)
    {
        isSoft = false;
        if (mention.Form is DateForm.Years) return "period";
        if (mention.Form is DateForm.Quarter or DateForm.FirstMonths) return "period of a report";
        if (mention.Form is DateForm.Year or DateForm.Month) return "no day";
        if (mention.IsName) return "name of a place";

        ReadOnlySpan<char> before = Before(view, line, mention);
        ReadOnlySpan<char> start = SentenceStart(view, line, mention);
        if (IsCommemoration(before, mention) || view.Folded.AsSpan(mention.Range.End, line.End - mention.Range.End).StartsWith(" hang nam")) return "commemoration";
        if (EndsWithWord(before, "sinh")) return "date of birth";
        bool isPaper = IsDocumentDate(before, mention, view, out bool numbered);
        if (isPaper && numbered) return "document date";
        // Before papers without a number: "Nghị quyết này có hiệu lực từ ngày…" is a deadline.
        if (IsDeadline(before)) return "deadline or cut-off";
        if (isPaper)
        {
            isSoft = true;
            return "document date";
        }

        if (IsAnnounced(view, line, mention))
        {
            isSoft = true;
            return "future";
        }

        if (start.StartsWith("truoc do") || start.StartsWith("truoc day") || EndsWithWord(before, "truoc do") || EndsWithWord(before, "truoc do,"))
        {
            isSoft = true;
            return "earlier step";
        }

        return null;
    }

    // Of the same sentence, folded, without the spaces at its end.
    private static ReadOnlySpan<char> Before(TextView view, Span line, DateMention mention)
    {
        ReadOnlySpan<char> before = view.Folded.AsSpan(line.Start, mention.Range.Start - line.Start);
        if (before.Length > LookBehind) before = before[^LookBehind..];
        int sentence = Math.Max(before.LastIndexOf(". "), before.LastIndexOf("; "));
        return (sentence < 0 ? before : before[(sentence + 2)..]).TrimEnd(" (");
    }

    private static ReadOnlySpan<char> SentenceStart(TextView view, Span line, DateMention mention)
    {
        ReadOnlySpan<char> before = view.Folded.AsSpan(line.Start, mention.Range.Start - line.Start);
        if (before.Length > 4 * LookBehind) before = before[^(4 * LookBehind)..];
        int sentence = before.LastIndexOf(". ");
        before = sentence < 0 ? before : before[(sentence + 2)..];
        return before.TrimStart("\"“' -");
    }

    private static bool IsCommemoration(ReadOnlySpan<char> before, DateMention mention)
    {
        if (mention.IsBracketed && (Holidays.Contains((mention.Day, mention.Month)) || mention.Form == DateForm.Day)) return true;
        ReadOnlySpan<char> near = before.Length > 50 ? before[^50..] : before;
        foreach (string phrase in Commemorations)
        {
            if (near.Contains(phrase, StringComparison.Ordinal) && near.LastIndexOf(", ") < near.LastIndexOf(phrase)) return true;
        }

        return EndsWithWord(before, "dip") || EndsWithWord(before, "le") || EndsWithWord(before, "lay") || EndsWithWord(before, "chon");
    }

    private static bool IsDocumentDate(ReadOnlySpan<char> before, DateMention mention, TextView view, out bool numbered)
    {
        numbered = false;
        // "Nghị quyết … sáng 5/3": papers have a day, not a time of day.
        if (!view.FoldedOf(mention.Range).StartsWith("ngay") && mention.Range.Start != mention.Digits) return false;
        int paper = -1;
        foreach (string document in Documents)
        {
            int at = before.LastIndexOf(document);
            if (at > paper && (at == 0 || !char.IsLetter(before[at - 1]))) paper = at;
        }

        if (paper < 0) return false;
        ReadOnlySpan<char> between = before[paper..];
        numbered = between.IndexOfAnyInRange('0', '9') >= 0 && (between.Contains(" so ", StringComparison.Ordinal) || between.IndexOfAny('/', '-') >= 0);
        if (numbered) return between.Count(", ") <= 1;
        return between.IndexOf(',') < 0 && between.Count(' ') <= 8;
    }

    private static bool IsDeadline(ReadOnlySpan<char> before)
    {
        foreach (string word in Deadlines)
        {
            if (!EndsWithWord(before, word)) continue;
            if (Array.IndexOf(DeadlinesInFull, word) < 0) return true;
        }

        return EndsWithWord(before, "du kien vao") || EndsWithWord(before, "hieu luc vao") || EndsWithWord(before, "han vao");
    }

    // "ngày 25/10, Thủ tướng sẽ trình Quốc hội", but not "sáng 5/3, ông … cho biết sẽ".
    private static bool IsAnnounced(TextView view, Span line, DateMention mention)
    {
        ReadOnlySpan<char> after = view.Folded.AsSpan(mention.Range.End, Math.Min(LookAhead, line.End - mention.Range.End));
        int future = after.IndexOf(" se ");
        if (future < 0) return false;
        after = after[..future];
        if (after.IndexOf('.') >= 0 || after.Count(',') > 1) return false;
        foreach (string report in Reports)
        {
            if (after.Contains(report, StringComparison.Ordinal)) return false;
        }

        return true;
    }

    private static bool EndsWithWord(ReadOnlySpan<char> text, string word) =>
        text.EndsWith(word) && (text.Length == word.Length || !char.IsLetter(text[text.Length - word.Length - 1]));
}
