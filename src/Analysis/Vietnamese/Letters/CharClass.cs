using System.Globalization;
using System.Text;

namespace NewsSearch.Analysis.Vietnamese.Letters;

/// <summary>What a UTF-16 unit is to the tokenizer.</summary>
internal enum CharKind : byte
{
    /// <summary>Between words: punctuation, spaces, symbols, controls.</summary>
    Other,

    /// <summary>Part of a word; digits of other scripts and the raised 2 and 3 of units too.</summary>
    Letter,

    /// <summary>0 to 9.</summary>
    Digit,

    /// <summary>A combining mark: belongs to the letter before it.</summary>
    Mark,

    /// <summary>One half of a pair; look at both.</summary>
    Surrogate,
}

/// <summary>Character classes by one table look-up.</summary>
internal static class CharClass
{
    private const byte KindMask = 0x0F;
    private const byte UpperFlag = 0x10;
    private const byte SpaceFlag = 0x20;

    private static readonly byte[] Table = BuildTable();

    public static CharKind KindOf(char c) => (CharKind)(Table[c] & KindMask);

    public static bool IsUpper(char c) => (Table[c] & UpperFlag) != 0;

    public static bool IsSpace(char c) => (Table[c] & SpaceFlag) != 0;

    public static bool IsDigit(char c) => (uint)(c - '0') <= 9;

    public static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2015' or '\u2212';

    public static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u2018' or '\u02BC' or '\u02B9';

    /// <summary>Whether the unit at an index belongs to a word, pairs of surrogates included.</summary>
    /// <param name="text">The text.</param>
    /// <param name="index">Inside the text.</param>
    /// <param name="length">Units of the character: 1 or 2.</param>
    public static bool IsWordPart(ReadOnlySpan<char> text, int index, out int length)
    {
        length = 1;
        CharKind kind = KindOf(text[index]);
        if (kind != CharKind.Surrogate) return kind != CharKind.Other;
        if (Rune.DecodeFromUtf16(text[index..], out Rune rune, out int consumed) != System.Buffers.OperationStatus.Done) return false;
        length = consumed;
        return Rune.IsLetterOrDigit(rune);
    }

    /// <summary>Characters that mean nothing and are left out wherever they stand: zero width and soft hyphen.</summary>
    public static bool IsIgnorable(char c) => c is '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF';

    private static byte[] BuildTable()
    {
        byte[] table = new byte[0x10000];
        for (int i = 0; i < table.Length; i++) table[i] = Classify((char)i);
        return table;
    }

    private static byte Classify(char c)
    {
        if (IsDigit(c)) return (byte)CharKind.Digit;
        if (c is '\u00B2' or '\u00B3') return (byte)CharKind.Letter;
        if (IsApostrophe(c)) return (byte)CharKind.Other;
        switch (CharUnicodeInfo.GetUnicodeCategory(c))
        {
            case UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter:
                return (byte)CharKind.Letter | UpperFlag;
            case UnicodeCategory.LowercaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
                or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber:
                return (byte)CharKind.Letter;
            case UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark:
                return (byte)CharKind.Mark;
            case UnicodeCategory.Surrogate:
                return (byte)CharKind.Surrogate;
            default:
                return char.IsWhiteSpace(c) ? SpaceFlag : (byte)CharKind.Other;
        }
    }
}
