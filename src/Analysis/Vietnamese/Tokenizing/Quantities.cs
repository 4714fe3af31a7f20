using NewsSearch.Analysis.Vietnamese.Letters;

namespace NewsSearch.Analysis.Vietnamese.Tokenizing;

/// <summary>Numbers with their unit in one run: 30m2, 500kg.</summary>
internal static class Quantities
{
    private const int MaxUnitLength = 6;

    /// <summary>The letter at which the unit begins; 0 where the letters are no number with a unit.</summary>
    public static int UnitIndex(ReadOnlySpan<Letter> letters)
    {
        int index = 0;
        while (index < letters.Length && CharClass.IsDigit(letters[index].Base)) index++;
        if (index == 0 || index == letters.Length || letters.Length - index > MaxUnitLength) return 0;
        Span<char> unit = stackalloc char[2 * MaxUnitLength];
        int length = Spelling.Compose(letters[index..], unit);
        return ContextWords.IsGluedUnit(unit[..length]) ? index : 0;
    }
}
