namespace NewsSearch.Engine.Highlighting;

/// <summary>Where sentences and paragraphs of a text begin, and where it may be cut at all.</summary>
internal static class SentenceScanner
{
    // Longest abbreviation written in capitals before a full stop: UBND, PGS, TP.
    private const int LongestAbbreviation = 4;

    /// <summary>First units of the sentences, ascending; a new line begins one too. Linear in the text.</summary>
    public static List<int> Starts(string text)
    {
        var starts = new List<int>();
        bool begins = true;
        for (int i = 0; i < text.Length; i++)
        {
            char unit = text[i];
            if (unit is '\n' or '\r')
            {
                begins = true;
            }
            else if (!char.IsWhiteSpace(unit))
            {
                if (begins) starts.Add(i);
                begins = EndsSentence(text, i);
                if (begins) i = SkipClosing(text, i);
            }
        }

        return starts;
    }

    /// <summary>Whether text may be cut before this unit without tearing a character apart.</summary>
    public static bool IsBoundary(string text, int index)
        => index <= 0 || index >= text.Length || !(char.IsLowSurrogate(text[index]) || IsMark(text[index]) || text[index] == '\u200D' || text[index - 1] == '\u200D');

    private static bool IsMark(char unit) => char.GetUnicodeCategory(unit)
        is System.Globalization.UnicodeCategory.NonSpacingMark
        or System.Globalization.UnicodeCategory.SpacingCombiningMark
        or System.Globalization.UnicodeCategory.EnclosingMark;

    private static bool EndsSentence(string text, int index)
    {
        if (text[index] is '!' or '?' or '\u2026') return IsFollowedBySpace(text, index);
        return text[index] == '.' && IsFollowedBySpace(text, index) && !IsAbbreviation(text, index);
    }

    private static bool IsFollowedBySpace(string text, int index)
    {
        index = SkipClosing(text, index) + 1;
        return index >= text.Length || char.IsWhiteSpace(text[index]);
    }

    /// <summary>The last of the closing quotes, brackets and further stops that belong to the sentence.</summary>
    private static int SkipClosing(string text, int index)
    {
        while (index + 1 < text.Length && text[index + 1] is '"' or '\u201D' or '\u2019' or '\u00BB' or ')' or ']' or '.' or '!' or '?' or '\u2026') index++;
        return index;
    }

    /// <summary>"TP. Hồ Chí Minh", "ThS. Nguyễn", "Tp. Vinh": capitals, a capital inside, or two letters before the stop.</summary>
    private static bool IsAbbreviation(string text, int stop)
    {
        int start = stop;
        while (start > 0 && char.IsLetter(text[start - 1]) && stop - start <= LongestAbbreviation) start--;
        ReadOnlySpan<char> word = text.AsSpan(start, stop - start);
        if (word.Length is 0 or > LongestAbbreviation || !char.IsUpper(word[0])) return false;
        if (word.Length <= 2) return true;
        foreach (char letter in word[1..])
        {
            if (char.IsUpper(letter)) return true;
        }

        return false;
    }
}
