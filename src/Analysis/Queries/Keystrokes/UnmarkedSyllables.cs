using NewsSearch.Analysis.Vietnamese.Letters;

namespace NewsSearch.Analysis.Queries.Keystrokes;

/// <summary>Syllables as people type them without marks.</summary>
internal static class UnmarkedSyllables
{
    private const int MaxLength = 7;

    /// <summary>Whether some marks make a possible syllable of a word: "nuoc" is nước without its marks.</summary>
    public static bool IsPossible(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > MaxLength) return false;
        Span<Letter> letters = stackalloc Letter[MaxLength];
        int count = Spelling.Decompose(word, letters);
        return Syllable.IsValid(letters[..count]) || IsPossible(letters[..count], 0);
    }

    /// <summary>Whether a word without marks is a syllable as it stands, so that nothing in it has to be a key: "xoong".</summary>
    public static bool IsWritten(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > MaxLength) return false;
        // Of the rimes with oo only a few loan words exist; "noong" is nông by its keys.
        if (word.Contains("oo", StringComparison.OrdinalIgnoreCase)) return word is "xoong" or "boong" or "coong" or "goong";
        Span<Letter> letters = stackalloc Letter[MaxLength];
        return Syllable.TryParse(letters[..Spelling.Decompose(word, letters)], out _);
    }

    private static bool IsPossible(Span<Letter> letters, int from)
    {
        if (Syllable.TryParse(letters, out _)) return true;
        for (int i = from; i < letters.Length; i++)
        {
            if (!LetterTable.CanHaveShape(letters[i].Base) || letters[i].Base == 'd') continue;
            for (byte shape = Shapes.Hat; shape <= Shapes.Horn; shape++)
            {
                letters[i].Shape = shape;
                bool isPossible = IsPossible(letters, i + 1);
                letters[i].Shape = Shapes.None;
                if (isPossible) return true;
            }
        }

        return false;
    }
}
