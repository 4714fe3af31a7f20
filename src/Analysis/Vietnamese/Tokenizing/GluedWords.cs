using NewsSearch.Analysis.Vietnamese.Letters;

namespace NewsSearch.Analysis.Vietnamese.Tokenizing;

/// <summary>Syllables that lost the space between them: "Kim NgânCác ý kiến".</summary>
internal static class GluedWords
{
    // Two to four syllables; longer runs of small and capital letters are something else.
    private const int MaxLength = 28;

    /// <summary>
    /// The letter at which a word falls apart, or 0: a capital after a small letter, where what stands before is a
    /// syllable, what follows is one or falls apart into such, and the whole is none (so iPhone and HộI stay whole).
    /// </summary>
    public static int SplitIndex(ReadOnlySpan<Letter> letters)
    {
        if (letters.Length > MaxLength || Syllable.IsValid(letters)) return 0;
        for (int i = 1; i < letters.Length; i++)
        {
            if (!letters[i].IsUpper || letters[i - 1].IsUpper || !char.IsLetter(letters[i - 1].Base)) continue;
            if (!Syllable.IsValid(letters[..i])) continue;
            if (Syllable.IsValid(letters[i..]) || SplitIndex(letters[i..]) > 0) return i;
        }

        return 0;
    }
}
