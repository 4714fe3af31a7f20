using NewsSearch.Articles.Reading;

namespace NewsSearch.Articles.Understanding.Layout;

/// <summary>Tells the descriptions of pictures.</summary>
internal static class CaptionRules
{
    private const int MaxLength = 260;
    private const int MinLooseCaptionWords = 9;

    private static readonly string[] SceneBeginnings =
    [
        "quang canh", "toan canh", "anh minh hoa", "anh tu lieu", "anh:", "tu trai qua", "tu phai qua", "khung canh", "trong anh", "hinh anh minh hoa",
    ];

    private static readonly string[] SubjectBeginnings =
    [
        "dong chi ", "cac dong chi ", "ong ", "ba ", "lanh dao ", "cac dai bieu ", "dai bieu ", "doan ", "chu tich ", "pho chu tich ", "bi thu ",
        "pho bi thu ", "bo truong ", "thu tuong ", "dai dien ",
    ];

    // What people do in pictures; what they say belongs to prose.
    private static readonly string[] Deeds =
    [
        " phat bieu tai ", " phat bieu chi dao ", " phat bieu khai mac", " phat bieu ket luan", " dong gop y kien", " neu y kien", " tong hop y kien",
        " tham luan tai ", " trao ", " tang ", " tham ", " chup anh ", " du hoi nghi", " tham du ", " bo phieu", " cat bang", " dang huong", " dang hoa",
        " chu tri hoi nghi", " chu tri phien", " chuc mung ", " kiem tra ", " thao luan", " thong tin trong buoi ", " tai hoi nghi", " tai buoi ", " tai le ",
    ];

    private static readonly string[] Speech =
    [
        " cho biet", " cho rang", " nhan manh", " khang dinh", " de nghi", " yeu cau", " neu ro", " noi:", " phat bieu:", " chia se", " bay to", " thong bao",
        " vua ", " da ", " se ",
    ];

    /// <summary>Whether the line alone is a caption for certain or very likely.</summary>
    public static bool IsCaption(TextView view, TextLine line)
    {
        if (line.Range.Length > MaxLength) return false;
        return IsScene(view, line) || IsDeed(view, line) || IsBareName(view, line);
    }

    /// <summary>Captions that no headline looks like.</summary>
    public static bool IsScene(TextView view, TextLine line)
    {
        ReadOnlySpan<char> folded = view.FoldedOf(line.Range);
        return LineClassifier.StartsWithAny(folded, SceneBeginnings) && (line.Words <= 25 || !HasInnerSentence(view, line)) || HasCredit(folded);
    }

    /// <summary>A line between sentences that is none, too long for a sub-heading, and names someone or some place.</summary>
    public static bool IsLoose(TextView view, TextLine line) =>
        line.Kind == LineKind.Heading && line.Words >= MinLooseCaptionWords && NamesSomething(view.ComposedOf(line.Range))
        && !IsUpperCase(view.ComposedOf(line.Range)) && view.ComposedOf(line.Range)[^1] is not '?';

    // A capital after the first word.
    private static bool NamesSomething(ReadOnlySpan<char> text)
    {
        int space = text.IndexOf(' ');
        for (int i = Math.Max(1, space); i < text.Length; i++)
        {
            if (char.IsUpper(text[i])) return true;
        }

        return false;
    }

    /// <summary>Whether all letters are capitals.</summary>
    public static bool IsUpperCase(ReadOnlySpan<char> text)
    {
        bool any = false;
        foreach (char c in text)
        {
            if (char.IsLower(c)) return false;
            any |= char.IsUpper(c);
        }

        return any;
    }

    // "… - Ảnh: TIẾN DŨNG", "(Ảnh: TTXVN)", "Ảnh: VOV"
    private static bool HasCredit(ReadOnlySpan<char> folded)
    {
        int credit = Math.Max(folded.LastIndexOf("anh:"), folded.LastIndexOf("anh :"));
        if (credit < 0 || folded.Length - credit > 40) return false;
        return credit == 0 || (!char.IsLetter(folded[credit - 1]) && !folded[..credit].EndsWith("hinh ") && !folded[..credit].EndsWith("bai, ") && !folded[..credit].EndsWith("tin, "));
    }

    private static bool IsDeed(TextView view, TextLine line)
    {
        ReadOnlySpan<char> folded = view.FoldedOf(line.Range);
        if (line.Words > 40 || HasInnerSentence(view, line) || !LineClassifier.StartsWithAny(folded, SubjectBeginnings)) return false;
        return ContainsAny(folded, Deeds) is >= 0 and int deed && ContainsAny(folded, Speech) is var speech && (speech < 0 || speech > deed + 60) && EndsSoon(folded, deed);
    }

    // Prose goes on after the deed; a caption is over soon.
    private static bool EndsSoon(ReadOnlySpan<char> folded, int deed) => folded.Length - deed < 90 && !folded[deed..].Contains(':');

    // "Ông Bùi Văn Cường."
    private static bool IsBareName(TextView view, TextLine line)
    {
        ReadOnlySpan<char> folded = view.FoldedOf(line.Range);
        if (line.Words is < 3 or > 6 || !LineClassifier.StartsWithAny(folded, SubjectBeginnings)) return false;
        ReadOnlySpan<char> name = view.ComposedOf(line.Range).TrimEnd('.');
        name = name[(folded.StartsWith("dong chi ") ? 9 : name.IndexOf(' ') + 1)..];
        return BylineRules.IsName(name);
    }

    private static int ContainsAny(ReadOnlySpan<char> folded, string[] phrases)
    {
        int first = -1;
        foreach (string phrase in phrases)
        {
            int at = folded.IndexOf(phrase);
            if (at >= 0 && (first < 0 || at < first)) first = at;
        }

        return first;
    }

    private static bool HasInnerSentence(TextView view, TextLine line)
    {
        ReadOnlySpan<char> text = view.ComposedOf(line.Range);
        for (int i = 1; i + 2 < text.Length; i++)
        {
            if (text[i] is '.' or '!' or '?' && text[i + 1] == ' ' && char.IsUpper(text[i + 2]) && char.IsLower(text[i - 1])) return true;
        }

        return false;
    }
}
