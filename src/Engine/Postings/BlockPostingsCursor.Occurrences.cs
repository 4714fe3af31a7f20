using System.Numerics;
using System.Runtime.CompilerServices;
using NewsSearch.Engine.Coding;

namespace NewsSearch.Engine.Postings;

/// <content>Where the occurrences in given documents stand among all of the term's.</content>
internal sealed partial class BlockPostingsCursor
{
    // As many as a batch of a phrase's candidates has.
    private const int RankedWords = 8;

    private int _rankedWord;
    private int _rank;
    private int _runBlock = -1;
    private uint _runStart;
    private uint[] _runSums = [];

    /// <summary>Where the occurrences in documents stand among all of the term's, as <see cref="PositionReader.Read"/> counts them.</summary>
    /// <param name="documents">Ascending, after those of the call before; the cursor is not moved otherwise. The term is in all of them.</param>
    /// <param name="starts">Receives the number of each document's first occurrence.</param>
    /// <param name="frequencies">Receives the frequencies.</param>
    /// <returns>Documents before the first that the term is not in: all of them.</returns>
    public int Occurrences(ReadOnlySpan<int> documents, Span<long> starts, Span<int> frequencies)
    {
        if (_record.BitmapWords > 0) return OccurrencesByRank(documents, starts, frequencies);
        int done = 0;
        while (done < documents.Length)
        {
            var document = (uint)documents[done];
            if (_count == 0 || _docs[_count - 1] < document)
            {
                if (!OpenBlock(FindBlock((int)document))) break;
                if (_docs[_count - 1] < document) break;
            }

            if (!_repeatsUnpacked) UnpackRepeats();
            int before = done;
            done = OccurrencesInBlock(documents, starts, frequencies, done);
            if (done == before) break;
        }

        return done;
    }

    /// <summary>
    /// Positions of occurrences, all too large by <paramref name="base"/>, then <see cref="PositionReader.Slack"/> numbers
    /// that mean nothing (<see cref="PositionReader.ReadRelative"/>); valid until the next call.
    /// </summary>
    public ReadOnlySpan<int> PositionsOf(long start, int count, out int @base) => Positioned.ReadRelative(start, count, out @base);

    private int OccurrencesInBlock(ReadOnlySpan<int> documents, Span<long> starts, Span<int> frequencies, int i)
    {
        ReadOnlySpan<uint> block = _docs.AsSpan(0, _count);
        ReadOnlySpan<uint> repeats = _repeats.AsSpan(0, _count);
        int index = _index;
        int summed = _summed;
        long sum = _sum;
        uint last = block[^1];
        for (; i < documents.Length && (uint)documents[i] <= last; i++)
        {
            var document = (uint)documents[i];
            while (block[index] < document) index++;
            if (block[index] != document) break;
            for (; summed < index; summed++) sum += repeats[summed] + 1;
            starts[i] = sum;
            frequencies[i] = (int)repeats[index] + 1;
        }

        (_index, _summed, _sum) = (index, summed, sum);
        Document = (int)block[index];
        return i;
    }

    // All blocks but the last have 128 documents, so the bits before a document tell its block and its place there: the
    // documents themselves are not unpacked.
    private int OccurrencesByRank(ReadOnlySpan<int> documents, Span<long> starts, Span<int> frequencies)
    {
        ReadOnlySpan<ulong> bitmap = Bitmap;
        Span<int> ranks = stackalloc int[RankedWords];
        int i = 0;
        while (i < documents.Length)
        {
            RankWords(bitmap, documents[i] >> 6, ranks);
            int firstWord = _rankedWord;
            for (; i < documents.Length; i++)
            {
                int document = documents[i];
                int word = document >> 6;
                if (word - firstWord >= RankedWords) break;
                ulong bits = bitmap[word];
                if ((bits >> document & 1) == 0) return i;
                int rank = ranks[word - firstWord] + BitOperations.PopCount(bits & ((1UL << document) - 1));
                if (rank >= _record.DocumentFrequency) throw _record.Section.Corrupt("The bitmap of a term has more documents than its postings.");
                int block = rank >> 7;
                if (block != _runBlock) SumUpBlock(block);
                int index = rank & (BlockCodec.Size - 1);
                uint before = _runSums[index];
                starts[i] = _runStart + before;
                frequencies[i] = (int)(_runSums[index + 1] - before);
            }
        }

        return documents.Length;
    }

    // Documents before each of the next words. Of all of them at once: how many words lie between two documents is chance.
    private void RankWords(ReadOnlySpan<ulong> bitmap, int word, Span<int> ranks)
    {
        for (; _rankedWord < word; _rankedWord++) _rank += BitOperations.PopCount(bitmap[_rankedWord]);
        int rank = _rank;
        ReadOnlySpan<ulong> words = bitmap[word..Math.Min(bitmap.Length, word + RankedWords)];
        for (int i = 0; i < words.Length; i++)
        {
            ranks[i] = rank;
            rank += BitOperations.PopCount(words[i]);
        }
    }

    // Occurrences in the block before each of its documents, and in all of it.
    private void SumUpBlock(int block)
    {
        if (_runSums.Length == 0) _runSums = new uint[BlockCodec.Size + 1];
        _runBlock = -1;
        int full = _record.DocumentFrequency / BlockCodec.Size;
        Span<uint> sums = _runSums.AsSpan(1);
        if (block < full)
        {
            BlockEntry entry = Entries[block];
            ReadOnlySpan<byte> bytes = _record.Section.SliceUpTo(_record.Documents + entry.Offset, 2 + BlockCodec.PackedLength(2 * BlockCodec.MaxBits) + PostingsFormat.Padding);
            if (entry.Offset > (uint)_record.DocumentsLength || bytes.Length < 2 || bytes[0] > BlockCodec.MaxBits || bytes[1] > BlockCodec.MaxBits) throw _record.Section.Corrupt($"Block {block} of a postings list is at {entry.Offset}.");
            BlockCodec.Unpack(bytes[(2 + BlockCodec.PackedLength(bytes[0]))..], bytes[1], sums);
            _runStart = entry.StartPosition;
        }
        else
        {
            OpenBlock(block);
            sums.Clear();
            _repeats.AsSpan(0, _count).CopyTo(sums);
            _runStart = Entries[block].StartPosition;
        }

        BlockCodec.SumUp(sums, start: 0);
        _runBlock = block;
    }
}
