using System.Text;
using NewsSearch.Analysis.Vietnamese;
using NewsSearch.Analysis.Vietnamese.Letters;

namespace NewsSearch.Analysis.Evaluation;

/// <summary>Writes a text as somebody might type it: what retrieval is measured with beside the text itself.</summary>
/// <remarks>
/// The same text gives the same keys every time. The keys are those of the input methods' usual tables, with the tone
/// at the end of the syllable. Pure; safe from any thread.
/// </remarks>
public static class TypedForms
{
    // By Tones and Shapes; "d" with a bar is a shape of its own in both methods.
    private const string TelexTones = "\0frxsj";
    private const string VniTones = "\0" + "23415";
    private const string VniShapes = "\0687";

    /// <summary>The text in a form.</summary>
    public static string Of(string text, TypedForm form)
    {
        ArgumentNullException.ThrowIfNull(text);
        return form switch
        {
            TypedForm.Unmarked => VietnameseText.Fold(text),
            TypedForm.Toneless => MapWords(text, AppendToneless),
            TypedForm.Telex => MapWords(text, AppendTelex),
            TypedForm.Vni => MapWords(text, AppendVni),
            TypedForm.Typo => Slip(text),
            _ => text,
        };
    }

    private static string MapWords(string text, Action<StringBuilder, Letter[]> append)
    {
        var typed = new StringBuilder(text.Length + 16);
        var word = new List<Letter>();
        foreach (char c in VietnameseText.Compose(text))
        {
            if (char.IsLetter(c))
            {
                word.Add(LetterTable.Decompose(c));
                continue;
            }

            Flush();
            typed.Append(c);
        }

        Flush();
        return typed.ToString();

        void Flush()
        {
            if (word.Count > 0) append(typed, [.. word]);
            word.Clear();
        }
    }

    private static void AppendToneless(StringBuilder typed, Letter[] word)
    {
        foreach (Letter letter in word) Append(typed, LetterTable.Compose(letter.Base, letter.Shape, Tones.None), letter.IsUpper);
    }

    private static void AppendTelex(StringBuilder typed, Letter[] word)
    {
        foreach (Letter letter in word)
        {
            Append(typed, letter.Base, letter.IsUpper);
            if (letter.Shape != Shapes.None) typed.Append(letter.Shape == Shapes.Hat || letter.Base == 'd' ? letter.Base : 'w');
        }

        AppendTone(typed, word, TelexTones);
    }

    private static void AppendVni(StringBuilder typed, Letter[] word)
    {
        foreach (Letter letter in word)
        {
            Append(typed, letter.Base, letter.IsUpper);
            if (letter.Shape != Shapes.None) typed.Append(letter.Base == 'd' ? '9' : VniShapes[letter.Shape]);
        }

        AppendTone(typed, word, VniTones);
    }

    private static void AppendTone(StringBuilder typed, Letter[] word, string keys)
    {
        foreach (Letter letter in word)
        {
            if (letter.Tone != Tones.None) typed.Append(keys[letter.Tone]);
        }
    }

    private static void Append(StringBuilder typed, char letter, bool isUpper) => typed.Append(isUpper ? char.ToUpperInvariant(letter) : letter);

    // A letter left out, twice, or in its neighbour's place, inside the longest word: its ends are seldom mistyped.
    private static string Slip(string text)
    {
        string composed = VietnameseText.Compose(text);
        (int start, int length) = LongestWord(composed);
        if (length < 3) return composed;
        uint hash = 2166136261;
        foreach (char c in composed) hash = (hash ^ c) * 16777619;
        int at = start + 1 + (int)(hash / 3 % (uint)(length - 2));
        return (hash % 3) switch
        {
            0 => composed.Remove(at, 1),
            1 => composed.Insert(at, composed[at].ToString()),
            _ => composed[..at] + composed[at + 1] + composed[at] + composed[(at + 2)..],
        };
    }

    private static (int Start, int Length) LongestWord(string text)
    {
        (int Start, int Length) longest = (0, 0);
        for (int start = 0; start < text.Length; start++)
        {
            int end = start;
            while (end < text.Length && char.IsLetter(text[end])) end++;
            if (end - start > longest.Length) longest = (start, end - start);
            start = end;
        }

        return longest;
    }
}
