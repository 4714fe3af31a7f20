using System.Buffers;
using System.Globalization;
using System.Text;

namespace NewsSearch.Indexer.Terminal;

/// <summary>Makes text of documents and file names harmless to a terminal.</summary>
internal static class TerminalText
{
    // What stands in the text of an article may move the cursor, retitle the window, or turn the reading direction of
    // what follows: control characters, separators, bidirectional embeddings and isolates.
    private static readonly SearchValues<char> Suspicious = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(c => (char)c), .. Enumerable.Range(0x7F, 0x21).Select(c => (char)c),
         '\u061C', '\u200E', '\u200F', '\u2028', '\u2029', .. Enumerable.Range(0x202A, 5).Select(c => (char)c), .. Enumerable.Range(0x2066, 4).Select(c => (char)c)]);

    /// <summary>One line: every white space is a space, control and direction characters are dropped.</summary>
    public static string Line(string text) => Clean(text, keepLines: false);

    /// <summary>As <see cref="Line"/>, but with the line breaks kept.</summary>
    public static string Lines(string text) => Clean(text, keepLines: true);

    /// <summary>How many columns the text fills: combining marks none, wide East Asian letters are not looked for.</summary>
    public static int Columns(string text)
    {
        int columns = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format)) columns++;
        }

        return columns;
    }

    private static string Clean(string text, bool keepLines)
    {
        int first = text.AsSpan().IndexOfAny(Suspicious);
        if (first < 0) return text;
        StringBuilder clean = new(text, 0, first, text.Length);
        for (int i = first; i < text.Length; i++)
        {
            char c = text[i];
            if (!Suspicious.Contains(c)) clean.Append(c);
            else if (c == '\n' && keepLines) clean.Append('\n');
            else if (c is '\t' or '\n' or '\u2028' or '\u2029' || (c == '\r' && !(i + 1 < text.Length && text[i + 1] == '\n'))) clean.Append(' ');
        }

        return clean.ToString();
    }
}
