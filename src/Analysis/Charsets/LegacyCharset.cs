namespace NewsSearch.Analysis.Charsets;

/// <summary>A charset in which a text was written, read as if it were Windows-1252 or Latin-1.</summary>
/// <remarks>Pure; safe from any thread.</remarks>
internal abstract class LegacyCharset(string name)
{
    /// <summary>All, the likeliest first: of two equally good readings the first wins.</summary>
    public static IReadOnlyList<LegacyCharset> All { get; } =
        [new Utf8ReadAs1252(), SingleByteCharsets.Tcvn3, new VniWindows(), SingleByteCharsets.Windows1258, SingleByteCharsets.Viscii, SingleByteCharsets.Vps];

    /// <summary>As <see cref="DecodedText.Encoding"/> gives it.</summary>
    public string Name { get; } = name;

    /// <summary>The charset of a name.</summary>
    /// <exception cref="ArgumentException">No such charset.</exception>
    public static LegacyCharset Of(string name)
        => All.FirstOrDefault(charset => charset.Name == name) ?? throw new ArgumentException($"Unknown charset \"{name}\".", nameof(name));

    /// <summary>The text as it was meant; characters that are none of the charset's stay as they are.</summary>
    /// <param name="text">One character a byte, as Windows-1252 or Latin-1 shows it.</param>
    public abstract string Decode(string text);
}
