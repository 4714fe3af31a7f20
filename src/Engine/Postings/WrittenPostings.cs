namespace NewsSearch.Engine.Postings;

/// <summary>Where the postings of a term went: into the postings section, or, being short, into the dictionary.</summary>
internal readonly ref struct WrittenPostings
{
    private WrittenPostings(long address, ReadOnlySpan<byte> inline)
    {
        Address = address;
        Inline = inline;
    }

    /// <summary>Whether the dictionary has to hold the bytes.</summary>
    public bool IsInline => Address < 0;

    /// <summary>Offset in the postings section.</summary>
    public long Address { get; }

    /// <summary>The bytes to hold.</summary>
    public ReadOnlySpan<byte> Inline { get; }

    public static WrittenPostings At(long address) => new(address, default);

    public static WrittenPostings Of(ReadOnlySpan<byte> inline) => new(-1, inline);
}
