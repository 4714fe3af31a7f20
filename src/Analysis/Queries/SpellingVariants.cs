using NewsSearch.Analysis.Vietnamese.Letters;

namespace NewsSearch.Analysis.Queries;

/// <summary>Other spellings of the same word, and whether a word can have more marks than were typed.</summary>
internal static class SpellingVariants
{
    // "nghiêng" has no more; what is longer is no syllable.
    private const int MaxSyllableLength = 7;

    /// <summary>
    /// The key with i for y or y for i, or null: a closed set, h k l m s t v th qu + i or y, and qu + i or y + nh, t, ch.
    /// Elsewhere the two are different words (tai and tay, thúi and thúy).
    /// </summary>
    public static byte[]? WithOtherI(ReadOnlySpan<byte> key)
    {
        ReadOnlySpan<byte> folded = TermKey.Folded(key);
        int index = folded.IndexOfAny((byte)'i', (byte)'y');
        if (index <= 0) return null;
        ReadOnlySpan<byte> onset = folded[..index];
        ReadOnlySpan<byte> coda = folded[(index + 1)..];
        bool isQu = onset.SequenceEqual("qu"u8);
        bool isVariable = coda.IsEmpty
            ? isQu || onset.SequenceEqual("th"u8) || (onset.Length == 1 && "hklmstv"u8.Contains(onset[0]))
            : isQu && (coda.SequenceEqual("nh"u8) || coda.SequenceEqual("t"u8) || coda.SequenceEqual("ch"u8));
        if (!isVariable) return null;
        Span<Letter> letters = stackalloc Letter[Spelling.MaxLetters];
        int count = TermKey.Decode(key, letters);
        letters[index].Base = letters[index].Base == 'i' ? 'y' : 'i';
        return Encode(letters[..count]);
    }

    /// <summary>
    /// Whether some word with more marks can be meant: a tone is missing, or a letter lacks a shape and the syllable is
    /// possible with it (hạu may be hậu; hậu is complete, for no syllable is hậư).
    /// </summary>
    public static bool CanGainMarks(ReadOnlySpan<byte> key)
    {
        Span<Letter> buffer = stackalloc Letter[Spelling.MaxLetters];
        Span<Letter> letters = buffer[..TermKey.Decode(key, buffer)];
        bool hasVowel = false;
        bool hasBareLetter = false;
        bool hasTone = false;
        foreach (ref readonly Letter letter in letters)
        {
            hasVowel |= letter.IsVowel;
            hasTone |= letter.Tone != Tones.None;
            hasBareLetter |= letter.Shape == Shapes.None && LetterTable.CanHaveShape(letter.Base);
        }

        if (hasVowel && !hasTone) return true;
        if (!hasBareLetter) return false;
        return letters.Length > MaxSyllableLength || !Syllable.TryParse(letters, out _) || IsPossibleWithMoreShapes(letters, 0, hasMore: false);
    }

    private static bool IsPossibleWithMoreShapes(Span<Letter> letters, int from, bool hasMore)
    {
        for (int i = from; i < letters.Length; i++)
        {
            if (letters[i].Shape != Shapes.None || !LetterTable.CanHaveShape(letters[i].Base)) continue;
            foreach (byte shape in ShapesOf(letters[i].Base))
            {
                letters[i].Shape = shape;
                bool isPossible = IsPossibleWithMoreShapes(letters, i + 1, hasMore: true);
                letters[i].Shape = Shapes.None;
                if (isPossible) return true;
            }
        }

        return hasMore && Syllable.TryParse(letters, out _);
    }

    private static ReadOnlySpan<byte> ShapesOf(char baseLetter) => baseLetter switch
    {
        'a' => [Shapes.Hat, Shapes.Breve],
        'o' => [Shapes.Hat, Shapes.Horn],
        'u' => [Shapes.Horn],
        _ => [Shapes.Hat],
    };

    private static byte[] Encode(ReadOnlySpan<Letter> letters)
    {
        Span<byte> key = stackalloc byte[TermKey.MaxLength];
        return key[..TermKey.Encode(letters, key)].ToArray();
    }
}
