using System.Text;
using NewsSearch.Analysis.Charsets;
using NewsSearch.Analysis.Tests.Support;

namespace NewsSearch.Analysis.Tests.Charsets;

/// <summary>Writes Vietnamese text in the old charsets, for tests.</summary>
internal static class LegacyBytes
{
    /// <summary>The bytes of a text whose letters the charset has.</summary>
    public static byte[] Encode(string text, string charset)
    {
        if (charset == "vni") return Encoding.Latin1.GetBytes(string.Concat(text.Select(Vni)));
        if (charset == "windows-1258") text = SplitTones(text);
        // The opposite of the decoder's table: whatever byte decodes to the letter.
        LegacyCharset decoder = LegacyCharset.Of(charset);
        Dictionary<char, byte> byteOf = [];
        for (int value = 255; value > 0; value--) byteOf[decoder.Decode(((char)value).ToString())[0]] = (byte)value;
        return [.. text.Select(c => byteOf[c])];
    }

    // A row of the VNI manual: what stands behind the base letter for each tone.
    private static string Vni(char c)
    {
        char lower = char.ToLowerInvariant(c);
        string marked = lower switch
        {
            'đ' => "ñ",
            'ơ' => "ô",
            'ư' => "ö",
            'ỉ' => "æ",
            'ĩ' => "ó",
            'ị' => "ò",
            'ỵ' => "î",
            'í' or 'ì' => lower.ToString(),
            _ => Signs(SlowSpelling.Decompose(lower.ToString())),
        };
        return lower == c ? marked : marked.ToUpperInvariant();
    }

    private static string Signs(string decomposed)
    {
        char letter = decomposed[0];
        int tone = decomposed.IndexOfAny([.. SlowSpelling.Tones]) is >= 0 and var at ? SlowSpelling.Tones.IndexOf(decomposed[at], StringComparison.Ordinal) + 1 : 0;
        if (decomposed.Contains('\u0302')) return letter + "âàåãáä"[tone].ToString();
        if (decomposed.Contains('\u0306')) return letter + "êèúüéë"[tone].ToString();
        string horned = decomposed.Contains('\u031B') ? letter == 'o' ? "ô" : "ö" : letter.ToString();
        return tone == 0 ? horned : horned + " øûõùï"[tone];
    }

    private static string SplitTones(string text)
    {
        StringBuilder split = new();
        foreach (char c in text)
        {
            string decomposed = SlowSpelling.Decompose(c.ToString());
            int tone = decomposed.IndexOfAny([.. SlowSpelling.Tones]);
            // Windows-1258 has letters with a shape, and a few toned ones that it does not need.
            split.Append(tone < 0 ? c.ToString() : SlowSpelling.Compose(decomposed.Remove(tone, 1)) + decomposed[tone]);
        }

        return split.ToString();
    }
}
