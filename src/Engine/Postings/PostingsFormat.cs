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
    public const int BlockEntryLength = 20;

    /// <summary>Zero bytes after the last postings, so that wide loads at the end stay inside the section.</summary>
    public const int Padding = 32;

    /// <summary>
    /// A term in at least one of so many documents has a bitmap beside its postings: 64 times as fast to count and to
    /// intersect, for a tenth more bytes over all.
    /// </summary>
    public const int BitmapShare = 32;

    /// <summary>Entries in the table of blocks: none for a list that has no full block.</summary>
    public static int BlockEntries(int documentFrequency)
        => documentFrequency < BlockCodec.Size ? 0 : (int)((documentFrequency + (BlockCodec.Size - 1L)) / BlockCodec.Size);

    /// <summary>Entries in the table of position blocks.</summary>
    public static long PositionEntries(long totalFrequency)
        => totalFrequency < BlockCodec.Size ? 0 : (totalFrequency + (BlockCodec.Size - 1)) / BlockCodec.Size;

    /// <summary>64-bit words in the bitmap of a term; 0 where it has none.</summary>
    public static int BitmapWords(int documentFrequency, int maxDocument)
        => documentFrequency >= BitmapFrequency(maxDocument) ? (int)((maxDocument + 63L) >> 6) : 0;

    /// <summary>Documents from which on a term has a bitmap.</summary>
    public static int BitmapFrequency(int maxDocument) => Math.Max(BlockCodec.Size, (int)((maxDocument + (BitmapShare - 1L)) / BitmapShare));
}
