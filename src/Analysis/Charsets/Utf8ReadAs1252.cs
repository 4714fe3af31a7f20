using System.Buffers;
using System.Text;

namespace NewsSearch.Analysis.Charsets;

/// <summary>UTF-8 that was read as Windows-1252 or Latin-1: "Háº­u" for Hậu.</summary>
/// <remarks>
/// Only runs of characters that are whole UTF-8 sequences change, so a text that is damaged in parts is repaired in
/// parts. A no-break space that became a space is taken for what it was behind "Ã".
/// </remarks>
internal sealed class Utf8ReadAs1252() : LegacyCharset("utf-8-as-1252")
{
    /// <inheritdoc/>
    public override string Decode(string text)
    {
        StringBuilder decoded = new(text.Length);
        Span<byte> sequence = stackalloc byte[4];
        for (int i = 0; i < text.Length;)
        {
            int length = SequenceLength(Windows1252.ByteOf(text[i]));
            if (length > 1 && i + length <= text.Length && TryRead(text.AsSpan(i, length), sequence, out Rune rune))
            {
                decoded.Append(rune.ToString());
                i += length;
                continue;
            }

            if (text[i] == 'Ã' && i + 1 < text.Length && text[i + 1] == ' ')
            {
                decoded.Append('à');
                i += 2;
                continue;
            }

            decoded.Append(text[i++]);
        }

        return decoded.ToString();
    }

    private static int SequenceLength(int lead) => lead switch
    {
        >= 0xC2 and <= 0xDF => 2,
        >= 0xE0 and <= 0xEF => 3,
        >= 0xF0 and <= 0xF4 => 4,
        _ => 1,
    };

    private static bool TryRead(ReadOnlySpan<char> text, Span<byte> sequence, out Rune rune)
    {
        for (int i = 0; i < text.Length; i++)
        {
            int value = Windows1252.ByteOf(text[i]);
            if (value < 0x80)
            {
                rune = default;
                return false;
            }

            sequence[i] = (byte)value;
        }

        return Rune.DecodeFromUtf8(sequence[..text.Length], out rune, out int consumed) == OperationStatus.Done && consumed == text.Length;
    }
}
