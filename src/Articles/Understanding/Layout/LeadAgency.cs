using NewsSearch.Articles.Reading;

namespace NewsSearch.Articles.Understanding.Layout;

/// <summary>The newspaper's or agency's mark before the first sentence: "TTO - ", "(HGO) – ", "(Chinhphu.vn) - ".</summary>
internal static class LeadAgency
{
    private const int MaxLength = 24;

    /// <summary>Its length with dash and spaces, or 0.</summary>
    public static int Length(TextView view, Span line)
    {
        ReadOnlySpan<char> text = view.ComposedOf(line);
        bool bracketed = text is ['(', ..] or ['[', ..];
        int end = bracketed ? text.IndexOfAny(')', ']') : text.IndexOf(' ');
        if (end < 2 || end > MaxLength) return 0;
        ReadOnlySpan<char> name = bracketed ? text[1..end] : text[..end];
        if (bracketed) end++;
        if (!IsAgency(name, bracketed)) return 0;
        int dash = end;
        while (dash < text.Length && text[dash] == ' ') dash++;
        if (dash >= text.Length || text[dash] is not ('-' or '–' or '—')) return 0;
        dash++;
        while (dash < text.Length && text[dash] == ' ') dash++;
        return dash;
    }

    // Hà Nội and TP HCM before a dash are places, and part of the article.
    private static bool IsAgency(ReadOnlySpan<char> name, bool bracketed)
    {
        if (name.IndexOf('.') is > 0 and int dot && dot < name.Length - 2 && !name.Contains(' ')) return true;
        if (bracketed && name is "Dân trí" or "Tổ Quốc" or "Dân Việt" or "Thanh Niên" or "VnMedia" or "VietnamPlus" or "Vietnam+") return true;
        if (name.Contains(' ') || !CaptionRules.IsUpperCase(name)) return false;
        if (name is "TPHCM" or "HCM" or "HN" or "VN" or "UBND" or "HĐND" or "TAND" or "VKSND" or "MTTQ" or "BR-VT") return false;
        return name.Length is >= 3 and <= 8 || (bracketed && name.Length == 2);
    }
}
