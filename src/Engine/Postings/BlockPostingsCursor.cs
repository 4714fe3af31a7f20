using System.Runtime.InteropServices;
using NewsSearch.Engine.Coding;
using NewsSearch.Engine.Indexing;
using NewsSearch.Engine.Matching;
using NewsSearch.Engine.Terms;

namespace NewsSearch.Engine.Postings;

/// <summary>Walks postings where they stand in a segment file, block by block.</summary>
/// <remarks>
/// Frequencies of a block are unpacked when one is first asked for, positions when those of a document are: the table
/// of position blocks leads to them without decoding what was passed over.
/// </remarks>
internal sealed partial class BlockPostingsCursor : PostingsCursor
{
    // 128 deltas of so many bits cannot overflow 32 bits on top of a document number.
    private const int MaxSafeBits = 23;

    private readonly PostingsRecord _record;
    private PositionReader? _positions;
    private uint[] _docs = [];
    private uint[] _repeats = [];
    private int _block = -1;
    private int _count;
    private int _index;
    private int _deltaBits;
    private int _repeatBits;
    private int _repeatsOffset;
    private bool _repeatsUnpacked = true;
    private int _summed;
    private long _sum;

    /// <summary>Opens the postings that a dictionary points to.</summary>
    /// <param name="section">The postings section, or the dictionary's where they stand inline.</param>
    /// <param name="address">Offset in the section.</param>
    /// <param name="term">Statistics from the dictionary.</param>
    /// <param name="maxDocument">Documents of the segment.</param>
    public BlockPostingsCursor(SectionInput section, long address, in TermInfo term, int maxDocument)
        : this(new PostingsRecord(section, address, term, maxDocument))
    {
    }

    /// <summary>Opens postings.</summary>
    public BlockPostingsCursor(PostingsRecord record) => _record = record;

    /// <summary>Offset after the last byte of the postings.</summary>
    public long RecordEnd => _record.End;

    /// <inheritdoc/>
    public override long Cost => _record.DocumentFrequency;

    /// <inheritdoc/>
    public override int Frequency
    {
        get
        {
            if (!_repeatsUnpacked) UnpackRepeats();
            return (int)_repeats[_index] + 1;
        }
    }

    /// <summary>Blocks of the list, with the tail; 0 where the list is short and has no table.</summary>
    public int BlockCount => _record.BlockCount;

    // Most cursors are never asked for positions.
    private PositionReader Positioned => _positions ??= new PositionReader(_record.Section, _record.PositionTable, _record.Positions, _record.PositionsLength, _record.TotalFrequency);

    private ReadOnlySpan<BlockEntry> Entries => _record.Section.Values<BlockEntry>(_record.Blocks, _record.BlockCount);

    /// <inheritdoc/>
    public override ReadOnlySpan<ulong> Bitmap => _record.Section.Values<ulong>(_record.Bitmap, _record.BitmapWords);

    /// <inheritdoc/>
    public override void AddTo(Span<ulong> bits)
    {
        if (_record.BitmapWords > 0) Bitmaps.Or(bits, Bitmap);
        else if (_record.BlockCount > 0) AddBlocksTo(bits);
        else ShortPostings.AddTo(_record.Section, _record.Documents, _record.DocumentsLength, _record.DocumentFrequency, _record.MaxDocument, bits);
    }

    /// <inheritdoc/>
    public override int Next()
    {
        if (++_index < _count) return Document = (int)_docs[_index];
        return OpenBlock(_block + 1) ? Document = (int)_docs[0] : Document = End;
    }

    /// <inheritdoc/>
    public override int Advance(int target)
    {
        if (_count == 0 || _docs[_count - 1] < (uint)target)
        {
            if (!OpenBlock(FindBlock(target))) return Document = End;
            _index = 0;
        }

        // Within a block: documents are near, a binary search over the rest settles it.
        int low = _index;
        int high = _count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (_docs[middle] < (uint)target) low = middle + 1;
            else high = middle;
        }

