using System.Collections.Frozen;

namespace NewsSearch.Analysis.Vietnamese.Letters;

/// <summary>
/// The project's own tables of letters: which base, shape, tone and case a character has, and which character a base
/// with its marks is. Nothing here depends on ICU or on <c>string.Normalize</c>.
/// </summary>
internal static class LetterTable
{
    // Twelve vowels with their tones in the order of Tones; a row's first letter is the vowel without tone.
    private static readonly (char Base, byte Shape, string Row)[] Vowels =
    [
        ('a', Shapes.None, "aàảãáạ"), ('a', Shapes.Breve, "ăằẳẵắặ"), ('a', Shapes.Hat, "âầẩẫấậ"),
        ('e', Shapes.None, "eèẻẽéẹ"), ('e', Shapes.Hat, "êềểễếệ"),
        ('i', Shapes.None, "iìỉĩíị"),
        ('o', Shapes.None, "oòỏõóọ"), ('o', Shapes.Hat, "ôồổỗốộ"), ('o', Shapes.Horn, "ơờởỡớợ"),
        ('u', Shapes.None, "uùủũúụ"), ('u', Shapes.Horn, "ưừửữứự"),
        ('y', Shapes.None, "yỳỷỹýỵ"),
    ];

    // Letters of other Latin alphabets that stand in names; "ñ" is an n with a mark, not a toned letter.
    private static readonly (char Mark, string Bases, string Letters)[] Foreign =
    [
        ('\u0301', "clnrsz", "ćĺńŕśź"), ('\u0302', "cghijsuwy", "ĉĝĥîĵŝûŵŷ"), ('\u0303', "n", "ñ"),
        ('\u0304', "aeiou", "āēīōū"), ('\u0306', "egiou", "ĕğĭŏŭ"), ('\u0307', "cegiz", "ċėġ\u0130ż"),
        ('\u0308', "aeiouy", "äëïöüÿ"), ('\u030A', "au", "åů"), ('\u030B', "ou", "őű"),
        ('\u030C', "cdenrstz", "čďěňřšťž"), ('\u0327', "cgklnrst", "çģķļņŗşţ"), ('\u0328', "aeiu", "ąęįų"),
        ('\u0338', "hlot", "ħłøŧ"),
    ];

    // Characters that look like đ, Đ, ă and stand for them in badly converted texts.
    private const string LookAlikes = "\u00D0\u00F0\u0189\u0256\u01CD\u01CE";
    private const string LookAlikeOf = "ĐđĐđĂă";

    private const int TableSize = 0x1F00;
    private static readonly uint[] Table = BuildTable();
    private static readonly char[] Composed = BuildComposed();
    private static readonly FrozenDictionary<int, char> ForeignComposed = BuildForeignComposed();

    /// <summary>Takes a character apart. Any UTF-16 unit; marks and surrogates come back as they are.</summary>
    public static Letter Decompose(char c)
    {
        if (c >= TableSize)
        {
            char lower = char.ToLowerInvariant(c);
            if (lower >= TableSize || lower == c) return new Letter { Base = lower, IsUpper = lower != c };

            // The Ångström and Kelvin signs are capitals of ordinary letters.
            Letter letter = Decompose(lower);
            letter.IsUpper = true;
            return letter;
        }

        uint packed = Table[c];
        return new Letter
        {
            Base = (char)packed,
            Shape = (byte)((packed >> 16) & 3),
            Tone = (byte)((packed >> 18) & 7),
            Other = (byte)((packed >> 21) & 0xFF),
            IsUpper = packed >> 31 != 0,
        };
    }

    /// <summary>
    /// Adds a combining mark to a letter. False where the letter has such a mark already: the mark is then lost.
    /// </summary>
    public static bool TryAddMark(ref Letter letter, char mark)
    {
        byte tone = ToneOf(mark);
        if (tone != Tones.None && IsVowel(letter.Base))
        {
            if (letter.Tone != Tones.None) return false;
            letter.Tone = tone;
            return true;
        }

        byte shape = ShapeOf(mark, letter.Base);
        if (shape != Shapes.None)
        {
            if (letter.Shape != Shapes.None) return false;
            letter.Shape = shape;
            return true;
        }

        if (letter.Other != 0 || mark is < '\u0300' or > '\u036F') return false;
        letter.Other = (byte)(mark - '\u02FF');
        return true;
    }

    /// <summary>The lower-case character of a base with shape and tone; <see cref="Letter.Other"/> aside.</summary>
    public static char Compose(char baseLetter, byte shape, byte tone)
    {
        int row = RowOf(baseLetter);
        return row < 0 ? baseLetter : Composed[(row * 4 + shape) * 8 + tone];
    }

