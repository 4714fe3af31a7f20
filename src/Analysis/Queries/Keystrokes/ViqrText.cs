using System.Buffers;
using System.Text;
using NewsSearch.Analysis.Vietnamese.Letters;

namespace NewsSearch.Analysis.Queries.Keystrokes;

/// <summary>VIQR (RFC 1456): ^ ( + for the shapes, ' ` ? ~ . for the tones, dd for đ, each behind its vowel.</summary>
internal static class ViqrText
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("^(+`?~.'");

    /// <summary>What a text spells, or null where it has no mark that can be nothing but VIQR.</summary>
    /// <param name="text">ASCII and punctuation.</param>
    public static string? Decode(string text)
    {
        StringBuilder decoded = new(text.Length);
        bool isCertain = false;
        Span<Letter> letters = stackalloc Letter[16];
        Span<char> spelled = stackalloc char[32];
        for (int i = 0; i < text.Length;)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                decoded.Append(text[i++]);
                continue;
            }

            int end = i;
            while (end < text.Length && !char.IsWhiteSpace(text[end])) end++;
            ReadOnlySpan<char> word = text.AsSpan(i, end - i);
            i = end;
            int read = ReadWord(word, letters, out int count, out bool hasCertainMark);
            if (read > 0)
            {
                isCertain |= hasCertainMark;
                decoded.Append(spelled[..Spelling.Compose(letters[..count], spelled)]).Append(word[read..]);
                continue;
            }

            ReadOnlySpan<char> bare = word.TrimEnd(",.;:!?\"'");
            if (bare.IsEmpty || bare.ContainsAny(Marks) || !KeystrokeDecoder.IsPlain(bare)) return null;
            foreach (char c in word) decoded.Append(char.ToLowerInvariant(c));
        }

        return isCertain ? decoded.ToString() : null;
    }

    /// <summary>Reads a word with its marks; punctuation behind it may look like a mark, so the longest valid reading wins.</summary>
    /// <returns>Characters read, or 0.</returns>
    private static int ReadWord(ReadOnlySpan<char> word, Span<Letter> letters, out int count, out bool hasCertainMark)
    {
        int shortest = word.TrimEnd(",.;:!?\"'").Length;
        for (int length = word.Length; length >= shortest && length > 0; length--)
        {
            count = TryDecode(word[..length], letters, out hasCertainMark);
            if (count > 0) return length;
        }

        count = 0;
        hasCertainMark = false;
        return 0;
    }

    private static int TryDecode(ReadOnlySpan<char> keys, Span<Letter> letters, out bool hasCertainMark)
    {
        hasCertainMark = false;
        KeystrokeWord word = new(letters);
        for (int i = 0; i < keys.Length; i++)
        {
            char key = char.ToLowerInvariant(keys[i]);
            if (word.IsFull) return 0;
            if (key == 'd' && word.Count == 1 && word.AddStroke()) continue;
            if (char.IsAsciiLetter(key))
            {
                word.Append(key);
                continue;
            }

            if (word.Count == 0 || !word[word.Count - 1].IsVowel) return 0;
            bool isMark = key switch
            {
                '^' => word.AddHat(word[word.Count - 1].Base),
                '(' => word[word.Count - 1].Base == 'a' && word.AddBreve(),
                '+' => AddSingleHorn(ref word),
                '\'' => word.SetTone(Tones.Acute),
                '`' => word.SetTone(Tones.Grave),
                '?' => word.SetTone(Tones.Hook),
                '~' => word.SetTone(Tones.Tilde),
                '.' => word.SetTone(Tones.Dot),
                _ => false,
            };
            if (!isMark) return 0;
            hasCertainMark |= key is '^' or '(' or '+' or '`' or '~' || (i + 1 < keys.Length && char.IsAsciiLetter(keys[i + 1]));
        }

        return word.Finish();
    }

    // Each letter of "u+o+" has its own mark; one of the other methods' marks is for both.
    private static bool AddSingleHorn(ref KeystrokeWord word) => word[word.Count - 1].Base is 'o' or 'u' && word.AddHorn(single: true);
}