        if (low == _count)
        {
            // Only the last block, whose last document no table gives for a short list.
            _index = _count;
            return OpenBlock(_block + 1) ? Document = (int)_docs[0] : Document = End;
        }

        _index = low;
        return Document = (int)_docs[low];
    }

    /// <inheritdoc/>
    public override ReadOnlySpan<int> Positions()
    {
        if (!_repeatsUnpacked) UnpackRepeats();
        for (; _summed < _index; _summed++) _sum += _repeats[_summed] + 1;
        return Positioned.Read(_sum, (int)_repeats[_index] + 1);
    }

    /// <inheritdoc/>
    public override void Frequencies(ReadOnlySpan<int> documents, Span<int> frequencies)
    {
        if (AreSparse(documents))
        {
            LookUp(documents, frequencies);
            return;
        }

        int i = 0;
        while (i < documents.Length)
        {
            if (Document < documents[i] && Advance(documents[i]) == End) break;
            for (; i < documents.Length && documents[i] < Document; i++) frequencies[i] = 0;
            if (i == documents.Length) return;
            if (Document == End) break;
            if (!_repeatsUnpacked) UnpackRepeats();
            i = FrequenciesInBlock(documents, frequencies, i);
        }

        frequencies[i..documents.Length].Clear();
    }

    /// <inheritdoc/>
    public override void Fill(int first, Span<ulong> bits, Span<int> frequencies)
    {
        uint end = (uint)(first + (bits.Length * 64));
        if ((uint)Document >= end) return;
        do
        {
            if (!frequencies.IsEmpty && !_repeatsUnpacked) UnpackRepeats();
            ReadOnlySpan<uint> documents = _docs.AsSpan(0, _count);
            ReadOnlySpan<uint> repeats = _repeats.AsSpan(0, _count);
            int index = _index;
            for (; index < documents.Length && documents[index] < end; index++)
            {
                int offset = (int)documents[index] - first;
                ref ulong word = ref bits[offset >> 6];
                ulong bit = 1UL << offset;
                if (!frequencies.IsEmpty) frequencies[offset] = (int)repeats[index] + 1 + ((word & bit) == 0 ? 0 : frequencies[offset]);
                word |= bit;
            }

            _index = index;
            if (index < documents.Length)
            {
                Document = (int)documents[index];
                return;
            }
        }
        while (OpenBlock(_block + 1));
        Document = End;
    }

    private void AddBlocksTo(Span<ulong> bits)
    {
        for (int block = 0; OpenBlock(block); block++)
        {
            foreach (uint document in _docs.AsSpan(0, _count)) bits[(int)(document >> 6)] |= 1UL << (int)document;
        }
    }

    // Both lists ascend, and the block ends after the document that the cursor stands on.
    private int FrequenciesInBlock(ReadOnlySpan<int> documents, Span<int> frequencies, int i)
    {
        ReadOnlySpan<uint> block = _docs.AsSpan(0, _count);
        ReadOnlySpan<uint> repeats = _repeats.AsSpan(0, _count);
        int index = _index;
        uint last = block[^1];
        for (; i < documents.Length && (uint)documents[i] <= last; i++)
        {
            var document = (uint)documents[i];
            while (index + 8 < block.Length && block[index + 8] < document) index += 8;
            while (block[index] < document) index++;
            frequencies[i] = block[index] == document ? (int)repeats[index] + 1 : 0;
        }

        _index = index;
        Document = (int)block[index];
        return i;
    }

    // The block that may hold the target: the first after the current one whose last document is not before it.
    private int FindBlock(int target)
    {
        if (_record.BlockCount == 0) return _block + 1;
        ReadOnlySpan<BlockEntry> entries = Entries;
        int low = _block + 1;
        int step = 1;
        while (low + step <= _record.BlockCount && entries[low + step - 1].LastDocument < (uint)target)
        {
            low += step;
            step *= 2;
        }

        int high = Math.Min(_record.BlockCount, low + step - 1);
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (entries[middle].LastDocument < (uint)target) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private bool OpenBlock(int block)
    {
        int full = _record.DocumentFrequency / BlockCodec.Size;
        int tail = _record.DocumentFrequency % BlockCodec.Size;
        if (block > full || (block == full && tail == 0))
        {
            _count = 0;
            return false;
        }

        if (_docs.Length == 0)
        {
            // Not before they are needed: most cursors are only asked for bits.
            _docs = BlockBuffers.TakeBlock();
            _repeats = BlockBuffers.TakeBlock();
        }

        BlockEntry entry = _record.BlockCount == 0 ? default : Entries[block];
        int previous = block == 0 ? -1 : (int)Entries[block - 1].LastDocument;
        if (entry.Offset > (uint)_record.DocumentsLength || entry.LastDocument >= (uint)_record.MaxDocument) throw _record.Section.Corrupt($"Block {block} of a postings list is at {entry.Offset} and ends with document {entry.LastDocument}.");
        ReadOnlySpan<byte> bytes = _record.Section.SliceUpTo(_record.Documents + entry.Offset, (int)Math.Min(int.MaxValue, _record.DocumentsLength - entry.Offset + (long)PostingsFormat.Padding));
        if (block < full) UnpackBlock(bytes, previous, (int)entry.Offset);
        else ReadTail(bytes, _record.DocumentsLength - (int)entry.Offset, previous, tail);
        CheckDocuments(block, previous, entry.LastDocument);
        _block = block;
        _index = 0;
        _summed = 0;
        _sum = entry.StartPosition;
        return true;
    }

    private void UnpackBlock(ReadOnlySpan<byte> bytes, int previous, int offset)
    {
        if (bytes.Length < 2 || bytes[0] > BlockCodec.MaxBits || bytes[1] > BlockCodec.MaxBits) throw _record.Section.Corrupt("A block of postings says it has more than 32 bits a number.");
        _deltaBits = bytes[0];
        _repeatBits = bytes[1];
        _repeatsOffset = offset + 2 + BlockCodec.PackedLength(_deltaBits);
        if (_repeatsOffset + BlockCodec.PackedLength(_repeatBits) > _record.DocumentsLength) throw _record.Section.Corrupt("A block of postings ends after its list.");
        BlockCodec.Unpack(bytes[2..], _deltaBits, _docs);
        BlockCodec.SumUp(_docs, (uint)previous);
        _repeatsUnpacked = false;
        _count = BlockCodec.Size;
    }

    private void ReadTail(ReadOnlySpan<byte> bytes, int length, int previous, int count)
    {
        ShortPostings.Read(bytes, length, previous, _record.Section, _record.MaxDocument, _docs.AsSpan(0, count), _repeats);
        _repeatsUnpacked = true;
        _deltaBits = 0;
        _count = count;
    }

    // Deltas are not negative, so documents that end where the table says ascend all the way, unless the sum overflowed.
    private void CheckDocuments(int block, int previous, uint last)
    {
        if (_record.BlockCount == 0) return;
        bool ascending = _docs[_count - 1] == last && (int)last > previous;
        if (_deltaBits > MaxSafeBits)
        {
            long before = previous;
            foreach (uint document in _docs.AsSpan(0, _count))
            {
                ascending &= document > before;
                before = document;
            }
        }

        if (!ascending) throw _record.Section.Corrupt($"The documents of block {block} of a postings list do not ascend to {last}.");
    }

    private void UnpackRepeats()
    {
        BlockCodec.Unpack(_record.Section.SliceUpTo(_record.Documents + _repeatsOffset, BlockCodec.PackedLength(_repeatBits) + PostingsFormat.Padding), _repeatBits, _repeats);
        _repeatsUnpacked = true;
    }

    // As it stands in the file, little-endian.
    [StructLayout(LayoutKind.Sequential, Pack = 4)]
    private readonly struct BlockEntry
    {
        public readonly uint LastDocument;
        public readonly uint Offset;
        public readonly uint StartPosition;
        public readonly ulong Impacts;
    }
}
