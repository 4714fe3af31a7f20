namespace NewsSearch.Analysis.Charsets;

/// <summary>A decoded text.</summary>
/// <param name="Text">Unicode text, as written (not normalised).</param>
/// <param name="Encoding">
/// Name: utf-8, utf-8-damaged (some bytes lost), utf-16le, utf-16be, tcvn3, vni, viscii, vps, windows-1258, windows-1252,
/// utf-8-as-1252, unicode (a text that needed no repair).
/// </param>
/// <param name="Repaired">Whether characters were changed.</param>
public sealed record DecodedText(string Text, string Encoding, bool Repaired);
