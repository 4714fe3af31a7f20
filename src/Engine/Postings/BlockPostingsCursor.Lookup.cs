using System.Numerics;
using NewsSearch.Engine.Coding;
using NewsSearch.Engine.FieldLengths;
using NewsSearch.Engine.Matching;
using NewsSearch.Engine.Scoring;

namespace NewsSearch.Engine.Postings;

/// <content>
/// Looking up the frequency in one document without unpacking its block: bits counted in the bitmap say which of the
/// block's postings it is, and numbers of equal width can be read singly.
/// </content>
internal sealed partial class BlockPostingsCursor
{
    // Unpacking a block costs about as much as looking up so many documents.
    private const int LookupsPerBlock = 4;

    // Words of a bitmap that are counted in the time that the table of blocks is searched.
    private const int MaxCounted = 32;

    // Most documents of a run that are looked up.
    private const int MaxLookups = 512;

    /// <summary>Whether documents lie so far apart that looking them up one by one is cheaper than unpacking.</summary>
    private bool AreSparse(ReadOnlySpan<int> documents)
        => _record.BitmapWords > 0 && !documents.IsEmpty && AreSparse(documents.Length, documents[^1] - (long)documents[0] + 1);

    /// <summary>The same of the documents of a run.</summary>
    private bool AreSparse(ReadOnlySpan<ulong> candidates)
        => _record.BitmapWords > 0 && Bitmaps.Count(candidates) is var count && count <= MaxLookups && AreSparse(count, candidates.Length * 64L);

    private bool AreSparse(int count, long span) => count * (long)(BlockCodec.Size / LookupsPerBlock) < span * _record.DocumentFrequency / _record.MaxDocument;

    // Adds impacts, or with a weight scores, of single documents to the numbers of a run.
    private void AddSingly(int first, Span<float> run, in FieldNorms norms, ReadOnlySpan<ulong> candidates, float weight)
    {
        // List writes whole words.
        Span<int> documents = stackalloc int[MaxLookups + 64];
        Span<int> frequencies = stackalloc int[MaxLookups];
        documents = documents[..Bitmaps.List(candidates, first, documents)];
        LookUp(documents, frequencies);
        for (int i = 0; i < documents.Length; i++)
        {
            float impact = frequencies[i] * norms.Inverse[norms.Codes[documents[i]]];
            run[documents[i] - first] += weight == 0 ? impact : Bm25.Score(weight, impact);
        }
    }

    private void LookUp(ReadOnlySpan<int> documents, Span<int> frequencies)
    {
        ReadOnlySpan<ulong> bitmap = Bitmap;
        ReadOnlySpan<BlockEntry> entries = Entries;
        int rankedWord = int.MinValue / 2;
        int rank = 0;
        for (int i = 0; i < documents.Length; i++)
        {
            int document = documents[i];
            int word = document >> 6;
            ulong bits = bitmap[word];
            if ((bits >> document & 1) == 0)
            {
                frequencies[i] = 0;
                continue;
            }

            // All blocks but the last have 128 documents: the bits before tell the block, counted on from the document
            // before, or, where that is far, from the block that the table leads to.
            if (word - rankedWord > MaxCounted) (rankedWord, rank) = RankedWordBefore(entries, bitmap, document);
            foreach (ulong between in bitmap[rankedWord..word]) rank += BitOperations.PopCount(between);
            rankedWord = word;
            int place = rank + BitOperations.PopCount(bits & ((1UL << document) - 1));
            if (place >= _record.DocumentFrequency) throw _record.Section.Corrupt("The bitmap of a term has more documents than its postings.");
            frequencies[i] = FrequencyAt(place / BlockCodec.Size, entries[place / BlockCodec.Size], place % BlockCodec.Size);
        }
    }

    // The word in which the block of a document begins, and the documents before that word.
    private static (int Word, int Rank) RankedWordBefore(ReadOnlySpan<BlockEntry> entries, ReadOnlySpan<ulong> bitmap, int document)
    {
        int block = BlockFrom(entries, document);
        if (block == 0) return (0, 0);
        var last = (int)entries[block - 1].LastDocument;
        return (last >> 6, (block * BlockCodec.Size) - BitOperations.PopCount(bitmap[last >> 6] & (ulong.MaxValue >> (63 - (last & 63)))));
    }

    private int FrequencyAt(int block, in BlockEntry entry, int index)
    {
        // The tail is not packed: its documents are counted off.
        if (block == _record.DocumentFrequency / BlockCodec.Size)
        {
            if (!OpenOnce(block) || index >= _count) throw _record.Section.Corrupt("The bitmap of a term has more documents than its postings.");
            return (int)_repeats[index] + 1;
        }

        ReadOnlySpan<byte> bytes = _record.Section.SliceUpTo(_record.Documents + entry.Offset, 2 + BlockCodec.PackedLength(2 * BlockCodec.MaxBits) + PostingsFormat.Padding);
        if (index >= BlockCodec.Size || bytes.Length < 2 || bytes[0] > BlockCodec.MaxBits || bytes[1] > BlockCodec.MaxBits) throw _record.Section.Corrupt("A block of postings and the bitmap of its term contradict each other.");
        return (int)BlockCodec.Read(bytes[(2 + BlockCodec.PackedLength(bytes[0]))..], bytes[1], index) + 1;
    }
}