    /// <summary>Writes a letter in lower case, composed where a composed character exists.</summary>
    /// <returns>1 or 2 UTF-16 units.</returns>
    public static int Compose(in Letter letter, Span<char> destination)
    {
        if (letter.Other == 0)
        {
            destination[0] = Compose(letter.Base, letter.Shape, letter.Tone);
            return 1;
        }

        if (letter.Shape == Shapes.None && letter.Tone == Tones.None
            && ForeignComposed.TryGetValue(letter.Base | (letter.Other << 16), out char composed))
        {
            destination[0] = composed;
            return 1;
        }

        destination[0] = Compose(letter.Base, letter.Shape, letter.Tone);
        destination[1] = (char)(letter.Other + '\u02FF');
        return 2;
    }

    /// <summary>Whether a base letter is one of a, e, i, o, u, y.</summary>
    public static bool IsVowel(char baseLetter) => baseLetter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    /// <summary>Whether a base letter can carry a shape in Vietnamese.</summary>
    public static bool CanHaveShape(char baseLetter) => baseLetter is 'a' or 'd' or 'e' or 'o' or 'u';

    private static byte ToneOf(char mark) => mark switch
    {
        '\u0300' or '\u0340' => Tones.Grave,
        '\u0309' => Tones.Hook,
        '\u0303' => Tones.Tilde,
        '\u0301' or '\u0341' => Tones.Acute,
        '\u0323' => Tones.Dot,
        _ => Tones.None,
    };

    private static byte ShapeOf(char mark, char baseLetter) => mark switch
    {
        '\u0302' when baseLetter is 'a' or 'e' or 'o' => Shapes.Hat,
        '\u0306' or '\u030C' when baseLetter is 'a' => Shapes.Breve,
        '\u031B' when baseLetter is 'o' or 'u' => Shapes.Horn,
        _ => Shapes.None,
    };

    private static int RowOf(char baseLetter) => baseLetter switch
    {
        'a' => 0, 'e' => 1, 'i' => 2, 'o' => 3, 'u' => 4, 'y' => 5, 'd' => 6, _ => -1,
    };

    private static uint[] BuildTable()
    {
        uint[] table = new uint[TableSize];
        for (int c = 0; c < TableSize; c++)
        {
            char lower = char.ToLowerInvariant((char)c);
            table[c] = Pack(lower, 0, 0, 0, lower != c);
        }

        foreach ((char baseLetter, byte shape, string row) in Vowels)
        {
            for (byte tone = 0; tone < row.Length; tone++) Set(table, row[tone], baseLetter, shape, tone, 0);
        }

        Set(table, 'đ', 'd', Shapes.Hat, 0, 0);
        foreach ((char mark, string bases, string letters) in Foreign)
        {
            for (int i = 0; i < bases.Length; i++) Set(table, letters[i], bases[i], 0, 0, (byte)(mark - '\u02FF'));
        }

        table['\u0130'] |= 1u << 31;
        for (int i = 0; i < LookAlikes.Length; i++) table[LookAlikes[i]] = table[LookAlikeOf[i]];
        return table;
    }

    private static void Set(uint[] table, char c, char baseLetter, byte shape, byte tone, byte other)
    {
        table[c] = Pack(baseLetter, shape, tone, other, false);
        char upper = char.ToUpperInvariant(c);
        if (upper != c && upper < TableSize) table[upper] = Pack(baseLetter, shape, tone, other, true);
    }

    private static uint Pack(char baseLetter, byte shape, byte tone, byte other, bool isUpper)
        => baseLetter | ((uint)shape << 16) | ((uint)tone << 18) | ((uint)other << 21) | (isUpper ? 1u << 31 : 0);

    private static char[] BuildComposed()
    {
        char[] composed = new char[7 * 4 * 8];
        foreach (char baseLetter in "aeiouyd")
        {
            // A shape that the letter does not have composes to the bare letter.
            composed.AsSpan(RowOf(baseLetter) * 32, 32).Fill(baseLetter);
        }

        foreach ((char baseLetter, byte shape, string row) in Vowels)
        {
            for (int tone = 0; tone < row.Length; tone++) composed[(RowOf(baseLetter) * 4 + shape) * 8 + tone] = row[tone];
        }

        composed[(RowOf('d') * 4 + Shapes.Hat) * 8] = 'đ';
        return composed;
    }

    private static FrozenDictionary<int, char> BuildForeignComposed()
    {
        Dictionary<int, char> composed = [];
        foreach ((char mark, string bases, string letters) in Foreign)
        {
            // The dotted capital I has no lower-case letter of its own: it stays i with its mark.
            for (int i = 0; i < bases.Length; i++)
            {
                if (letters[i] != '\u0130') composed.Add(bases[i] | ((mark - '\u02FF') << 16), letters[i]);
            }
        }

        return composed.ToFrozenDictionary();
    }
}
