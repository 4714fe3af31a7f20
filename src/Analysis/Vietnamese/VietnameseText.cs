using System.Text;
using NewsSearch.Analysis.Vietnamese.Letters;

namespace NewsSearch.Analysis.Vietnamese;

/// <summary>
/// Whole-string forms of Vietnamese text by the project's own tables: independent of ICU and of the culture, and the
/// only folding there is (index, query, suggestion and facet search all use it).
/// </summary>
/// <remarks>
/// Pure; safe from any thread. In Canonical, Fold and Slug, ignorable characters (zero width, soft hyphen, byte order mark) are left out, full-width
/// ASCII becomes ASCII and every kind of space an ordinary one.
/// </remarks>
public static class VietnameseText
{
    /// <summary>Composed letters (NFC for the Vietnamese repertoire, look-alike đ and ă repaired); case and spacing kept.</summary>
    /// <param name="text">Any UTF-16. Nothing but letters and their marks is changed.</param>
    public static string Compose(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        StringBuilder composed = new(text.Length);
        Span<char> units = stackalloc char[2];
        for (int i = 0; i < text.Length;)
        {
            Letter letter = LetterTable.Decompose(text[i]);
            int end = i + 1;
            bool canCompose = CharClass.KindOf(text[i]) == CharKind.Letter;
            while (canCompose && end < text.Length && CharClass.KindOf(text[end]) == CharKind.Mark && LetterTable.TryAddMark(ref letter, text[end])) end++;
            if (canCompose && (end > i + 1 || IsLookAlike(text[i], letter)))
            {
                int length = LetterTable.Compose(letter, units);
                composed.Append(letter.IsUpper ? char.ToUpperInvariant(units[0]) : units[0]).Append(units[1..length]);
            }
            else
            {
                composed.Append(text[i]);
                end = i + 1;
            }

            i = end;
        }

        return composed.ToString();
    }

    /// <summary>Lower case, composed, tone mark in its canonical (old-style) place, word by word: "HOÀ" is "hòa".</summary>
    public static string Canonical(string text) => MapWords(text, folded: false);

    /// <summary>Lower case without any mark, đ as d: "Hậu Giang" is "hau giang".</summary>
    public static string Fold(string text) => MapWords(text, folded: true);

    /// <summary>The folded words joined by hyphens, letters and digits only: "Hậu Giang" is "hau-giang".</summary>
    public static string Slug(string text)
    {
        string folded = Fold(text);
        StringBuilder slug = new(folded.Length);
        bool isBetween = false;
        for (int i = 0; i < folded.Length;)
        {
            if (CharClass.IsWordPart(folded, i, out int length))
            {
                if (isBetween && slug.Length > 0) slug.Append('-');
                isBetween = false;
                slug.Append(folded, i, length);
            }
            else
            {
                isBetween = true;
            }

            i += length;
        }

        return slug.ToString();
    }

    /// <summary>
    /// Vietnamese alphabetical order (a ă â b c d đ e ê…, then tones ngang huyền hỏi ngã sắc nặng), ignoring case first.
    /// </summary>
    /// <returns>Negative, zero or positive; zero only for equal strings.</returns>
    /// <remarks>
    /// Four levels over the whole string, each only where the one before says equal: letters with their shapes, tones,
    /// case (small before capital), UTF-16 units.
    /// </remarks>
    public static int Compare(string left, string right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        List<Letter> a = Collate(left);
        List<Letter> b = Collate(right);
        int order = CompareBy(a, b, letter => (LetterOrder(letter.Base) << 2) | ShapeOrder(letter));
        if (order == 0) order = CompareBy(a, b, letter => (letter.Tone << 8) | letter.Other);
        if (order == 0) order = CompareBy(a, b, letter => letter.IsUpper ? 1 : 0);
        return order != 0 ? order : string.CompareOrdinal(left, right);
    }

