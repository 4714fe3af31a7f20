using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace NewsSearch.Analysis.Charsets;

/// <summary>UTF-8 and UTF-16, with and without byte order mark.</summary>
internal static class UnicodeBytes
{
    /// <summary>UTF-8 in which a few bytes are wrong: they become U+FFFD, the rest is kept.</summary>
    public const string DamagedUtf8 = "utf-8-damaged";

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Decodes bytes that are Unicode beyond doubt.</summary>
    public static bool TryDecode(ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out string? text, [NotNullWhen(true)] out string? encoding)
    {
        if (bytes.StartsWith("\uFEFF"u8)) return Utf8(bytes[3..], hasMark: true, out text, out encoding);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return Utf16(bytes[2..], isBigEndian: false, out text, out encoding);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return Utf16(bytes[2..], isBigEndian: true, out text, out encoding);
        if (LooksLikeUtf16(bytes, out bool isBig)) return Utf16(bytes, isBig, out text, out encoding);
        text = null;
        encoding = null;
        return !bytes.Contains((byte)0) && Utf8(bytes, hasMark: false, out text, out encoding);
    }

    private static bool Utf8(ReadOnlySpan<byte> bytes, bool hasMark, [NotNullWhen(true)] out string? text, [NotNullWhen(true)] out string? encoding)
    {
        (int whole, int broken) = CountSequences(bytes);
        // Bytes of a legacy charset form a whole sequence now and then; bytes of UTF-8 nearly always.
        bool isUtf8 = broken == 0 || hasMark || whole >= 10 * broken;
        text = !isUtf8 ? null : broken == 0 ? StrictUtf8.GetString(bytes) : Encoding.UTF8.GetString(bytes);
        encoding = !isUtf8 ? null : broken == 0 ? "utf-8" : DamagedUtf8;
        return isUtf8;
    }

    private static (int Whole, int Broken) CountSequences(ReadOnlySpan<byte> bytes)
    {
        int whole = 0;
        int broken = 0;
        while (true)
        {
            int next = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (next < 0) return (whole, broken);
            bytes = bytes[next..];
            if (Rune.DecodeFromUtf8(bytes, out _, out int consumed) == OperationStatus.Done) whole++;
            else broken++;
            bytes = bytes[consumed..];
        }
    }

    private static bool Utf16(ReadOnlySpan<byte> bytes, bool isBigEndian, [NotNullWhen(true)] out string? text, [NotNullWhen(true)] out string? encoding)
    {
        text = (isBigEndian ? Encoding.BigEndianUnicode : Encoding.Unicode).GetString(bytes);
        encoding = isBigEndian ? "utf-16be" : "utf-16le";
        return true;
    }

    /// <summary>Spaces and letters of ASCII have a zero on one side and none on the other.</summary>
    private static bool LooksLikeUtf16(ReadOnlySpan<byte> bytes, out bool isBigEndian)
    {
        isBigEndian = false;
        if (bytes.Length < 4 || bytes.Length % 2 != 0) return false;
        int evenZeros = 0;
        int oddZeros = 0;
        int plain = 0;
        for (int i = 0; i < bytes.Length; i += 2)
        {
            if (bytes[i] == 0 && bytes[i + 1] == 0) return false;
            if (bytes[i] == 0) evenZeros++;
            else if (bytes[i + 1] == 0) oddZeros++;
            byte low = bytes[i] == 0 ? bytes[i + 1] : bytes[i];
            if ((bytes[i] == 0 || bytes[i + 1] == 0) && low is >= 0x20 or 0x09 or 0x0A or 0x0D) plain++;
        }

        int units = bytes.Length / 2;
        isBigEndian = evenZeros > oddZeros;
        // Vietnamese has a space or an ASCII letter in at least every second unit.
        int zeros = Math.Max(evenZeros, oddZeros);
        return zeros * 5 >= units * 2 && Math.Min(evenZeros, oddZeros) * 20 <= zeros && plain >= zeros * 0.98;
    }
}
