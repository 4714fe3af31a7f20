using System.Collections.Frozen;

namespace NewsSearch.Analysis.Vietnamese.Tokenizing;

/// <summary>
/// The named character references that Vietnamese pages contain: the punctuation of HTML 4 and the letters of Latin-1,
/// which old editors wrote for à, ê, ô and their like.
/// </summary>
internal static class CharacterReferences
{
    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Lookup
        = Build().GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool TryGet(ReadOnlySpan<char> name, out int codePoint) => Lookup.TryGetValue(name, out codePoint);

    private static FrozenDictionary<string, int> Build()
    {
        Dictionary<string, int> codePoints = new(StringComparer.Ordinal)
        {
            ["amp"] = '&', ["lt"] = '<', ["gt"] = '>', ["quot"] = '"', ["apos"] = '\'', ["nbsp"] = 0xA0, ["shy"] = 0xAD,
            ["ensp"] = 0x2002, ["emsp"] = 0x2003, ["thinsp"] = 0x2009, ["zwnj"] = 0x200C, ["zwj"] = 0x200D,
            ["ndash"] = 0x2013, ["mdash"] = 0x2014, ["lsquo"] = 0x2018, ["rsquo"] = 0x2019, ["sbquo"] = 0x201A,
            ["ldquo"] = 0x201C, ["rdquo"] = 0x201D, ["bdquo"] = 0x201E, ["bull"] = 0x2022, ["hellip"] = 0x2026,
            ["laquo"] = 0xAB, ["raquo"] = 0xBB, ["middot"] = 0xB7, ["deg"] = 0xB0, ["sup2"] = 0xB2, ["sup3"] = 0xB3,
            ["copy"] = 0xA9, ["reg"] = 0xAE, ["trade"] = 0x2122, ["times"] = 0xD7, ["plusmn"] = 0xB1, ["sect"] = 0xA7,
        };
        const string Capitals =
            "Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml "
            + "ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig";
        string[] names = Capitals.Split(' ');
        for (int i = 0; i < names.Length; i++)
        {
            codePoints[names[i]] = 0xC0 + i;
            if (names[i] is "times" or "szlig") continue;
            // The small letters follow 32 code points later; two letters that are one are small or capital together.
            bool isWhole = names[i] is "ETH" or "THORN" or "AElig";
            codePoints[isWhole ? names[i].ToLowerInvariant() : char.ToLowerInvariant(names[i][0]) + names[i][1..]] = 0xE0 + i;
        }

        codePoints["yuml"] = 0xFF;
        return codePoints.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