    private static string MapWords(string text, bool folded)
    {
        ArgumentNullException.ThrowIfNull(text);
        StringBuilder mapped = new(text.Length);
        Span<Letter> letters = stackalloc Letter[64];
        for (int i = 0; i < text.Length;)
        {
            int end = EndOfWord(text, i);
            if (end == i)
            {
                char c = ToPlain(text[i++]);
                // A mark without a letter would attach itself to what comes before.
                if (CharClass.KindOf(c) != CharKind.Mark && !CharClass.IsIgnorable(c)) mapped.Append(c);
                continue;
            }

            if (end - i > letters.Length) letters = new Letter[2 * (end - i)];
            Span<Letter> word = letters[..Decompose(text.AsSpan(i, end - i), letters)];
            Append(mapped, word, folded);
            i = end;
        }

        return mapped.ToString();
    }

    private static int Decompose(ReadOnlySpan<char> word, Span<Letter> letters)
    {
        if (word.IndexOfAnyInRange('\uFF01', '\uFF5E') < 0) return Spelling.Decompose(word, letters);
        char[] plain = word.ToArray();
        for (int i = 0; i < plain.Length; i++) plain[i] = ToPlain(plain[i]);
        return Spelling.Decompose(plain, letters);
    }

    private static void Append(StringBuilder mapped, Span<Letter> word, bool folded)
    {
        if (folded)
        {
            foreach (ref readonly Letter letter in word) mapped.Append(letter.Base);
            return;
        }

        Spelling.PlaceTone(word);
        Span<char> units = stackalloc char[2];
        foreach (ref readonly Letter letter in word) mapped.Append(units[..LetterTable.Compose(letter, units)]);
    }

    private static int EndOfWord(string text, int start)
    {
        if (!CharClass.IsWordPart(text, start, out int length) || CharClass.KindOf(text[start]) == CharKind.Mark) return start;
        int end = start + length;
        while (end < text.Length && (CharClass.IsIgnorable(text[end]) || CharClass.IsWordPart(text, end, out length)))
        {
            end += CharClass.IsIgnorable(text[end]) ? 1 : length;
        }

        return end;
    }

    private static char ToPlain(char c) => c switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        '\u00A0' or (>= '\u2000' and <= '\u200A') or '\u202F' or '\u3000' => ' ',
        _ => c,
    };

    private static bool IsLookAlike(char c, in Letter letter)
        => c > '\u007F' && letter.Base is 'a' or 'd'
            && LetterTable.Compose(letter.Base, letter.Shape, letter.Tone) is char composed
            && composed != c && char.ToUpperInvariant(composed) != c && letter.Other == 0;

    private static List<Letter> Collate(string text)
    {
        List<Letter> letters = new(text.Length);
        foreach (char c in Compose(text)) letters.Add(LetterTable.Decompose(c));
        return letters;
    }

    private static int CompareBy(List<Letter> a, List<Letter> b, Func<Letter, int> weight)
    {
        int count = Math.Min(a.Count, b.Count);
        for (int i = 0; i < count; i++)
        {
            int order = weight(a[i]).CompareTo(weight(b[i]));
            if (order != 0) return order;
        }

        return a.Count.CompareTo(b.Count);
    }

    // Spaces and punctuation first, then digits, then letters: "An Bình" stands before "Anh".
    private static int LetterOrder(char baseLetter) => CharClass.KindOf(baseLetter) switch
    {
        CharKind.Other => baseLetter,
        CharKind.Digit => 0x10000 + baseLetter,
        _ => 0x20000 + baseLetter,
    };

    // The alphabet says a ă â, although the circumflex has the smaller code; elsewhere the order of the codes is right.
    private static int ShapeOrder(in Letter letter) => letter.Base != 'a' ? letter.Shape : letter.Shape switch
    {
        Shapes.Breve => 1,
        Shapes.Hat => 2,
        _ => 0,
    };
}
