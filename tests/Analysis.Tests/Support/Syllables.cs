namespace NewsSearch.Analysis.Tests.Support;

/// <summary>Syllables for tests, made by rule: onsets, rimes and tones that can stand together.</summary>
internal static class Syllables
{
    private const string Onsets = "b ch d đ h l m n nh ph r s t th tr v x qu gi ngh";
    private const string Rimes =
        "a ai am an ang anh ao au ay ăm ăn ăng âm ân âng âu ây e em en eo êm ên ênh êu i im in inh iu ia o oi om on ong ô ôi ôm ôn ông "
        + "ơ ơi ơm ơn u ui um un ung ua uôi uôm uôn uông ư ưng ưi ưu ưa ươi ươm ươn ương ươu oa oai oan oang oanh oay oe oen oeo uân uâng uây "
        + "uê uy uya uyên uynh uyu iêm iên iêng iêu";

    /// <summary>Toneless syllables; some are only possible, not in use.</summary>
    public static IEnumerable<string> Toneless()
        => from onset in Onsets.Split(' ')
           from rime in Rimes.Split(' ')
           where IsPossible(onset, rime)
           select onset + rime;

    /// <summary>With each tone on each vowel of the syllable, also where it does not belong.</summary>
    public static IEnumerable<string> Misplaced(string toneless)
    {
        for (int i = 0; i < toneless.Length; i++)
        {
            if (SlowSpelling.Decompose(toneless[i].ToString())[0] is not ('a' or 'e' or 'i' or 'o' or 'u' or 'y')) continue;
            foreach (char tone in SlowSpelling.Tones) yield return SlowSpelling.Compose(toneless[..(i + 1)] + tone + toneless[(i + 1)..]);
        }
    }

    private static bool IsPossible(string onset, string rime) => onset switch
    {
        "ngh" => rime[0] is 'e' or 'ê' or 'i' && rime != "ia",
        "qu" => rime is "a" or "ai" or "an" or "ang" or "anh" or "ao" or "ay" or "ăn" or "ăng" or "ân" or "ây" or "e" or "en" or "eo" or "ê" or "ên" or "ênh" or "i" or "inh" or "y" or "ơ",
        "gi" => rime is "a" or "ai" or "an" or "ang" or "anh" or "ao" or "ay" or "âm" or "ây" or "eo" or "o" or "oi" or "ong" or "ô" or "ông" or "ơ" or "ơi" or "ư" or "ưa" or "ương",
        _ => !(rime == "uâng" && onset != "kh"),
    };
}
