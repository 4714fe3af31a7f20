using NewsSearch.Engine.Coding;
using NewsSearch.Engine.Indexing;
using NewsSearch.Engine.Terms;

namespace NewsSearch.Engine.Postings;

/// <summary>The documents of a list that has no full block, read where they stand without a cursor.</summary>
internal static class ShortPostings
{
    /// <summary>Whether the postings of a term are such a list.</summary>
    public static bool Are(in TermInfo term) => term.DocumentFrequency < BlockCodec.Size;

    /// <summary>Sets the bits of the documents.</summary>
    /// <param name="section">The postings section, or the dictionary's where they stand inline.</param>
    /// <param name="address">Offset in the section.</param>
    /// <param name="term">Statistics from the dictionary.</param>
    /// <param name="maxDocument">Documents of the segment.</param>
    /// <param name="bits">A bit a document of the segment.</param>
    public static void AddTo(SectionInput section, long address, in TermInfo term, int maxDocument, Span<ulong> bits)
    {
        var header = new ByteReader(section.SliceUpTo(address, 20), section.File);
        int length = header.ReadVarInt();
        header.ReadVarInt();
        long start = address + header.Position + (PostingsFormat.PositionEntries(term.TotalFrequency) * sizeof(uint));
        AddTo(section, start, length, term.DocumentFrequency, maxDocument, bits);
    }

    /// <summary>Sets the bits of documents that stand one after the other.</summary>
    public static void AddTo(SectionInput section, long start, int length, int count, int maxDocument, Span<ulong> bits)
    {
        var reader = new ByteReader(section.Slice(start, length), section.File);
        long document = -1;
        for (int i = 0; i < count; i++)
        {
            document = Next(ref reader, section, document, maxDocument, out bool repeats);
            if (repeats) reader.ReadVarInt();
            bits[(int)(document >> 6)] |= 1UL << (int)document;
        }
    }

    /// <summary>Reads the next document.</summary>
    /// <param name="reader">Stands before it.</param>
    /// <param name="section">For messages.</param>
    /// <param name="document">The one before.</param>
    /// <param name="maxDocument">Documents of the segment.</param>
    /// <param name="repeats">Whether its frequency less 1 follows.</param>
    public static long Next(ref ByteReader reader, SectionInput section, long document, int maxDocument, out bool repeats)
    {
        ulong delta = reader.ReadVarInt64();
        document += (long)(delta >> 1) + 1;
        if (delta >> 1 > int.MaxValue || document >= maxDocument) throw section.Corrupt($"A postings list reaches document {document} of {maxDocument}.");
        repeats = (delta & 1) == 0;
        return document;
    }
}
