namespace NewsSearch.Analysis.Vietnamese.Letters;

/// <summary>One letter of a word, taken apart: what folding keeps, and the marks that it drops.</summary>
/// <remarks>The default value has no marks. A surrogate pair is two letters without marks.</remarks>
internal struct Letter
{
    /// <summary>Lower case, without marks: 'o' for 'Ộ', 'd' for 'Đ'.</summary>
    public char Base;

    /// <summary>See <see cref="Shapes"/>.</summary>
    public byte Shape;

    /// <summary>See <see cref="Tones"/>.</summary>
    public byte Tone;

    /// <summary>A mark that Vietnamese does not know: its combining character less U+02FF, or 0.</summary>
    public byte Other;

    /// <summary>Whether it was written as a capital.</summary>
    public bool IsUpper;

    /// <summary>Whether Vietnamese spelling counts it among the vowels.</summary>
    public readonly bool IsVowel => LetterTable.IsVowel(Base);
}

/// <summary>The marks that make another letter: two bits in a term's key.</summary>
internal static class Shapes
{
    public const byte None = 0;

    /// <summary>Circumflex on a, e, o; the stroke of đ.</summary>
    public const byte Hat = 1;

    /// <summary>Breve on a.</summary>
    public const byte Breve = 2;

    /// <summary>Horn on o and u.</summary>
    public const byte Horn = 3;
}

/// <summary>The five tone marks, in the order of the dictionaries.</summary>
internal static class Tones
{
    public const byte None = 0;
    public const byte Grave = 1;
    public const byte Hook = 2;
    public const byte Tilde = 3;
    public const byte Acute = 4;
    public const byte Dot = 5;
}
