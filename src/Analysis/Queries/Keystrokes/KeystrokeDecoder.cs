using System.Collections.Frozen;
using System.Text;
using NewsSearch.Analysis.Vietnamese.Letters;

namespace NewsSearch.Analysis.Queries.Keystrokes;

/// <summary>Reads a query that was typed with the input method switched off.</summary>
/// <remarks>
/// One input method has to read the query: at least one word by its keys, the others as they stand (numbers, capitals,
/// syllables without marks). A word that is none of these (Cuba, Formosa) stays as it is where two others at least can be
/// nothing but keys. English words alone are not read as keys ("was" would be ứa, "see" sê); beside words that can be
/// nothing but keys they are.
/// </remarks>
internal sealed class KeystrokeDecoder(FrozenSet<string> englishWords)
{
    // "nghieengs" has nine; two more for marks typed twice.
    private const int MaxWordLength = 12;

    // A sentence of another language has a word now and then that spells a syllable; this many it has not.
    private const int KeysForEachUnread = 2;

    private static readonly Lazy<KeystrokeDecoder> Loaded = new(() => new KeystrokeDecoder(ReadEnglishWords()));

    /// <summary>Reads a word as one input method does.</summary>
    /// <returns>The letters of a valid syllable, its tone in place; 0 where the keys spell none.</returns>
    private delegate int TryDecodeWord(ReadOnlySpan<char> keys, Span<Letter> letters);

    /// <summary>With the project's list of English words.</summary>
    public static KeystrokeDecoder Default => Loaded.Value;

    /// <summary>What the keys spell, or null.</summary>
    public string? Decode(string text)
    {
        // Somebody who has the letters needs no keys for them.
        foreach (char c in text)
        {
            if (c > '\u007F' && CharClass.KindOf(c) != CharKind.Other) return null;
        }

        return DecodeWords(text, TelexKeys.TryDecode, barKey: 'd')
            ?? DecodeWords(text, VniKeys.TryDecode, barKey: '9')
            ?? ViqrText.Decode(text);
    }

    /// <summary>Whether a word may stand beside decoded ones as it is.</summary>
    internal static bool IsPlain(ReadOnlySpan<char> word)
    {
        bool isNumber = !word.ContainsAnyExceptInRange('0', '9');
        return isNumber || IsAllCapitals(word) || UnmarkedSyllables.IsPossible(word);
    }

    private static bool IsNeverKeys(ReadOnlySpan<char> word) => word.Length is < 2 or > MaxWordLength || IsAllCapitals(word);

    private bool IsEnglish(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[MaxWordLength];
        return englishWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(lower[..word.ToLowerInvariant(lower)]);
    }

    private string? DecodeWords(string text, TryDecodeWord tryDecode, char barKey)
    {
        StringBuilder decoded = new(text.Length);
        int certain = 0;
        int unread = 0;
        Span<Letter> letters = stackalloc Letter[16];
        Span<char> spelled = stackalloc char[32];
        for (int i = 0; i < text.Length;)
        {
            if (!char.IsAsciiLetterOrDigit(text[i]))
            {
                decoded.Append(text[i++]);
                continue;
            }

            int end = i;
            while (end < text.Length && char.IsAsciiLetterOrDigit(text[end])) end++;
            ReadOnlySpan<char> word = text.AsSpan(i, end - i);
            i = end;
            if (!IsNeverKeys(word) && !UnmarkedSyllables.IsWritten(word) && tryDecode(word, letters) is > 0 and int count)
            {
                // "a4" is a size of paper, unless there are other words: "ys kieens".
                if (count > 1 && !IsEnglish(word)) certain++;
                decoded.Append(spelled[..Spelling.Compose(letters[..count], spelled)]);
                continue;
            }

            if (AppendCapitals(decoded, word, barKey)) continue;
            if (!IsPlain(word)) unread++;
            foreach (char c in word) decoded.Append(char.ToLowerInvariant(c));
        }

        return certain > 0 && certain >= unread * KeysForEachUnread ? decoded.ToString() : null;
    }

    /// <summary>An acronym with a bar on its D: "HDdND", "HD9ND". Without one it is no word of keys.</summary>
    private static bool AppendCapitals(StringBuilder decoded, ReadOnlySpan<char> word, char barKey)
    {
        bool hasBar = false;
        for (int i = 0; i < word.Length; i++)
        {
            if (char.IsAsciiLetterUpper(word[i])) continue;
            if (i == 0 || word[i] != barKey || word[i - 1] != 'D') return false;
            hasBar = true;
        }

        if (!hasBar || word.Length < 3) return false;
        for (int i = 0; i < word.Length; i++)
        {
            bool isBarred = i + 1 < word.Length && word[i + 1] == barKey;
            decoded.Append(isBarred ? 'Đ' : word[i]);
            if (isBarred) i++;
        }

        return true;
    }

    private static bool IsAllCapitals(ReadOnlySpan<char> word)
    {
        bool hasCapital = false;
        foreach (char c in word)
        {
            if (char.IsAsciiLetterLower(c)) return false;
            hasCapital |= char.IsAsciiLetterUpper(c);
        }

        return hasCapital;
    }

    private static FrozenSet<string> ReadEnglishWords()
        => EmbeddedLists.Read("english-words.txt")
            .Where(line => line.Length > 0 && line[0] != '#')
            .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .ToFrozenSet(StringComparer.Ordinal);
}
