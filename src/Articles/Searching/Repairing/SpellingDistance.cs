using NewsSearch.Analysis.Vietnamese;

namespace NewsSearch.Articles.Searching.Repairing;

/// <summary>How far two spellings of one folded form are apart: letters first, tones second.</summary>
/// <remarks>hầu and hậu differ in the tone only, hầu and hàu in a letter: the first pair is nearer.</remarks>
internal static class SpellingDistance
{
    private const string Toned = "àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ";
    private const string Letters = "aăâeêioôơuưy";
    private const int Tones = 5;

    /// <summary>Letters that differ, and whether the tone does; or null where the folded forms differ.</summary>
    /// <param name="left">A word in canonical spelling (see <see cref="VietnameseText.Canonical"/>).</param>
    /// <param name="right">Another.</param>
    public static (int Letters, int Tone)? Between(string left, string right)
    {
        if (left.Length != right.Length || VietnameseText.Fold(left) != VietnameseText.Fold(right)) return null;
        int letters = 0;
        int leftTone = -1;
        int rightTone = -1;
        for (int i = 0; i < left.Length; i++)
        {
            if (Split(left[i], ref leftTone) != Split(right[i], ref rightTone)) letters++;
        }

        return (letters, leftTone == rightTone ? 0 : 1);
    }

    // A syllable has one tone; its place follows from its letters, so the place is no difference of its own.
    private static char Split(char letter, ref int tone)
    {
        int at = Toned.IndexOf(letter);
        if (at < 0) return letter;
        tone = at % Tones;
        return Letters[at / Tones];
    }
}
