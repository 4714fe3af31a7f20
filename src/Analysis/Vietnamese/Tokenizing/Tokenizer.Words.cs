using NewsSearch.Analysis.Vietnamese.Letters;

namespace NewsSearch.Analysis.Vietnamese.Tokenizing;

/// <content>Words, dotted acronyms, TƯ.</content>
internal ref partial struct Tokenizer
{
    // T.Ư and TƯ: trung ương.
    private static readonly byte[] TrungUong = TermKey.Encode("tw");

    private int Word(int start)
    {
        Approach(start);
        int end = EndOfRun(start);
        if (At(end) == '.' && CharClass.IsUpper(_text[start]))
        {
            int acronymEnd = DottedAcronym(start);
            if (acronymEnd > 0) return acronymEnd;
        }

        ReadOnlySpan<char> surface = _text[start..end];
        CachedWord word = _words.Get(surface);
        if (word.Has(WordFlags.IsGlued))
        {
            GluedWord(start, end);
            return end;
        }

        WordFlags flags = word.Flags;
        if (word.Has(WordFlags.IsCapitalTu) && IsTrungUong(end))
        {
            Emit(TrungUong, start, end, TokenKind.Acronym);
            Leave(start, end, flags);
            return end;
        }

        int roman = word.Roman;
        Emit(word.Key, start, end, word.Has(WordFlags.IsMixed) ? TokenKind.Mixed : word.Has(WordFlags.HasLetters) ? TokenKind.Word : TokenKind.Number);
        if (roman > 0 && PreviousIs(WordFlags.IsOrdinalWord) && IsNumeral(word.Flags, end - start) && !(IsHyphenAt(end) && IsLetterAt(end + 1)))
        {
            StackOrdinal(roman, start, end);
        }

        if ((flags & WordFlags.IsQuantity) != 0) StackQuantity(start, end);
        if (end < _text.Length && IsJoiner(_text[end]) && (flags & WordFlags.IsMixed) == 0) StackJoined(start, end);
        Leave(start, end, flags);
        return end;
    }

    // Small "vi" and "xi" are words; small "i", "v" and "x" are list items.
    private static bool IsNumeral(WordFlags flags, int length)
        => (flags & WordFlags.IsAllCapitals) != 0 || (length > 1 && (flags & WordFlags.IsSyllable) == 0);

    /// <summary>Two or more single capitals with dots between: T.Ư, P.V, H.Đ.N.D; the last dot is left outside.</summary>
    /// <returns>The end, or 0 where it is none.</returns>
    private int DottedAcronym(int start)
    {
        const int MaxCapitals = 16;
        Span<Letter> letters = stackalloc Letter[MaxCapitals];
        int count = 0;
        int end = 0;
        int i = start;
        while (count < MaxCapitals && i < _text.Length && CharClass.IsUpper(_text[i]))
        {
            int afterLetter = SkipMarks(i + 1);
            bool isFollowedByLetter = afterLetter < _text.Length && CharClass.IsWordPart(_text, afterLetter, out _);
            if (isFollowedByLetter) return 0;
            Spelling.Decompose(_text[i..afterLetter], letters.Slice(count, 1));
            count++;
            end = afterLetter;
            if (At(end) != '.') break;
            i = end + 1;
        }

        // "T.Ưng": the capital after the last dot begins a word; a small letter there does too.
        if (count < 2 || (At(end) == '.' && IsLetterAt(end + 1))) return 0;
        Span<byte> key = stackalloc byte[TermKey.MaxLength];
        bool isTrungUong = count == 2 && letters[0].Base == 't' && letters[1] is { Base: 'u', Shape: Shapes.Horn, Tone: Tones.None };
        scoped ReadOnlySpan<byte> term = isTrungUong ? TrungUong : key[..TermKey.Encode(letters[..count], key)];
        Emit(term, start, end, TokenKind.Acronym);
        Leave(start, end, WordFlags.IsAllCapitals | WordFlags.HasLetters);
        return end;
    }

    /// <summary>
    /// Whether TƯ stands for trung ương: a neighbour is not all capitals, and it does not end a word in capitals as in
    /// "ĐẦU TƯ là". In a heading of capitals it is the word tư.
    /// </summary>
    private readonly bool IsTrungUong(int end)
    {
        bool hasPrevious = _previousEnd >= 0 && _increment == 1 && (_previous & WordFlags.HasLetters) != 0;
        bool isPreviousCapitals = (_previous & WordFlags.IsAllCapitals) != 0;
        if (hasPrevious && isPreviousCapitals && (_previous & WordFlags.IsSyllable) != 0) return false;
        return (hasPrevious && !isPreviousCapitals) || IsNextWordInSmallLetters(end);
    }

    private readonly bool IsNextWordInSmallLetters(int index)
    {
        int limit = Math.Min(_text.Length, index + MaxLookahead);
        while (index < limit && CharClass.KindOf(_text[index]) == CharKind.Other && _text[index] is not ('.' or '\n')) index++;
        for (; index < limit && CharClass.KindOf(_text[index]) is CharKind.Letter or CharKind.Mark; index++)
        {
            if (CharClass.KindOf(_text[index]) == CharKind.Letter && !CharClass.IsUpper(_text[index])) return true;
        }

        return false;
    }

    private void GluedWord(int start, int end)
    {
        Span<Letter> buffer = stackalloc Letter[Spelling.MaxLetters];
        Span<Letter> letters = buffer[..Spelling.Decompose(_text[start..end], buffer)];
        Span<byte> key = stackalloc byte[TermKey.MaxLength];
        int from = start;
        bool isFirst = true;
        while (true)
        {
            int split = GluedWords.SplitIndex(letters);
            int to = split > 0 ? IndexOfLetter(from, split) : end;
            CachedWord part = _words.Get(_text[from..to]);
            Emit(part.Key, from, to, TokenKind.Word);
            Leave(from, to, part.Flags);
            if (isFirst) Stack(key[..TermKey.Encode(letters, key)], start, end, TokenKind.Word);
            if (split <= 0) return;
            isFirst = false;
            letters = letters[split..];
            from = to;
            _increment = 1;
            _isAdjacent = true;
        }
    }

    // Letters of glued words are never surrogates; only marks take units of their own.
    private readonly int IndexOfLetter(int start, int count)
    {
        int i = start;
        for (int seen = 0; seen < count; seen++) i = SkipMarks(i + 1);
        return i;
    }
}
