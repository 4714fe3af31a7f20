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

    // Online papers' marks end in O (TTO, TNO, HGO); Hà Nội and TP HCM before a dash are places, and part of the article.
    private static bool IsAgency(ReadOnlySpan<char> name, bool bracketed)
    {
        if (name.IndexOf('.') is > 0 and int dot && dot < name.Length - 2 && !name.Contains(' ')) return true;
        bool capitals = name.IndexOfAnyExceptInRange('A', 'Z') < 0 || (name.Contains('Đ') && CaptionRules.IsUpperCase(name) && !name.Contains(' '));
        if (capitals && name.Length is >= 2 and <= 8) return bracketed || name[^1] == 'O' || name is "TTXVN" or "VOV" or "VTV" or "VTC" or "TTX" or "QĐND" or "CAND" or "LĐ" or "NLĐ";
        return bracketed && name is "Dân trí" or "Tổ Quốc" or "Dân Việt" or "Chinhphu.vn" or "Thanh Niên" or "VnMedia" or "VietnamPlus" or "Vietnam+";
    }
}
