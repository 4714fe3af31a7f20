using System.Text;

namespace NewsSearch.Analysis.Charsets;

/// <summary>Decides whether a text was read in the wrong charset, and in which one it was written.</summary>
internal static class CharsetRepair
{
    // Measured on five articles: the right reading scores 0.98 to 1.00, every wrong reading of a damaged text at most
    // 0.51; good Unicode misread as VNI still scores 0.95, so a good text must never get as far as a comparison.
    private const double GoodShare = 0.90;
    private const double Lead = 0.25;

    // Fewer words prove nothing: "Tình" could be many things.
    private const int FewestRuns = 5;

    /// <summary>The repaired text, or null where nothing is wrong or nothing helps.</summary>
    public static DecodedText? Repair(string text)
    {
        if (IsPlainlyGood(text)) return null;
        if (Best(text) is { } charset)
        {
            string decoded = charset.Decode(text);
            return decoded == text ? null : new DecodedText(decoded, charset.Name, Repaired: true);
        }

        return RepairParagraphs(text);
    }

    /// <summary>The charset whose reading is so much better than the text as it is that it has to be right, or null.</summary>
    public static LegacyCharset? Best(string text)
    {
        SyllableScore asIs = SyllableScore.Of(text);
        if (asIs.Share >= GoodShare) return null;
        LegacyCharset? best = null;
        SyllableScore bestScore = default;
        foreach (LegacyCharset charset in LegacyCharset.All)
        {
            string decoded = charset.Decode(text);
            if (ReferenceEquals(decoded, text) || decoded == text) continue;
            SyllableScore score = SyllableScore.Of(decoded);
            if (score.Share <= bestScore.Share) continue;
            best = charset;
            bestScore = score;
        }

        bool isConvincing = bestScore.Runs >= FewestRuns && bestScore.Share >= GoodShare && bestScore.Share >= asIs.Share + Lead;
        return isConvincing ? best : null;
    }

    private static DecodedText? RepairParagraphs(string text)
    {
        StringBuilder? repaired = null;
        string? name = null;
        int start = 0;
        while (start < text.Length)
        {
            int newline = text.IndexOf('\n', start);
            int end = newline < 0 ? text.Length : newline + 1;
            string paragraph = text[start..end];
            LegacyCharset? charset = IsPlainlyGood(paragraph) ? null : Best(paragraph);
            if (charset is not null)
            {
                repaired ??= new StringBuilder(text, 0, start, text.Length);
                name ??= charset.Name;
            }

            repaired?.Append(charset?.Decode(paragraph) ?? paragraph);
            start = end;
        }

        return repaired is null ? null : new DecodedText(repaired.ToString(), name!, Repaired: true);
    }

    /// <summary>
    /// Whether a text needs no measuring: ASCII, or letters that only Unicode has and hardly a character that stands
    /// for another letter in a legacy charset.
    /// </summary>
    private static bool IsPlainlyGood(string text)
    {
        int unicode = 0;
        int suspicious = 0;
        foreach (char c in text)
        {
            if (c < '\u0080') continue;
            if (c is (>= '\u1EA0' and <= '\u1EF9') or (>= '\u0300' and <= '\u0323') or 'ă' or 'đ' or 'ơ' or 'ư' or 'Ă' or 'Đ' or 'Ơ' or 'Ư') unicode++;
            else if (IsSuspicious(c)) suspicious++;
        }

        return suspicious == 0 || suspicious * 20 < unicode;
    }

    // Latin-1 letters and signs that Vietnamese Unicode has no use for; quotes, dashes and spaces occur everywhere.
    private static bool IsSuspicious(char c)
        => c is (>= '\u0080' and <= '\u009F') or (>= '\u00A1' and <= '\u00FF')
            && "«»°·²³½§ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúý".IndexOf(c, StringComparison.Ordinal) < 0;
}
