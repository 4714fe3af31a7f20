using NewsSearch.Analysis.Vietnamese.Letters;

namespace NewsSearch.Analysis.Queries.Keystrokes;

/// <summary>Telex: aa ee oo dd for â ê ô đ, w for the horn and the breve, s f r x j for the tones; marks in place or late.</summary>
internal static class TelexKeys
{
    /// <summary>The syllable that keys spell.</summary>
    /// <param name="keys">ASCII letters and digits.</param>
    /// <param name="letters">Receives the letters.</param>
    /// <returns>How many; 0 where the keys spell no syllable with marks.</returns>
    public static int TryDecode(ReadOnlySpan<char> keys, Span<Letter> letters)
    {
        KeystrokeWord word = new(letters);
        for (int i = 0; i < keys.Length; i++)
        {
            if (!char.IsAsciiLetter(keys[i]) || word.IsFull) return 0;
            Press(ref word, char.ToLowerInvariant(keys[i]));
        }

        return word.Finish();
    }

    private static void Press(ref KeystrokeWord word, char key)
    {
        bool isMark = key switch
        {
            's' => word.SetTone(Tones.Acute),
            'f' => word.SetTone(Tones.Grave),
            'r' => word.SetTone(Tones.Hook),
            'x' => word.SetTone(Tones.Tilde),
            'j' => word.SetTone(Tones.Dot),
            'a' or 'e' or 'o' => AddHat(ref word, key),
            'd' => word.AddStroke(),
            'w' => AddHornOrBreve(ref word),
            _ => false,
        };
        if (!isMark) word.Append(key);
    }

    /// <summary>The second a of "aa"; late too, behind the consonant: "nghieme".</summary>
    private static bool AddHat(ref KeystrokeWord word, char key)
    {
        if (word.Count == 0) return false;
        Letter last = word[word.Count - 1];
        return (last.Base == key || !last.IsVowel) && word.AddHat(key);
    }

    private static bool AddHornOrBreve(ref KeystrokeWord word)
    {
        for (int i = word.Count - 1; i > 0; i--)
        {
            // "ua" takes the horn, except after q: mưa, quăn.
            bool isUa = word[i] is { Base: 'a', Shape: Shapes.None } && word[i - 1].Base == 'u' && !(i > 1 && word[i - 2].Base == 'q');
            if (isUa) return word.AddHorn();
        }

        if (word.AddBreve() || word.AddHorn()) return true;
        word.Append('u', Shapes.Horn);
        return true;
    }
}
