using NewsSearch.Analysis.Vietnamese.Letters;

namespace NewsSearch.Analysis.Vietnamese.Tokenizing;

/// <content>Forms that stand on the position of another: numerals in context, joined names, quantities.</content>
internal ref partial struct Tokenizer
{
    // "Ô-xtrây-li-a" has 12 units; what is longer is no name.
    private const int MaxJoinedLength = 40;

    private const int LargestOrdinal = 99;

    /// <summary>Whether a character joins the parts of a foreign name: "Mát-xcơ-va", "K'Ré".</summary>
    private static bool IsJoiner(char c) => c is '-' or '\u2010' or '\u2011' || CharClass.IsApostrophe(c);

    /// <summary>quý#4 for "quý IV" and "quý 4": the context word as written, with y for i.</summary>
    private void StackOrdinal(int number, int start, int end)
    {
        Span<Letter> letters = stackalloc Letter[16];
        int count = Spelling.Decompose(_text[_previousStart.._previousEnd], letters);
        Spelling.PlaceTone(letters[..count]);
        if (letters[count - 1].Base == 'i' && letters[0].Base is 'q' or 'k') letters[count - 1].Base = 'y';
        letters[count++] = new Letter { Base = '#' };
        if (number >= 10) letters[count++] = new Letter { Base = (char)('0' + (number / 10)) };
        letters[count++] = new Letter { Base = (char)('0' + (number % 10)) };
        Span<byte> key = stackalloc byte[TermKey.MaxLength];
        Stack(key[..TermKey.Encode(letters[..count], key)], start, end, TokenKind.Ordinal);
    }

    /// <summary>30 and m2 for "30m2".</summary>
    private readonly void StackQuantity(int start, int end)
    {
        int unit = SkipDigits(start);

        // A raised digit is a letter of a unit (m²), never the end of its number.
        if (unit == start || _text[unit] is '\u00B2' or '\u00B3') return;
        StackAscii(_text[WithoutZero(start, unit)..unit], start, unit, TokenKind.Number);
        CachedWord word = _words.Get(_text[unit..end]);
        Stack(word.Key, unit, end, word.Has(WordFlags.IsMixed) ? TokenKind.Mixed : TokenKind.Word);
    }

    /// <summary>
    /// The parts of a foreign name as one word, on the first of them: mátxcơva for "Mát-xcơ-va", kré for "K’Ré".
    /// With hyphens, only where a capital begins the first part alone, or a part is no syllable; else "kinh tế-xã hội"
    /// would count.
    /// </summary>
    private readonly void StackJoined(int start, int end)
    {
        bool continues = start > 1 && IsJoiner(_text[start - 1]) && CharClass.KindOf(_text[start - 2]) is CharKind.Letter or CharKind.Mark;
        if (continues || end - start > MaxJoinedLength) return;
        Span<Letter> buffer = stackalloc Letter[MaxJoinedLength + 1];
        int count = Spelling.Decompose(_text[start..end], buffer);
        bool beginsWithCapital = buffer[0].IsUpper;
        bool hasForeignPart = !Syllable.IsValid(buffer[..count]);
        bool hasHyphen = false;
        bool hasLaterCapital = false;
        int partStart = end;
        while (partStart + 1 < _text.Length && IsJoiner(_text[partStart]) && IsLetterAt(partStart + 1))
        {
            hasHyphen |= CharClass.IsHyphen(_text[partStart]);
            partStart++;
            hasLaterCapital |= CharClass.IsUpper(_text[partStart]);
            int limit = Math.Min(_text.Length, start + MaxJoinedLength);
            int i = partStart;
            while (i < limit && CharClass.KindOf(_text[i]) is CharKind.Letter or CharKind.Mark) i++;
            // A digit, or a name that does not end.
            if (i == limit && i < _text.Length) return;
            if (IsDigitAt(i)) return;
            int length = Spelling.Decompose(_text[partStart..i], buffer[count..]);
            hasForeignPart |= !Syllable.IsValid(buffer.Slice(count, length));
            count += length;
            partStart = i;
        }

        if (partStart == end) return;
        if (hasHyphen && (hasLaterCapital || !(beginsWithCapital || hasForeignPart))) return;
        Span<Letter> joined = buffer[..count];
        Spelling.PlaceTone(joined);
        Span<byte> key = stackalloc byte[TermKey.MaxLength];
        Stack(key[..TermKey.Encode(joined, key)], start, partStart, TokenKind.Word);
    }
}
