using NewsSearch.Analysis.Vietnamese.Letters;

namespace NewsSearch.Analysis.Vietnamese.Tokenizing;

/// <content>Numbers: 1.530 is 1530, 8,04 is 8.04, 05 is 5.</content>
internal ref partial struct Tokenizer
{
    private int Number(int start)
    {
        Approach(start);
        int digits = SkipDigits(start);
        if (digits == _text.Length || CharClass.IsSpace(_text[digits]) && !CanBeSpacedCode(digits)) return PlainNumber(start, digits);

        // A group behind digits and a dot continues what stands before it: 0903.675.512, 3.3.1.
        bool continues = start > 1 && _text[start - 1] == '.' && CharClass.IsDigit(_text[start - 2]);
        int end = DocumentCode(start, digits);
        if (end == 0) end = Date(start, digits);
        if (end == 0 && !continues) end = FormattedNumber(start, digits);
        if (end > 0) return end;
        return IsLetterAt(digits) ? Word(start) : PlainNumber(start, digits);
    }

    private int PlainNumber(int start, int end)
    {
        int next = SkipMarks(end);
        EmitAscii(_text[WithoutZero(start, end)..end], start, next, TokenKind.Number);
        if (end - start <= 2 && PreviousIs(WordFlags.IsOrdinalWord) && ValueOf(start, end) is > 0 and var value) StackOrdinal(value, start, next);
        if (end - start <= 2) StackSpelledDate(start, end);
        Leave(start, next, WordFlags.None);
        return next;
    }

    /// <summary>Thousands (1.530, 1,234,567), decimals (8,04, 8.04); 0 where the digits are neither.</summary>
    private int FormattedNumber(int start, int digits)
    {
        char separator = At(digits);
        if (separator is not ('.' or ',') || !IsDigitAt(digits + 1)) return 0;
        // A list: 1,2,3.
        if (separator == ',' && start > 1 && _text[start - 1] == ',' && CharClass.IsDigit(_text[start - 2])) return 0;
        int groups = EndOfGroups(digits, separator);
        bool isThousands = digits - start <= 3 && _text[start] != '0'
            && (separator == '.' ? groups > digits : groups > digits + 4);
        if (isThousands)
        {
            char other = separator == '.' ? ',' : '.';
            int fraction = At(groups) == other && IsDigitAt(groups + 1) ? SkipDigits(groups + 1) : groups;
            return Grouped(start, groups, fraction);
        }

        int end = SkipDigits(digits + 1);
        bool isDecimal = separator == ','
            ? !(At(end) == ',' && IsDigitAt(end + 1))
            : (end - digits <= 3 || (digits == start + 1 && _text[start] == '0')) && !(At(end) == '.' && IsDigitAt(end + 1));
        return isDecimal ? Decimal(start, digits, end) : 0;
    }

    /// <summary>One past the last group of exactly three digits behind separators; the index itself where there is none.</summary>
    private readonly int EndOfGroups(int index, char separator)
    {
        while (At(index) == separator && IsDigitAt(index + 1) && IsDigitAt(index + 2) && IsDigitAt(index + 3) && !IsDigitAt(index + 4)) index += 4;
        return index;
    }

    private int Grouped(int start, int groups, int end)
    {
        Span<char> number = stackalloc char[TermKey.MaxLength];
        int length = 0;
        for (int i = start; i < end && length < number.Length; i++)
        {
            if (CharClass.IsDigit(_text[i])) number[length++] = _text[i];
            else if (i == groups) number[length++] = '.';
        }

        return Formatted(number[..length], start, end);
    }

    private int Decimal(int start, int digits, int end)
    {
        Span<char> number = stackalloc char[TermKey.MaxLength];
        int first = WithoutZero(start, digits);
        int length = Math.Min(end - first, number.Length);
        _text.Slice(first, length).CopyTo(number);
        if (digits - first < length) number[digits - first] = '.';
        return Formatted(number[..length], start, end);
    }

    private int Formatted(scoped ReadOnlySpan<char> number, int start, int end)
    {
        int next = SkipMarks(end);
        EmitAscii(number, start, next, TokenKind.Number);
        Leave(start, next, WordFlags.None);
        return next;
    }

    private void EmitAscii(scoped ReadOnlySpan<char> term, int start, int end, TokenKind kind)
    {
        Span<byte> key = stackalloc byte[TermKey.MaxLength];
        Emit(AsciiKey(term, key), start, end, kind);
    }

    private readonly void StackAscii(scoped ReadOnlySpan<char> term, int start, int end, TokenKind kind)
    {
        Span<byte> key = stackalloc byte[TermKey.MaxLength];
        Stack(AsciiKey(term, key), start, end, kind);
    }

    /// <summary>The key of digits and signs, which carry no marks.</summary>
    private static ReadOnlySpan<byte> AsciiKey(scoped ReadOnlySpan<char> term, Span<byte> key)
    {
        int length = Math.Min(term.Length, TermKey.MaxLength - 1);
        for (int i = 0; i < length; i++) key[i] = (byte)term[i];
        key[length] = TermKey.Separator;
        return key[..(length + 1)];
    }

    /// <summary>Behind the zero of 05; other numbers keep theirs: 007, 0903.</summary>
    private readonly int WithoutZero(int start, int end) => end - start == 2 && _text[start] == '0' ? start + 1 : start;

    private readonly int ValueOf(int start, int end)
    {
        int value = 0;
        for (int i = start; i < end; i++) value = (value * 10) + (_text[i] - '0');
        return value;
    }
}
