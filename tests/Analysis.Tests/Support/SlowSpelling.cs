using System.Text;

namespace NewsSearch.Analysis.Tests.Support;

/// <summary>
/// The twin of the tables and of tone placement: strings, one small step after the other, no shared code. Lower-case
/// words of Vietnamese letters only.
/// </summary>
internal static class SlowSpelling
{
    public const string Tones = "\u0300\u0309\u0303\u0301\u0323";

    private const string Letters =
        "aàảãáạ|ăằẳẵắặ|âầẩẫấậ|eèẻẽéẹ|êềểễếệ|iìỉĩíị|oòỏõóọ|ôồổỗốộ|ơờởỡớợ|uùủũúụ|ưừửữứự|yỳỷỹýỵ";

    private static readonly Dictionary<string, string> ComposedOf = Build();

    /// <summary>Every marked letter as base and combining marks, shape before tone; đ stays.</summary>
    public static string Decompose(string text)
    {
        foreach ((string pair, string composed) in ComposedOf.Reverse()) text = text.Replace(composed, pair, StringComparison.Ordinal);
        return text;
    }

    /// <summary>The opposite, marks in any order.</summary>
    public static string Compose(string text)
    {
        string before;
        do
        {
            before = text;
            foreach (char tone in Tones)
            {
                foreach (char shape in "\u0302\u0306\u031B") text = text.Replace($"{tone}{shape}", $"{shape}{tone}", StringComparison.Ordinal);
            }
        }
        while (text != before);
        foreach ((string pair, string composed) in ComposedOf) text = text.Replace(pair, composed, StringComparison.Ordinal);
        return text;
    }

    public static string Fold(string word)
    {
        string decomposed = Decompose(word);
        foreach (char mark in Tones + "\u0302\u0306\u031B") decomposed = decomposed.Replace(mark.ToString(), "", StringComparison.Ordinal);
        return decomposed.Replace('đ', 'd');
    }

    /// <summary>Moves the only tone to where the old style has it; the caller knows that the word is a syllable.</summary>
    public static string PlaceTone(string word)
    {
        string decomposed = Decompose(word);
        char[] tones = [.. decomposed.Where(c => Tones.Contains(c))];
        if (tones.Length != 1) return Compose(decomposed);
        string toneless = Compose(decomposed.Replace(tones[0].ToString(), "", StringComparison.Ordinal));
        int first = 0;
        while (!IsVowel(toneless[first])) first++;
        bool isOnsetVowel = first + 1 < toneless.Length && IsVowel(toneless[first + 1])
            && (toneless.StartsWith("qu", StringComparison.Ordinal) || toneless.StartsWith("gi", StringComparison.Ordinal));
        if (isOnsetVowel) first++;
        int end = first;
        while (end < toneless.Length && IsVowel(toneless[end])) end++;
        string vowels = toneless[first..end];
        int shaped = vowels.LastIndexOfAny([.. "ăâêôơư"]);
        int place = shaped >= 0 ? shaped : end < toneless.Length ? vowels.Length - 1 : vowels.Length == 3 ? 1 : 0;
        place += first;
        return Compose(toneless[..(place + 1)] + tones[0] + toneless[(place + 1)..]);
    }

    private static bool IsVowel(char c) => Decompose(c.ToString())[0] is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    // Shapes first, so that the toned rows find their composed bases.
    private static Dictionary<string, string> Build()
    {
        Dictionary<string, string> composed = new()
        {
            ["a\u0306"] = "ă", ["a\u0302"] = "â", ["e\u0302"] = "ê", ["o\u0302"] = "ô", ["o\u031B"] = "ơ", ["u\u031B"] = "ư",
        };
        foreach (string row in Letters.Split('|'))
        {
            for (int tone = 0; tone < Tones.Length; tone++) composed[$"{row[0]}{Tones[tone]}"] = row[tone + 1].ToString();
        }

        return composed;
    }
}
