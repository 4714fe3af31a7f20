using NewsSearch.Articles.Understanding.Layout;
using NewsSearch.Articles.Understanding.Officials;
using NewsSearch.Articles.Understanding.Words;

namespace NewsSearch.Articles.Understanding.Provinces;

/// <summary>The words of an article that speak for the whole country, and for other countries.</summary>
internal sealed record ReachSigns(ReachScore National, ReachScore Foreign)
{
    private const double TitleWeight = 3, LeadWeight = 2;

    // The first sentences, where news say whom they concern.
    private const int LeadLength = 400;

    /// <summary>Reads the words once.</summary>
    public static ReachSigns Of(ArticleLayout layout, List<Word> words)
    {
        ReachScore national = new(), foreign = new();
        int titleEnd = layout.Title.Synthetic ? layout.Body.Start : layout.Title.Range.End;
        for (int i = 0; i < words.Count; i++)
        {
            if (Sign(words, i) is not { } sign) continue;
            int last = i + sign.Length - 1;
            bool inTitle = words[i].Start < titleEnd && !layout.Title.Synthetic, inLead = words[i].Start < titleEnd + LeadLength;
            ReachScore score = sign.Sign == ReachWords.Sign.OtherCountry ? foreign : national;
            score.Add(sign.Weight * (inTitle ? TitleWeight : inLead ? LeadWeight : 1), inTitle, inLead, sign.Sign, words[i].Start, words[last].End);
            i = last;
        }

        return new ReachSigns(national, foreign);
    }

    private static (int Length, ReachWords.Sign Sign, double Weight)? Sign(List<Word> words, int at)
    {
        if (IsMinistry(words, at, out int length)) return (length, ReachWords.Sign.CentralBody, 1);
        if (!ReachWords.Table.TryMatch(words, at, out length, out var found)) return null;
        (ReachWords.Sign sign, double weight) = found;
        // "mỹ thuật", "đức tính", "cô Nga": small letters and names are no countries; "Đảng" is the Party, "đảng" any.
        if (length == 1 && sign == ReachWords.Sign.OtherCountry && (!words[at].Capital || HasCapitalBeside(words, at))) return null;
        if (words[at].Text == "đảng" && length == 1 && !words[at].Capital) return null;
        // "Thủ tướng Nhật Bản", "Quốc hội Mỹ": a body of the country that is named next.
        if (sign == ReachWords.Sign.CentralBody && at + length < words.Count && words[at + length].Before == Separator.Space && words[at + length].Capital
            && OrganisationWords.Foreign.TryMatch(words, at + length, out int country, out _)) return (length + country, ReachWords.Sign.OtherCountry, 1);
        return (length, sign, weight);
    }

    // "Bộ Y tế", "Bộ GD-ĐT"; "bộ" with a small letter is a set of anything.
    private static bool IsMinistry(List<Word> words, int at, out int length)
    {
        length = 0;
        if (words[at].Text != "bộ" || !words[at].Capital || at + 1 >= words.Count || words[at + 1].Before > Separator.Hyphen) return false;
        if (!OrganisationWords.Fields.TryMatch(words, at + 1, out int field, out _, Separator.Comma)) return false;
        length = field + 1;
        return true;
    }

    // "Bầu Đức", "cô Nga": a given name.
    private static bool HasCapitalBeside(List<Word> words, int at)
        => (at > 0 && words[at].Before == Separator.Space && words[at - 1].Text is "ông" or "bà" or "anh" or "chị" or "cô" or "chú" or "bác" or "em" or "bầu" or "thầy" or "bé" or "hlv")
        || (at > 0 && words[at].Before == Separator.Space && words[at - 1].Capital && words[at - 1].Before < Separator.Stop && !words[at].AllCapitals)
        || (at + 1 < words.Count && words[at + 1].Before == Separator.Space && words[at + 1].Capital && !words[at].AllCapitals);
}
