using NewsSearch.Analysis.Vietnamese.Letters;

namespace NewsSearch.Analysis.Charsets;

/// <summary>How much a text looks like Vietnamese: the share of its runs of letters that are valid syllables.</summary>
internal readonly record struct SyllableScore(int Valid, int Runs)
{
    /// <summary>0 to 1; 0 for a text without letters.</summary>
    public double Share => Runs == 0 ? 0 : (double)Valid / Runs;

    /// <summary>Reads a text. A soft hyphen, control or sign of Latin-1 inside a word belongs to it: it may be a letter in disguise.</summary>
    public static SyllableScore Of(ReadOnlySpan<char> text)
    {
        int valid = 0;
        int runs = 0;
        for (int i = 0; i < text.Length;)
        {
            if (!IsLetter(text[i]))
            {
                i++;
                continue;
            }

            int start = i;
            bool isDisguised = false;
            while (i < text.Length && (IsLetter(text[i]) || IsDisguised(text[i]))) isDisguised |= IsDisguised(text[i++]);
            runs++;
            if (!isDisguised && Syllable.IsValid(text[start..i])) valid++;
        }

        return new SyllableScore(valid, runs);
    }

    private static bool IsLetter(char c) => CharClass.KindOf(c) is CharKind.Letter or CharKind.Mark && !CharClass.IsDigit(c);

    // What no text has inside a word: TCVN3 shows "trư" as "tr" and a soft hyphen, "đảng" as "®¶ng".
    private static bool IsDisguised(char c)
        => c is (>= '\u0080' and <= '\u009F') or (>= '\u00A1' and <= '\u00BF') or '\u00D7' or '\u00F7' and not '\u00AB' and not '\u00BB';
}
