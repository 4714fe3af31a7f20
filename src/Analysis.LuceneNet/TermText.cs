using System.Text;
using Lucene.Net.Util;

namespace NewsSearch.Analysis.LuceneNet;

/// <summary>
/// Term keys as terms of Lucene. A <see cref="TermKey"/> is bytes, and Lucene's tools (attributes, query parsers,
/// highlighters) take terms for text: the folded form is written as it is, then the zero character, then one character
/// below U+0100 for each byte of the marks.
/// </summary>
/// <remarks>
/// The order of terms is that of the keys, so all spellings of a folded form stay neighbours:
/// <c>giang</c>, U+0000 begins every one of them. Pure; safe from any thread.
/// </remarks>
public static class TermText
{
    /// <summary>Between the folded form and the marks.</summary>
    public const char Separator = (char)TermKey.Separator;

    /// <summary>Writes the text of a key.</summary>
    /// <param name="key">A key, or the beginning of one.</param>
    /// <param name="destination">At least <see cref="TermKey.MaxLength"/> characters.</param>
    /// <returns>The characters written.</returns>
    public static int Encode(ReadOnlySpan<byte> key, Span<char> destination)
    {
        ReadOnlySpan<byte> folded = TermKey.Folded(key);
        int length = Encoding.UTF8.GetChars(folded, destination);
        foreach (byte mark in key[folded.Length..]) destination[length++] = (char)mark;
        return length;
    }

    /// <summary>The text of a key.</summary>
    public static string Encode(ReadOnlySpan<byte> key)
    {
        Span<char> text = stackalloc char[TermKey.MaxLength];
        return new string(text[..Encode(key, text)]);
    }

    /// <summary>The term that Lucene keeps for a key: its text in UTF-8.</summary>
    public static BytesRef ToBytes(ReadOnlySpan<byte> key)
    {
        Span<char> text = stackalloc char[TermKey.MaxLength];
        int length = Encode(key, text);
        var bytes = new byte[Encoding.UTF8.GetByteCount(text[..length])];
        Encoding.UTF8.GetBytes(text[..length], bytes);
        return new BytesRef(bytes);
    }

    /// <summary>The key behind a term of Lucene.</summary>
    /// <exception cref="ArgumentException">The term is none of <see cref="ToBytes"/>.</exception>
    public static byte[] ToKey(BytesRef term)
    {
        ArgumentNullException.ThrowIfNull(term);
        ReadOnlySpan<byte> bytes = term.Bytes.AsSpan(term.Offset, term.Length);
        int marks = bytes.IndexOf(TermKey.Separator);
        if (marks < 0 || bytes[marks..].IndexOfAnyInRange((byte)0x80, (byte)0xFF) < 0) return bytes.ToArray();
        string text = Encoding.UTF8.GetString(bytes[marks..]);
        var key = new byte[marks + text.Length];
        bytes[..marks].CopyTo(key);
        for (int i = 0; i < text.Length; i++) key[marks + i] = text[i] <= 0xFF ? (byte)text[i] : throw new ArgumentException("The term is no key of this analyzer.", nameof(term));
        return key;
    }

    /// <summary>The spelling behind a term of Lucene: what to show of it.</summary>
    /// <exception cref="ArgumentException">The term is none of <see cref="ToBytes"/>.</exception>
    public static string Spelling(BytesRef term) => TermKey.Decode(ToKey(term));
}
