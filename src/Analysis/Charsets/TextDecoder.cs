using System.Text;

namespace NewsSearch.Analysis.Charsets;

/// <summary>Turns the bytes or the damaged text of a document into good Unicode, and says what was done.</summary>
/// <remarks>
/// <para>Pure; safe from any thread; linear in the length of the text.</para>
/// <para>The rule of a repair: the share of letter runs that are Vietnamese syllables is measured for the text as it is
/// and for each legacy charset. 0.90 as it is: nothing is touched. Else the best charset is taken if it reaches 0.90
/// and leads by 0.25; else each paragraph is judged by the same rule. A text with few words is left alone.</para>
/// </remarks>
public static class TextDecoder
{
    /// <summary>Decodes a file: byte order marks, UTF-8, UTF-16, and the legacy Vietnamese charsets.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <returns>The text without its byte order mark.</returns>
    /// <exception cref="UndecodableTextException">Binary content, or bytes that are text in no known encoding.</exception>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes)
    {
        if (UnicodeBytes.TryDecode(bytes, out string? text, out string? encoding))
        {
            DecodedText repaired = Repair(text);
            return repaired.Repaired ? repaired : new DecodedText(text, encoding, Repaired: encoding == UnicodeBytes.DamagedUtf8);
        }

        BinaryContent.ThrowIfBinary(bytes);
        text = Windows1252.Decode(bytes);
        return CharsetRepair.Best(text) is { } charset
            ? new DecodedText(charset.Decode(text), charset.Name, Repaired: false)
            : new DecodedText(text, "windows-1252", Repaired: false);
    }

    /// <summary>Repairs a text whose characters were read in the wrong charset; good Unicode is returned unchanged.</summary>
    /// <param name="text">Any UTF-16.</param>
    /// <returns>
    /// The repaired text with the charset that it was written in, or the text itself with the name <c>unicode</c>.
    /// </returns>
    public static DecodedText Repair(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return CharsetRepair.Repair(text) ?? new DecodedText(text, "unicode", Repaired: false);
    }
}
