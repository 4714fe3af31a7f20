namespace NewsSearch.Analysis.Charsets;

/// <summary>Turns the bytes or the damaged text of a document into good Unicode, and says what was done.</summary>
/// <remarks>Pure; safe from any thread.</remarks>
public static class TextDecoder
{
    /// <summary>Decodes a file: byte order marks, UTF-8, UTF-16, and the legacy Vietnamese charsets.</summary>
    /// <exception cref="UndecodableTextException">Binary content, or bytes that are text in no known encoding.</exception>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes) => throw new NotImplementedException();

    /// <summary>Repairs a text whose characters were read in the wrong charset; good Unicode is returned unchanged.</summary>
    public static DecodedText Repair(string text) => throw new NotImplementedException();
}

/// <summary>A decoded text.</summary>
/// <param name="Text">Unicode text, as written (not normalised).</param>
/// <param name="Encoding">Name: utf-8, utf-16le, tcvn3, vni, viscii, vps, windows-1258, utf-8-as-1252…</param>
/// <param name="Repaired">Whether characters were changed.</param>
public sealed record DecodedText(string Text, string Encoding, bool Repaired);

/// <summary>The bytes are no text in any known encoding; the message says where and why.</summary>
public sealed class UndecodableTextException(string message) : Exception(message);
