using NewsSearch.Engine.Coding;

namespace NewsSearch.Engine.Postings;

/// <summary>What writer and reader of postings agree on; docs/index-format.md has it byte by byte.</summary>
internal static class PostingsFormat
{
    /// <summary>
    /// Postings of at most this many bytes stand in the dictionary: one document and a few positions, as most terms of
    /// any dictionary have, cost no look-up elsewhere.
    /// </summary>
    public const int MaxInlineLength = 16;

    /// <summary>Bytes of an entry of the table of blocks.</summary>
    public const int BlockEntryLength = 16;

    /// <summary>Zero bytes after the last postings, so that wide loads at the end stay inside the section.</summary>
    public const int Padding = 32;

    /// <summary>Largest frequency that an impact can say; a larger one counts as this in the bound only.</summary>
    public const int MaxImpactFrequency = (1 << 24) - 1;

    /// <summary>Entries in the table of blocks: none for a list that has no full block.</summary>
    public static int BlockEntries(int documentFrequency)
        => documentFrequency < BlockCodec.Size ? 0 : (int)((documentFrequency + (BlockCodec.Size - 1L)) / BlockCodec.Size);

    /// <summary>Entries in the table of position blocks.</summary>
    public static long PositionEntries(long totalFrequency)
        => totalFrequency < BlockCodec.Size ? 0 : (totalFrequency + (BlockCodec.Size - 1)) / BlockCodec.Size;

    /// <summary>Packs what bounds the score of a block: its largest frequency and its smallest length code.</summary>
    public static uint Impact(int maxFrequency, byte minLengthCode) => ((uint)Math.Min(maxFrequency, MaxImpactFrequency) << 8) | minLengthCode;
}
