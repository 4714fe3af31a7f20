namespace NewsSearch.Analysis;

/// <summary>
/// The key under which a term stands in the index: its folded form in UTF-8, a zero byte, then its marks.
/// </summary>
/// <remarks>
/// <para>Keys sort ordinally, so all spellings of one folded form are neighbours: "giang" without marks first,
/// then giang with each combination of marks. A query that leaves marks out is one short range of the dictionary
/// and a filter (<see cref="Subsumes"/>); no second, folded field is needed.</para>
/// <para>All members are pure and safe from any thread.</para>
/// </remarks>
public static partial class TermKey
{
    /// <summary>The byte between the folded form and the marks.</summary>
    public const byte Separator = 0;

    /// <summary>Longest key in bytes; longer terms are cut at a character boundary.</summary>
    public const int MaxLength = 250;

    /// <summary>Writes the key of a term that is already in canonical spelling.</summary>
    /// <param name="term">Lower case, composed, tone mark in its canonical place.</param>
    /// <param name="destination">At least <see cref="MaxLength"/> bytes.</param>
    /// <returns>The bytes written.</returns>
    public static int Encode(ReadOnlySpan<char> term, Span<byte> destination) => throw new NotImplementedException();

    /// <summary>The key of a term as an array of its own.</summary>
    public static byte[] Encode(ReadOnlySpan<char> term) => throw new NotImplementedException();

    /// <summary>The spelling behind a key: lower case, composed (NFC), tone mark in its canonical place.</summary>
    public static string Decode(ReadOnlySpan<byte> key) => throw new NotImplementedException();

    /// <summary>The folded form: the bytes before <see cref="Separator"/>, UTF-8.</summary>
    public static ReadOnlySpan<byte> Folded(ReadOnlySpan<byte> key) => throw new NotImplementedException();

    /// <summary>
    /// Whether a typed term finds a written one: same folded form, and every mark typed is there. Marks left out
    /// are free. "hau" subsumes "hậu"; "hầu" does not.
    /// </summary>
    public static bool Subsumes(ReadOnlySpan<byte> typed, ReadOnlySpan<byte> written) => throw new NotImplementedException();

    /// <summary>As <see cref="Subsumes"/>, for a typed beginning of a written term.</summary>
    public static bool SubsumesPrefix(ReadOnlySpan<byte> typedPrefix, ReadOnlySpan<byte> written) => throw new NotImplementedException();

    /// <summary>Whether the key carries any mark.</summary>
    public static bool HasMarks(ReadOnlySpan<byte> key) => throw new NotImplementedException();
}
