using NewsSearch.Analysis.Vietnamese.Letters;

namespace NewsSearch.Analysis.Queries.Keystrokes;

/// <summary>VNI: 1 to 5 for the tones, 6 for the circumflex, 7 for the horn, 8 for the breve, 9 for đ; in place or late.</summary>
internal static class VniKeys
{
    /// <summary>The syllable that keys spell.</summary>
    /// <param name="keys">ASCII letters and digits.</param>
    /// <param name="letters">Receives the letters.</param>
    /// <returns>How many; 0 where the keys spell no syllable with marks.</returns>
    public static int TryDecode(ReadOnlySpan<char> keys, Span<Letter> letters)
    {
        KeystrokeWord word = new(letters);
        bool hasTone = false;
        foreach (char key in keys)
        {
            if (word.IsFull) return 0;
            if (!char.IsAsciiDigit(key))
            {
                word.Append(key);
                continue;
            }

            bool isTone = key is >= '1' and <= '5';
            // Nobody types two tones: "u23" is no word.
            if (isTone && hasTone) return 0;
            hasTone |= isTone;
            bool isMark = key switch
            {
                '1' => word.SetTone(Tones.Acute),
                '2' => word.SetTone(Tones.Grave),
                '3' => word.SetTone(Tones.Hook),
                '4' => word.SetTone(Tones.Tilde),
                '5' => word.SetTone(Tones.Dot),
                '6' => word.AddHat(),
                '7' => word.AddHorn(),
                '8' => word.AddBreve(),
                '9' => word.AddStroke(),
                _ => false,
            };
            if (!isMark) return 0;
        }

        return word.Finish();
    }
}
