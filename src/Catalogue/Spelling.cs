using NewsSearch.Analysis;
using NewsSearch.Analysis.Vietnamese;

namespace NewsSearch.Catalogue;

/// <summary>Compares names the way people type them.</summary>
internal static class Spelling
{
    /// <summary>
    /// Whether what was typed may mean a written name: the same syllables, each typed mark there, missing marks free.
    /// </summary>
    public static bool MayMean(string typed, string written)
    {
        string[] typedWords = Words(typed), writtenWords = Words(written);
        if (typedWords.Length != writtenWords.Length)
        {
            // "TPHCM" against "TP.HCM", "Kontum" against "Kon Tum": compare as one word.
            typedWords = [string.Concat(typedWords)];
            writtenWords = [string.Concat(writtenWords)];
        }

        return MayMean(typedWords, writtenWords);
    }

    /// <summary>The same, word by word; false where one has more words than the other.</summary>
    public static bool MayMean(string[] typed, string[] written)
    {
        if (typed.Length != written.Length) return false;
        for (int i = 0; i < typed.Length; i++)
        {
            if (!TermKey.Subsumes(TermKey.Encode(typed[i]), TermKey.Encode(written[i]))) return false;
        }

        return true;
    }

    /// <summary>Lower-case words with their marks, letters and digits only.</summary>
    public static string[] Words(string name)
    {
        char[] letters = VietnameseText.Canonical(name).ToCharArray();
        for (int i = 0; i < letters.Length; i++)
        {
            if (!char.IsLetterOrDigit(letters[i])) letters[i] = ' ';
        }

        return new string(letters).Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
