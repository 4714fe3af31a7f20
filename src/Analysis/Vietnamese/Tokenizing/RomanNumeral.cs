using NewsSearch.Analysis.Vietnamese.Letters;

namespace NewsSearch.Analysis.Vietnamese.Tokenizing;

/// <summary>Roman numerals as political texts number congresses, quarters and terms: I, V and X only, 1 to 39.</summary>
internal static class RomanNumeral
{
    /// <summary>The value of a numeral in its one correct spelling, or 0.</summary>
    public static int Parse(ReadOnlySpan<Letter> letters)
    {
        int value = 0;
        int i = 0;
        while (i < letters.Length && i < 3 && Is(letters[i], 'x'))
        {
            value += 10;
            i++;
        }

        ReadOnlySpan<Letter> units = letters[i..];
        int unit = units.Length switch
        {
            0 => 0,
            1 when Is(units[0], 'i') => 1,
            1 when Is(units[0], 'v') => 5,
            2 when Is(units[0], 'i') && Is(units[1], 'i') => 2,
            2 when Is(units[0], 'i') && Is(units[1], 'v') => 4,
            2 when Is(units[0], 'i') && Is(units[1], 'x') => 9,
            2 when Is(units[0], 'v') && Is(units[1], 'i') => 6,
            3 when Is(units[0], 'i') && Is(units[1], 'i') && Is(units[2], 'i') => 3,
            3 when Is(units[0], 'v') && Is(units[1], 'i') && Is(units[2], 'i') => 7,
            4 when Is(units[0], 'v') && Is(units[1], 'i') && Is(units[2], 'i') && Is(units[3], 'i') => 8,
            _ => -1,
        };
        return unit < 0 ? 0 : value + unit;
    }

    private static bool Is(in Letter letter, char c)
        => letter.Base == c && letter.Shape == Shapes.None && letter.Tone == Tones.None && letter.Other == 0;
}
