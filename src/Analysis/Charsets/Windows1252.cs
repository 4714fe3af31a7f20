namespace NewsSearch.Analysis.Charsets;

/// <summary>Between characters and bytes as Windows-1252 has them, and Latin-1 where that leaves gaps.</summary>
internal static class Windows1252
{
    // 0x80 to 0x9F; U+FFFD where Windows-1252 has nothing and Latin-1's control is meant.
    private const string Upper =
        "\u20AC\uFFFD\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\uFFFD\u017D\uFFFD"
        + "\uFFFD\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\uFFFD\u017E\u0178";

    /// <summary>The byte of a character, or -1.</summary>
    public static int ByteOf(char c)
    {
        if (c <= '\u00FF') return c;
        int index = c == '\uFFFD' ? -1 : Upper.IndexOf(c, StringComparison.Ordinal);
        return index < 0 ? -1 : 0x80 + index;
    }

    /// <summary>The character of a byte.</summary>
    public static char CharOf(byte value)
        => value is >= 0x80 and <= 0x9F && Upper[value - 0x80] is not '\uFFFD' and var c ? c : (char)value;

    /// <summary>Bytes as text.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        char[] text = new char[bytes.Length];
        for (int i = 0; i < bytes.Length; i++) text[i] = CharOf(bytes[i]);
        return new string(text);
    }
}
