using System.Text;
using NewsSearch.Analysis.Vietnamese.Letters;

namespace NewsSearch.Analysis.Charsets;

/// <summary>
/// VNI-Windows: most marked letters are two characters, the base and a sign for its marks. "ô" is the letter ơ and in
/// front of a sign the base of ớ; "oâ" is ô.
/// </summary>
internal sealed class VniWindows() : LegacyCharset("vni")
{
    // Signs in the order of Tones: none, huyền, hỏi, ngã, sắc, nặng.
    private const string PlainSigns = "\0øûõùï";
    private const string HatSigns = "âàåãáä";
    private const string BreveSigns = "êèúüéë";

    private static readonly Dictionary<char, char> Singles = BuildSingles();
    private static readonly Dictionary<(char Base, char Sign), char> Pairs = BuildPairs();

    /// <inheritdoc/>
    public override string Decode(string text)
    {
        StringBuilder decoded = new(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            char lower = char.ToLowerInvariant(c);
            bool isUpper = lower != c;
            if (i + 1 < text.Length && Pairs.TryGetValue((lower, char.ToLowerInvariant(text[i + 1])), out char pair))
            {
                decoded.Append(isUpper ? char.ToUpperInvariant(pair) : pair);
                i++;
            }
            else
            {
                decoded.Append(!Singles.TryGetValue(lower, out char single) ? c : isUpper ? char.ToUpperInvariant(single) : single);
            }
        }

        return decoded.ToString();
    }

    private static Dictionary<char, char> BuildSingles()
        => new() { ['í'] = 'í', ['ì'] = 'ì', ['æ'] = 'ỉ', ['ó'] = 'ĩ', ['ò'] = 'ị', ['î'] = 'ỵ', ['ñ'] = 'đ', ['ô'] = 'ơ', ['ö'] = 'ư' };

    private static Dictionary<(char Base, char Sign), char> BuildPairs()
    {
        Dictionary<(char, char), char> pairs = [];
        foreach (char letter in "aeouy") AddTones(pairs, letter, letter, Shapes.None, PlainSigns);
        AddTones(pairs, 'ô', 'o', Shapes.Horn, PlainSigns);
        AddTones(pairs, 'ö', 'u', Shapes.Horn, PlainSigns);
        foreach (char letter in "aeo") AddTones(pairs, letter, letter, Shapes.Hat, HatSigns);
        AddTones(pairs, 'a', 'a', Shapes.Breve, BreveSigns);
        return pairs;
    }

    private static void AddTones(Dictionary<(char, char), char> pairs, char written, char baseLetter, byte shape, string signs)
    {
        for (byte tone = 0; tone < signs.Length; tone++)
        {
            if (signs[tone] != '\0') pairs[(written, signs[tone])] = LetterTable.Compose(baseLetter, shape, tone);
        }
    }
}
