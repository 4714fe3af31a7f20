using NewsSearch.Engine.Coding;
using NewsSearch.Engine.Indexing;
using NewsSearch.Engine.Matching;
using NewsSearch.Engine.Terms;

namespace NewsSearch.Engine.Postings;

/// <summary>
/// The postings of several terms of a segment written down as those of one: in memory, laid out as in a file, so that
/// blocks, bitmap, impacts and tiers tell of the union what they tell of a term.
/// </summary>
/// <remarks>
/// Adding the lists up once costs about as much as one search that adds them up; every later search reads a list that
/// is bounded as a term's is. Positions are not kept. <see cref="UnionPostingsCursor"/>, of which it is made, is its twin.
/// One instance joins for one segment, list after list in the same room, for one thread at a time.
/// </remarks>
internal sealed class JoinedPostings
{
    private readonly MemorySection _section = new();
    private readonly PostingsWriter _postings;
    private readonly int _maxDocument;

    /// <param name="maxDocument">Documents of the segment.</param>
    public JoinedPostings(int maxDocument)
    {
        _postings = new PostingsWriter(_section, field: 0, maxDocument);
        _maxDocument = maxDocument;
    }

    /// <summary>Writes them down.</summary>
    /// <param name="union">The terms, before their first document; they have one.</param>
    /// <param name="lengthCodes">Codes of the field's lengths in the segment.</param>
    /// <param name="bytes">Memory that the record holds.</param>
    public PostingsRecord Join(PostingsCursor union, ReadOnlySpan<byte> lengthCodes, out long bytes)
    {
        AddAll(union, lengthCodes);
        // Without positions a record is that of a term without occurrences.
        var term = new TermInfo(_postings.DocumentFrequency, 0, 0);
        WrittenPostings written = _postings.EndTerm();
        if (written.IsInline) _section.Write(written.Inline);
        SectionInput record = _section.Take(PostingsFormat.Padding);
        bytes = record.Length;
        return new PostingsRecord(record, 0, term, _maxDocument);
    }

    private void AddAll(PostingsCursor union, ReadOnlySpan<byte> lengthCodes)
    {
        Span<uint> documents = stackalloc uint[BlockCodec.Size];
        Span<uint> repeats = stackalloc uint[BlockCodec.Size];
        int count = 0;
        for (int document = union.Next(); document != DocCursor.End; document = union.Next())
        {
            documents[count] = (uint)document;
            repeats[count++] = (uint)union.Frequency - 1;
            if (count < BlockCodec.Size) continue;
            _postings.AddRun(0, documents, repeats, lengthCodes);
            count = 0;
        }

        _postings.AddRun(0, documents[..count], repeats[..count], lengthCodes);
    }
}
