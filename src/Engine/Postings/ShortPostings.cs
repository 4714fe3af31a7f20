using System.Runtime.CompilerServices;
using NewsSearch.Engine.Coding;
using NewsSearch.Engine.Indexing;
using NewsSearch.Engine.Terms;

namespace NewsSearch.Engine.Postings;

/// <summary>Documents that are not packed in blocks: lists that have no full block, read where they stand without a cursor, and the tails of the others.</summary>
internal static class ShortPostings
{
    // A number has at most so many bytes, and each document two of them; the fast way of reading looks at a few more.
    private const int MaxBytesADocument = 20;

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
        long table = PostingsFormat.PositionEntries(term.TotalFrequency) * sizeof(uint);
        ReadOnlySpan<byte> bytes = section.SliceUpTo(address, (int)Math.Min(int.MaxValue, table + ((term.DocumentFrequency + 1) * MaxBytesADocument)));
        int position = 0;
        ulong length = VarInt.Read(bytes, ref position, section.File);
        VarInt.Read(bytes, ref position, section.File);
        long start = position + table;
        if (start + (long)Math.Min(length, int.MaxValue) > bytes.Length) throw section.Corrupt($"A postings list at {address} of {length} bytes is longer than its documents, or ends outside the section.");
        AddTo(bytes[(int)start..], (int)length, term.DocumentFrequency, section, maxDocument, bits);
    }

    /// <summary>Sets the bits of documents that stand one after the other.</summary>
    public static void AddTo(SectionInput section, long start, int length, int count, int maxDocument, Span<ulong> bits)
        => AddTo(section.SliceUpTo(start, (int)Math.Min(int.MaxValue, length + (long)sizeof(uint))), length, count, section, maxDocument, bits);

    /// <summary>Reads documents with their frequencies.</summary>
    /// <param name="bytes">Begin with them; what follows may be anything.</param>
    /// <param name="length">Bytes that are theirs.</param>
    /// <param name="previous">The document before them.</param>
    /// <param name="section">For messages.</param>
    /// <param name="maxDocument">Documents of the segment.</param>
    /// <param name="documents">Receives the documents, as many as there is room for.</param>
    /// <param name="repeats">Receives their frequencies less 1.</param>
    public static void Read(ReadOnlySpan<byte> bytes, int length, int previous, SectionInput section, int maxDocument, Span<uint> documents, Span<uint> repeats)
    {
        long document = previous;
        int position = 0;
        repeats = repeats[..documents.Length];
        for (int i = 0; i < documents.Length; i++)
        {
            document = Next(bytes, ref position, section, document, maxDocument, out bool hasRepeats);
            documents[i] = (uint)document;
            repeats[i] = 0;
            if (!hasRepeats) continue;
            ulong more = VarInt.Read(bytes, ref position, section.File);
            if (more > int.MaxValue) throw section.Corrupt($"A number is {more}, more than {int.MaxValue}.");
            repeats[i] = (uint)more;
        }

        CheckEnd(position, length, section);
    }

    private static void AddTo(ReadOnlySpan<byte> bytes, int length, int count, SectionInput section, int maxDocument, Span<ulong> bits)
    {
        long document = -1;
        int position = 0;
        for (int i = 0; i < count; i++)
        {
            document = Next(bytes, ref position, section, document, maxDocument, out bool hasRepeats);
            if (hasRepeats) VarInt.Read(bytes, ref position, section.File);
            bits[(int)(document >> 6)] |= 1UL << (int)document;
        }

        CheckEnd(position, length, section);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long Next(ReadOnlySpan<byte> bytes, ref int position, SectionInput section, long document, int maxDocument, out bool hasRepeats)
    {
        ulong delta = VarInt.Read(bytes, ref position, section.File);
        document += (long)(delta >> 1) + 1;
        if (delta >> 1 > int.MaxValue || document >= maxDocument) throw Beyond(section, document, maxDocument);
        hasRepeats = (delta & 1) == 0;
        return document;
    }

    private static void CheckEnd(int position, int length, SectionInput section)
    {
        if (position > length) throw section.Corrupt($"The documents of a postings list take {position} bytes of {length}.");
    }

    private static Storage.CorruptIndexException Beyond(SectionInput section, long document, int maxDocument)
        => section.Corrupt($"A postings list reaches document {document} of {maxDocument}.");
}
