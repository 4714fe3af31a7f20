using System.Collections.Frozen;

namespace NewsSearch.Analysis.Vietnamese.Letters;

/// <summary>A Vietnamese syllable cut into onset, vowels and final consonants, by the rules of the spelling.</summary>
/// <param name="OnsetLength">Letters before the vowels: 2 for "qu" and, before another vowel, "gi".</param>
/// <param name="VowelsLength">Vowel letters.</param>
internal readonly record struct Syllable(int OnsetLength, int VowelsLength)
{
    // No syllable is longer: "nghiêng".
    private const int MaxLength = 7;

    private static readonly string[] Onsets =
    [
        "ngh", "ch", "gh", "kh", "ng", "nh", "ph", "th", "tr",
        "b", "c", "d", "đ", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x", "",
    ];

    // Nuclei with what may follow them, "-" for nothing. Source: the spelling itself, as any grammar of Vietnamese tabulates it.
    private static readonly FrozenSet<string> Rimes = Expand(
    [
        "a - c ch i m n ng nh o p t u y", "ă c m n ng p t", "â c m n ng p t u y",
        "e - c m n ng o p t", "ê - ch m n nh p t u", "i - ch m n nh p t u", "ia -", "iê c m n ng p t u", "yê m n ng t u", "y -",
        "o - c i m n ng p t", "oo c ng", "ô - c i m n ng p t", "ơ - i m n p t",
        "u - c i m n ng p t", "ua -", "uô c i m n ng t", "ư - c i m ng t u", "ưa -", "ươ c i m n ng p t u",
        "oa - c ch i m n ng nh o p t y", "oă c m n ng t", "oe - m n o p t", "uâ n ng t y", "uê - ch nh", "uơ -",
        "uy - ch n nh p t u", "uya -", "uyê n t",
    ]);

    private static readonly FrozenSet<string> RimesAfterQu = Expand(
    [
        "a - c ch i m n ng nh o p t u y", "ă c m n ng p t", "â m n ng t u y", "e - n o t", "ê - ch n nh t u",
        "i - ch n nh t", "y - ch n nh t", "yê n t u", "ơ - i n", "ô c",
    ]);

    // "gi" swallows the i of "iê": giêng is gi + êng.
    private static readonly FrozenSet<string> RimesAfterGi = Expand(
    [
        "a - c ch i m n ng nh o p t u y", "ă c m n ng p t", "â c m n ng p t u y", "e - c m n o p t", "ê - c m n ng p t u",
        "o - c i m n ng p t", "ô - c i m n ng p t", "ơ - i n p t", "u - c i m n ng p t", "ua -", "uô c i ng",
        "ư - c i ng u", "ưa -", "ươ c i m n ng u",
    ]);

    // Outside the rules, but written every day: names of the Central Highlands and the north.
    private static readonly FrozenSet<string> Names = FrozenSet.Create(
        StringComparer.Ordinal, "kạn", "đắk", "lắk", "đăk", "lăk", "krông", "ea", "kon", "pleiku", "plei", "búk", "pắk", "mdrăk", "krôông");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> RimeLookup = Rimes.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> QuLookup = RimesAfterQu.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> GiLookup = RimesAfterGi.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NameLookup = Names.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Cuts letters into a syllable, tones aside. False where the spelling allows no such syllable.</summary>
    public static bool TryParse(ReadOnlySpan<Letter> letters, out Syllable syllable)
    {
        syllable = default;
        if (letters.Length is 0 or > MaxLength) return false;
        Span<char> toneless = stackalloc char[MaxLength];
        for (int i = 0; i < letters.Length; i++)
        {
            if (letters[i].Other != 0) return false;
            toneless[i] = LetterTable.Compose(letters[i].Base, letters[i].Shape, Tones.None);
        }

        return TryParse(toneless[..letters.Length], out syllable);
    }

    /// <summary>As above, for text without tones: lower case, composed.</summary>
    public static bool TryParse(ReadOnlySpan<char> toneless, out Syllable syllable)
    {
        syllable = default;
        if (toneless.Length is 0 or > MaxLength) return false;
        int onset = OnsetLengthOf(toneless);
        ReadOnlySpan<char> rime = toneless[onset..];
        if (!IsPossible(toneless[..onset], rime)) return false;
        int vowels = 0;
        while (vowels < rime.Length && IsVowel(rime[vowels])) vowels++;
        syllable = new Syllable(onset, vowels);
        return true;
    }

    /// <summary>
    /// Whether the letters are a syllable that can be pronounced: possible, at most one tone, and one of the two sharp
    /// tones before a final p, t, c, ch; or a name that everybody writes.
    /// </summary>
    public static bool IsValid(ReadOnlySpan<Letter> letters)
    {
        if (letters.Length is 0 or > MaxLength) return false;
        byte tone = Tones.None;
        foreach (ref readonly Letter letter in letters)
        {
            if (letter.Tone == Tones.None) continue;
            if (tone != Tones.None) return false;
            tone = letter.Tone;
        }

        if (!TryParse(letters, out Syllable syllable)) return IsName(letters);
        int coda = syllable.OnsetLength + syllable.VowelsLength;
        bool isStopped = coda < letters.Length
            && (letters[coda].Base is 'p' or 't' || (letters[coda].Base == 'c'));
        return !isStopped || tone is Tones.Acute or Tones.Dot;
    }

    /// <summary>As above, for a word in any case and normal form.</summary>
    public static bool IsValid(ReadOnlySpan<char> word)
    {
        Span<Letter> letters = stackalloc Letter[MaxLength + 1];
        int count = Spelling.Decompose(word, letters);
        return count <= MaxLength && IsValid(letters[..count]);
    }

    private static bool IsName(ReadOnlySpan<Letter> letters)
    {
        Span<char> spelled = stackalloc char[2 * MaxLength];
        int length = Spelling.Compose(letters, spelled);
        return NameLookup.Contains(spelled[..length]);
    }

    private static int OnsetLengthOf(ReadOnlySpan<char> toneless)
    {
        if (toneless.Length > 2 && toneless.StartsWith("qu")) return 2;
        if (toneless.Length > 2 && toneless.StartsWith("gi") && IsVowel(toneless[2])) return 2;
        foreach (string onset in Onsets)
        {
            if (toneless.StartsWith(onset, StringComparison.Ordinal)) return onset.Length;
        }

        return 0;
    }

    private static bool IsPossible(ReadOnlySpan<char> onset, ReadOnlySpan<char> rime)
    {
        if (rime.IsEmpty) return false;
        if (onset is "qu") return QuLookup.Contains(rime);
        if (onset is "gi") return GiLookup.Contains(rime);
        if (!RimeLookup.Contains(rime)) return false;

        // c, g, ng are written k, gh, ngh before e, ê, i, y; the g of gì and gìn is gi with its i as the vowel.
        bool isFront = rime[0] is 'e' or 'ê' or 'i' or 'y';
        if (onset is "c") return !isFront;
        if (onset is "k" or "gh" or "ngh") return isFront;
        if (onset is "g") return !isFront || rime[0] == 'i';
        if (onset is "ng") return !isFront;
        if (rime.StartsWith("yê", StringComparison.Ordinal)) return onset.IsEmpty;
        if (rime.StartsWith("iê", StringComparison.Ordinal)) return !onset.IsEmpty;
        return rime is not "y" || onset is "" or "h" or "k" or "l" or "m" or "s" or "t" or "v" or "th" or "b" or "n" or "x";
    }

    private static bool IsVowel(char toneless) => LetterTable.IsVowel(LetterTable.Decompose(toneless).Base);

    private static FrozenSet<string> Expand(string[] rows)
        => rows
            .Select(row => row.Split(' '))
            .SelectMany(cells => cells.Skip(1).Select(coda => coda == "-" ? cells[0] : cells[0] + coda))
            .ToFrozenSet(StringComparer.Ordinal);
}
