using NewsSearch.Analysis.Vietnamese.Letters;

namespace NewsSearch.Analysis.Vietnamese.Tokenizing;

/// <content>Dates: 28-6 is 28/6, 01/8/2024 is 1/8/2024 and stands for 1/8 too.</content>
internal ref partial struct Tokenizer
{
    private int Date(int start, int digits)
    {
        if (digits - start == 4) return IsoDate(start);
        char separator = At(digits);
        bool isHyphen = CharClass.IsHyphen(separator);
        if (digits - start > 2 || !(separator is '/' or '.' || isHyphen) || !IsDigitAt(digits + 1)) return 0;
        int second = digits + 1;
        int secondEnd = SkipDigits(second);
        if (secondEnd - second > 2) return 0;
        int day = ValueOf(start, digits);
        int month = ValueOf(second, secondEnd);
        if (!IsDay(day, month)) return 0;
        if (IsSameSeparator(At(secondEnd), separator) && SkipDigits(secondEnd + 1) == secondEnd + 5)
        {
            return EmitDate(day, month, ValueOf(secondEnd + 1, secondEnd + 5), start, secondEnd + 5);
        }

        bool isPair = separator switch
        {
            '/' => !(At(secondEnd) == '/' || (start > 1 && _text[start - 1] == '/' && CharClass.IsDigit(_text[start - 2]))),
            '.' => IsDayWithDot(start, secondEnd),
            _ => IsDayWithHyphen(start, secondEnd, day < month),
        };
        return isPair ? EmitDate(day, month, 0, start, secondEnd) : 0;
    }

    private static bool IsDay(int day, int month) => day is >= 1 and <= 31 && month is >= 1 and <= 12;

    private static bool IsSameSeparator(char c, char separator) => c == separator || (CharClass.IsHyphen(c) && CharClass.IsHyphen(separator));

    /// <summary>2024-06-28.</summary>
    private int IsoDate(int start)
    {
        char separator = At(start + 4);
        bool isDate = (separator == '/' || CharClass.IsHyphen(separator)) && SkipDigits(start + 5) == start + 7
            && IsSameSeparator(At(start + 7), separator) && SkipDigits(start + 8) == start + 10;
        if (!isDate) return 0;
        int month = ValueOf(start + 5, start + 7);
        int day = ValueOf(start + 8, start + 10);
        return IsDay(day, month) ? EmitDate(day, month, ValueOf(start, start + 4), start, start + 10) : 0;
    }

    /// <summary>29.5 is a date after a date word, else a decimal.</summary>
    private readonly bool IsDayWithDot(int start, int end)
    {
        if (!PreviousIs(WordFlags.IsDateWord)) return false;
        if (At(end) is '.' or ',' && IsDigitAt(end + 1)) return false;
        return (_previous & WordFlags.IsDay) != 0 || !IsFollowedByUnit(end, isAscending: false);
    }

    /// <summary>
    /// 28-6 is a date after a date word; a range before a unit (5-7%, 2-3 năm) or after cấp, tỷ số; else a date. Longer
    /// rows of numbers are none.
    /// </summary>
    private readonly bool IsDayWithHyphen(int start, int end, bool isAscending)
    {
        bool continues = start > 1 && CharClass.IsHyphen(_text[start - 1]) && CharClass.IsDigit(_text[start - 2]);
        if (continues || IsHyphenAt(end) || At(end) is '/' or '%') return false;
        if (At(end) is '.' or ',' && IsDigitAt(end + 1)) return false;
        if (PreviousIs(WordFlags.IsDateWord)) return true;
        if (IsFollowedByUnit(end, isAscending)) return false;
        if (PreviousIs(WordFlags.IsRangeWord)) return false;
        return !(PreviousIs(WordFlags.IsSo) && (_beforePrevious & WordFlags.IsTy) != 0);
    }

    private readonly bool IsFollowedByUnit(int end, bool isAscending)
    {
        int next = SkipSpaces(end, MaxLookahead);
        if (At(next) == '%') return true;
        if (!IsLetterAt(next)) return false;
        int nextEnd = EndOfShortRun(next);
        if (nextEnd == 0) return false;
        CachedWord unit = _words.Get(_text[next..nextEnd]);
        // "28-6 năm 2024".
        if (unit.Has(WordFlags.IsYear)) return YearAt(SkipSpaces(nextEnd, MaxLookahead)) == 0;
        return unit.Has(WordFlags.IsUnit) || (isAscending && unit.Has(WordFlags.IsWeakUnit));
    }

    private readonly int EndOfShortRun(int start)
    {
        int limit = Math.Min(_text.Length, start + MaxLookahead);
        int i = start;
        while (i < limit && CharClass.KindOf(_text[i]) is CharKind.Letter or CharKind.Mark or CharKind.Digit) i++;
        return i == limit && i < _text.Length ? 0 : i;
    }

    private readonly int YearAt(int index)
        => IsDigitAt(index) && IsDigitAt(index + 1) && IsDigitAt(index + 2) && IsDigitAt(index + 3) && !IsDigitAt(index + 4) && _text[index] is '1' or '2'
            ? ValueOf(index, index + 4)
            : 0;

    /// <summary>28/6/2024 on the 28 of "28 tháng 6 năm 2024", and 28/6.</summary>
    private readonly void StackSpelledDate(int start, int end)
    {
        if (!IsWordAhead(end, WordFlags.IsMonth, out int month) || !IsDigitAt(month)) return;
        int monthEnd = SkipDigits(month);
        if (monthEnd - month > 2 || !IsDay(ValueOf(start, end), ValueOf(month, monthEnd)) || At(monthEnd) is '/' or '-') return;
        int day = ValueOf(start, end);
        int monthValue = ValueOf(month, monthEnd);
        Span<char> date = stackalloc char[10];
        int yearEnd = YearAfter(monthEnd, out int year);
        if (year > 0) StackAscii(date[..Format(day, monthValue, year, date)], start, yearEnd, TokenKind.Date);
        StackAscii(date[..Format(day, monthValue, 0, date)], start, monthEnd, TokenKind.Date);
    }

    /// <summary>The year of "năm 2024" or ", năm 2024" ahead.</summary>
    private readonly int YearAfter(int index, out int year)
    {
        year = 0;
        if (At(index) == ',') index++;
        if (!IsWordAhead(index, WordFlags.IsYear, out int next)) return index;
        year = YearAt(next);
        return next + 4;
    }

    private readonly bool IsWordAhead(int index, WordFlags flag, out int afterSpace)
    {
        afterSpace = 0;
        int next = SkipSpaces(index, MaxLookahead);
        if (next == index || !IsLetterAt(next)) return false;
        int end = EndOfShortRun(next);
        if (end == 0 || !_words.Get(_text[next..end]).Has(flag)) return false;
        afterSpace = SkipSpaces(end, MaxLookahead);
        return afterSpace > end;
    }

    private int EmitDate(int day, int month, int year, int start, int end)
    {
        int next = SkipMarks(end);
        Span<char> date = stackalloc char[10];
        EmitAscii(date[..Format(day, month, year, date)], start, next, TokenKind.Date);
        if (year > 0)
        {
            StackAscii(date[..Format(day, month, 0, date)], start, next, TokenKind.Date);
        }
        else if (YearAfter(end, out int spelledYear) is var yearEnd && spelledYear > 0)
        {
            StackAscii(date[..Format(day, month, spelledYear, date)], start, yearEnd, TokenKind.Date);
        }

        Leave(start, next, WordFlags.None);
        return next;
    }

    private static int Format(int day, int month, int year, Span<char> destination)
    {
        int length = 0;
        if (day >= 10) destination[length++] = (char)('0' + (day / 10));
        destination[length++] = (char)('0' + (day % 10));
        destination[length++] = '/';
        if (month >= 10) destination[length++] = '1';
        destination[length++] = (char)('0' + (month % 10));
        if (year == 0) return length;
        destination[length++] = '/';
        for (int unit = 1000; unit > 0; unit /= 10) destination[length++] = (char)('0' + (year / unit % 10));
        return length;
    }
}
