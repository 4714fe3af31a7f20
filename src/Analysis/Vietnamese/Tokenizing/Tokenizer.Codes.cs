using NewsSearch.Analysis.Vietnamese.Letters;

namespace NewsSearch.Analysis.Vietnamese.Tokenizing;

/// <content>Document codes: 35-CT/TW, 19/2025/QĐ-TTg, 179 - QĐ/TW.</content>
internal ref partial struct Tokenizer
{
    // "1365/NQ-UBTVQH15" has 16 units; what is longer is no code.
    private const int MaxCodeLength = 64;

    /// <summary>A number with spaces behind it may still begin a code: "179 - QĐ/TW".</summary>
    private readonly bool CanBeSpacedCode(int digits) => IsHyphenAt(SkipSpaces(digits, 2));

    private int DocumentCode(int start, int digits)
    {
        if (digits - start > 6) return 0;
        int numberEnd = digits;
        // 30a/2008/NQ-CP.
        if (IsLetterAt(digits) && _text[digits] < 0x80 && At(digits + 1) is '/' or '-') numberEnd = digits + 1;
        if (At(numberEnd) == '/' && SkipDigits(numberEnd + 1) == numberEnd + 5) numberEnd += 5;
        int part = PartAfterSeparator(numberEnd, out bool isSpaced);
        int end = part == 0 ? 0 : EndOfCodePart(part);
        if (end == 0) return 0;
        bool hasSlash = false;
        while (end - start < MaxCodeLength && (At(end) == '/' || IsHyphenAt(end)))
        {
            int next = EndOfCodePart(end + 1);
            if (next == 0) break;
            hasSlash |= _text[end] == '/';
            end = next;
        }

        bool isCutOff = end < _text.Length && CharClass.IsWordPart(_text, end, out _);
        // "năm 2023 - UBND tỉnh" is no code; with spaces, a slash has to follow.
        if (isCutOff || end - start > MaxCodeLength || (isSpaced && !hasSlash)) return 0;
        EmitCode(start, end);
        return end;
    }

    private readonly int PartAfterSeparator(int index, out bool isSpaced)
    {
        isSpaced = false;
        if (At(index) == '/' || (IsHyphenAt(index) && IsLetterAt(index + 1))) return index + 1;
        int hyphen = SkipSpaces(index, 2);
        if (!IsHyphenAt(hyphen)) return 0;
        isSpaced = true;
        return SkipSpaces(hyphen + 1, 2);
    }

    /// <summary>One past a part of a code: two capitals or more, small letters, digits; or T.Ư. 0 where it is none.</summary>
    private readonly int EndOfCodePart(int index)
    {
        int i = index;
        while (i < _text.Length && IsCodeCapital(_text[i])) i = SkipMarks(i + 1);
        int capitals = i - index;
        if (capitals == 1 && At(index) == 'T' && At(i) == '.' && At(i + 1) is 'Ư' or 'W')
        {
            int end = SkipMarks(i + 2);
            return end < _text.Length && CharClass.IsWordPart(_text, end, out _) ? 0 : end;
        }

        if (capitals < 2) return 0;
        while (i < _text.Length && _text[i] is >= 'a' and <= 'z') i++;
        return SkipDigits(i);
    }

    private static bool IsCodeCapital(char c) => c is (>= 'A' and <= 'Z') or 'Đ' or 'Ư' or '\u00D0' or '\u0189';

    private void EmitCode(int start, int end)
    {
        Span<Letter> letters = stackalloc Letter[MaxCodeLength + 1];
        Span<byte> key = stackalloc byte[TermKey.MaxLength];
        int count = SpellCode(start, end, letters);
        Emit(key[..TermKey.Encode(letters[..count], key)], start, end, TokenKind.DocumentCode);

        // The parts on the same position: "nghị quyết 21" finds 21-NQ/TW.
        int part = start;
        for (int i = start; i <= end; i++)
        {
            if (i < end && _text[i] != '/' && !CharClass.IsHyphen(_text[i])) continue;
            int from = SkipSpaces(part, 2);
            int to = i;
            while (to > from && CharClass.IsSpace(_text[to - 1])) to--;
            StackCodePart(from, to, letters, key);
            part = i + 1;
        }

        Leave(start, end, WordFlags.None);
    }

    private readonly void StackCodePart(int from, int to, Span<Letter> letters, Span<byte> key)
    {
        int count = SpellCode(from, to, letters);
        int digits = 0;
        while (digits < count && CharClass.IsDigit(letters[digits].Base)) digits++;
        TokenKind kind = digits == count ? TokenKind.Number : CharClass.IsDigit(letters[count - 1].Base) ? TokenKind.Mixed : TokenKind.Word;
        int first = kind == TokenKind.Number && count == 2 && letters[0].Base == '0' ? 1 : 0;
        Stack(key[..TermKey.Encode(letters[first..count], key)], from, to, kind);
    }

    /// <summary>The letters of a code: no spaces and dots, plain hyphens, tw for TƯ.</summary>
    private readonly int SpellCode(int start, int end, Span<Letter> letters)
    {
        Span<char> plain = stackalloc char[MaxCodeLength];
        int length = 0;
        for (int i = start; i < end; i++)
        {
            char c = _text[i];
            if (CharClass.IsSpace(c) || c == '.') continue;
            plain[length++] = CharClass.IsHyphen(c) ? '-' : c;
        }

        int count = Spelling.Decompose(plain[..length], letters);
        for (int i = 1; i < count; i++)
        {
            if (letters[i - 1].Base == 't' && letters[i] is { Base: 'u', Shape: Shapes.Horn }) letters[i] = new Letter { Base = 'w' };
        }

        return count;
    }
}
