using NewsSearch.Engine.Coding;
using NewsSearch.Engine.Indexing;
using NewsSearch.Engine.Matching;
using NewsSearch.Engine.Storage;
using NewsSearch.Engine.Terms;

namespace NewsSearch.Engine.Postings;

/// <summary>
/// The postings of several terms of a segment written down as those of one: in memory, laid out as in a file, so that
/// blocks, bitmap, impacts and tiers tell of the union what they tell of a term.
/// </summary>
/// <remarks>
/// Adding the lists up once costs about as much as one search that adds them up; every later search reads a list that
/// is bounded as a term's is. Positions are not kept. <see cref="UnionPostingsCursor"/>, of which it is made, is its twin.
/// </remarks>
internal static class JoinedPostings
{
    private const long Segment = 1;
    private const ushort Field = 0;

    /// <summary>Writes them down.</summary>
    /// <param name="union">The terms, before their first document; they have one.</param>
    /// <param name="maxDocument">Documents of the segment.</param>
    /// <param name="lengthCodes">Codes of the field's lengths in the segment.</param>
    /// <param name="bytes">Memory that the record holds.</param>
    public static PostingsRecord Of(PostingsCursor union, int maxDocument, ReadOnlySpan<byte> lengthCodes, out long bytes)
    {
        var directory = new MemoryIndexDirectory();
        using var target = new SegmentFileWriter(directory, Segment);
        var postings = new PostingsWriter(target, Field, maxDocument);
        AddAll(postings, union, lengthCodes);
        // Without positions a record is that of a term without occurrences.
        var term = new TermInfo(postings.DocumentFrequency, 0, 0);
        WrittenPostings written = postings.EndTerm();
        if (written.IsInline)
        {
            byte[] inline = [.. written.Inline, .. new byte[PostingsFormat.Padding]];
            bytes = inline.Length;
            return new PostingsRecord(new SectionInput(new MemoryIndexInput("", inline), 0, inline.Length), 0, term, maxDocument);
        }

        long address = written.Address;
        postings.Finish();
        target.Finish();
        var file = new SegmentFile(directory.Open(IndexFileNames.Segment(Segment)), Segment);
        bytes = file.Input.Length;
        return new PostingsRecord(file.Section(SectionKind.Postings, Field), address, term, maxDocument);
    }

    private static void AddAll(PostingsWriter postings, PostingsCursor union, ReadOnlySpan<byte> lengthCodes)
    {
        Span<uint> documents = stackalloc uint[BlockCodec.Size];
        Span<uint> repeats = stackalloc uint[BlockCodec.Size];
        int count = 0;
        for (int document = union.Next(); document != DocCursor.End; document = union.Next())
        {
            documents[count] = (uint)document;
            repeats[count++] = (uint)union.Frequency - 1;
            if (count < BlockCodec.Size) continue;
            postings.AddRun(0, documents, repeats, lengthCodes);
            count = 0;
        }

        postings.AddRun(0, documents[..count], repeats[..count], lengthCodes);
    }
}
