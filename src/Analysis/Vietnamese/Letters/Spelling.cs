using System.Text;

namespace NewsSearch.Analysis.Vietnamese.Letters;

/// <summary>Words as letters taken apart, and back.</summary>
internal static class Spelling
{
    /// <summary>Letters that a buffer for one word has room for; no key holds more.</summary>
    public const int MaxLetters = TermKey.MaxLength;

    /// <summary>Takes a word apart: lower case, marks gathered on their letters whatever their order.</summary>
    /// <param name="word">Any text; ignorable characters and marks without a letter are left out.</param>
    /// <param name="letters">Receives the letters; what does not fit is left out.</param>
    /// <returns>How many letters.</returns>
    public static int Decompose(ReadOnlySpan<char> word, Span<Letter> letters)
    {
        int count = 0;
        Span<char> pair = stackalloc char[2];
        for (int i = 0; i < word.Length; i++)
        {
            char c = word[i];
            switch (CharClass.KindOf(c))
            {
                case CharKind.Mark:
                    if (count > 0) LetterTable.TryAddMark(ref letters[count - 1], c);
                    break;
                case CharKind.Surrogate:
                    bool isPair = Rune.DecodeFromUtf16(word[i..], out Rune rune, out int consumed) == System.Buffers.OperationStatus.Done;
                    if (count + 2 > letters.Length) return count;
                    if (isPair)
                    {
                        Rune.ToLowerInvariant(rune).EncodeToUtf16(pair);
                        letters[count++] = new Letter { Base = pair[0] };
                        letters[count++] = new Letter { Base = pair[1] };
                    }
                    else
                    {
                        letters[count++] = new Letter { Base = '\uFFFD' };
                    }

                    i += consumed - 1;
                    break;
                default:
                    if (CharClass.IsIgnorable(c) || c == '\0') break;
                    if (count == letters.Length) return count;
                    letters[count++] = c switch
                    {
                        '\u00B2' => new Letter { Base = '2' },
                        '\u00B3' => new Letter { Base = '3' },
                        _ => LetterTable.Decompose(c),
                    };
                    break;
            }
        }

        return count;
    }

    /// <summary>Writes letters in lower case, composed.</summary>
    /// <param name="letters">The letters.</param>
    /// <param name="destination">At least twice as many characters.</param>
    /// <returns>The characters written.</returns>
    public static int Compose(ReadOnlySpan<Letter> letters, Span<char> destination)
    {
        int length = 0;
        foreach (ref readonly Letter letter in letters) length += LetterTable.Compose(letter, destination[length..]);
        return length;
    }

    /// <summary>Moves the tone mark of a possible syllable to its canonical, old-style place.</summary>
    public static void PlaceTone(Span<Letter> letters)
    {
        int at = SingleTone(letters);
        if (at < 0) return;
        int place = CanonicalToneIndex(letters);
        if (place < 0 || place == at) return;
        letters[place].Tone = letters[at].Tone;
        letters[at].Tone = Tones.None;
    }

    /// <summary>The index of the only letter with a tone; -1 where none or several have one.</summary>
    public static int SingleTone(ReadOnlySpan<Letter> letters)
    {
        int at = -1;
        for (int i = 0; i < letters.Length; i++)
        {
            if (letters[i].Tone == Tones.None) continue;
            if (at >= 0) return -1;
            at = i;
        }

        return at;
    }

    /// <summary>Where a tone mark belongs in a possible syllable (its tones aside); -1 where it is none.</summary>
    /// <remarks>
    /// The last letter with a shape; else the last vowel before a final consonant; else the only vowel, the first of
    /// two, the second of three. Old style: "hòa", "thúy", as most newspapers write.
    /// </remarks>
    public static int CanonicalToneIndex(ReadOnlySpan<Letter> letters)
    {
        if (!Syllable.TryParse(letters, out Syllable syllable)) return -1;
        int end = syllable.OnsetLength + syllable.VowelsLength;
        for (int i = end - 1; i >= syllable.OnsetLength; i--)
        {
            if (letters[i].Shape != Shapes.None) return i;
        }

        if (end < letters.Length) return end - 1;
        return syllable.VowelsLength == 3 ? syllable.OnsetLength + 1 : syllable.OnsetLength;
    }
}
