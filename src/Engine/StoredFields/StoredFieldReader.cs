using System.Buffers;
using System.IO.Compression;
using System.Runtime.InteropServices;
using NewsSearch.Engine.Coding;
using NewsSearch.Engine.Indexing;

namespace NewsSearch.Engine.StoredFields;

/// <summary>Reads one stored field of a segment.</summary>
/// <remarks>
/// Safe from any thread. A block asked for twice in a row is kept unpacked, so walking all documents unpacks each
/// block once or twice; a single look-up unpacks only as far as its value.
/// </remarks>
internal sealed class StoredFieldReader
{
    private const int EntryLength = 16;
    private const int EndLength = 8;

    private readonly SectionInput _section;
    private readonly int _maxDocument;
    private readonly long _table;
    private volatile UnpackedBlock? _kept;
    private volatile int _lastBlock = -1;

    public StoredFieldReader(SectionInput section, int maxDocument)
    {
        _section = section;
        _maxDocument = maxDocument;
        if (section.Length < EndLength + EntryLength) throw section.Corrupt("A stored field has no table of blocks.");
        uint count = section.Values<uint>(section.Length - EndLength, 1)[0];
        _table = section.Length - EndLength - ((count + 1L) * EntryLength);
        if (_table < 0 || count > maxDocument) throw section.Corrupt($"A stored field says it has {count} blocks of {maxDocument} documents.");
        BlockCount = (int)count;
        if (Entries[BlockCount].FirstDocument != maxDocument) throw section.Corrupt($"A stored field has {Entries[BlockCount].FirstDocument} documents, expected {maxDocument}.");
    }

    /// <summary>Blocks of the field.</summary>
    public int BlockCount { get; }

    private ReadOnlySpan<Entry> Entries => _section.Values<Entry>(_table, BlockCount + 1L);

    /// <summary>The value of a document; empty where it has none.</summary>
    public byte[] Read(int document)
    {
        if ((uint)document >= (uint)_maxDocument) throw new ArgumentOutOfRangeException(nameof(document), document, $"The segment has {_maxDocument} documents.");
        UnpackedBlock? kept = _kept;
        if (kept is not null && kept.Holds(document)) return kept.Value(document);
        int block = FindBlock(document);
        (int first, int documents, int valueLength) = Bounds(block);
        ReadOnlySpan<byte> bytes = Block(block);
        var lengths = new ByteReader(bytes, _section.File);
        // A block that was just used is likely being walked through.
        bool keep = _lastBlock == block && valueLength <= StoredFieldWriter.BlockLength * 2;
        _lastBlock = block;
        if (keep)
        {
            _kept = kept = UnpackBlock(block);
            return kept.Value(document);
        }

        long start = 0;
        long total = 0;
        int length = 0;
        for (int i = 0; i < documents; i++)
        {
            int next = lengths.ReadVarInt();
            if (i < document - first) start += next;
            else if (i == document - first) length = next;
            total += next;
        }

        if (total != valueLength) throw _section.Corrupt($"The values of block {block} have {total} bytes, the table says {valueLength}.");
        if (length == 0) return [];
        int needed = (int)start + length;
        byte[] buffer = ArrayPool<byte>.Shared.Rent(needed);
        try
        {
            Unpack(bytes[lengths.Position..], valueLength, buffer.AsSpan(0, needed));
            return buffer.AsSpan((int)start, length).ToArray();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>First document, number of documents and bytes of values of a block.</summary>
    public (int First, int Documents, int ValueLength) Bounds(int block)
    {
        ReadOnlySpan<Entry> entries = Entries;
        Entry entry = entries[block];
        Entry next = entries[block + 1];
        if (next.FirstDocument <= entry.FirstDocument || next.FirstDocument > _maxDocument || next.Offset < entry.Offset || entry.ValueLength > int.MaxValue)
        {
            throw _section.Corrupt($"The table of stored blocks is wrong at block {block}.");
        }

        return ((int)entry.FirstDocument, (int)(next.FirstDocument - entry.FirstDocument), (int)entry.ValueLength);
    }

    /// <summary>A block as it stands in the file: the length of each value, then all of them compressed.</summary>
    public ReadOnlySpan<byte> Block(int block)
    {
        ReadOnlySpan<Entry> entries = Entries;
        (ulong start, ulong end) = (entries[block].Offset, entries[block + 1].Offset);
        if (start > end || end > (ulong)_table || end - start > int.MaxValue) throw _section.Corrupt($"The stored block {block} is not inside the section.");
        return _section.Slice((long)start, (int)(end - start));
    }

    /// <summary>Unpacks a whole block.</summary>
    public UnpackedBlock UnpackBlock(int block)
    {
        (int first, int documents, int valueLength) = Bounds(block);
        ReadOnlySpan<byte> bytes = Block(block);
        var lengths = new ByteReader(bytes, _section.File);
        var starts = new int[documents + 1];
        long total = 0;
        for (int i = 0; i < documents; i++)
        {
            total += lengths.ReadVarInt();
            if (total > valueLength) break;
            starts[i + 1] = (int)total;
        }

        if (total != valueLength) throw _section.Corrupt($"The values of block {block} have {total} bytes, the table says {valueLength}.");
        var values = new byte[valueLength];
        Unpack(bytes[lengths.Position..], valueLength, values);
        return new UnpackedBlock(first, starts, values);
    }

    private int FindBlock(int document)
    {
        ReadOnlySpan<Entry> entries = Entries;
        int low = 0;
        int high = BlockCount - 1;
        while (low < high)
        {
            int middle = (low + high + 1) >>> 1;
            if (entries[middle].FirstDocument <= (uint)document) low = middle;
            else high = middle - 1;
        }

        (int first, int documents, _) = Bounds(low);
        if (document < first || document - first >= documents) throw _section.Corrupt($"No stored block holds document {document}.");
        return low;
    }

    private void Unpack(ReadOnlySpan<byte> packed, int valueLength, Span<byte> destination)
    {
        if (packed.Length == valueLength)
        {
            packed[..destination.Length].CopyTo(destination);
            return;
        }

        using var decoder = default(BrotliDecoder);
        int written = 0;
        while (written < destination.Length)
        {
            OperationStatus status = decoder.Decompress(packed, destination[written..], out int read, out int wrote);
            packed = packed[read..];
            written += wrote;
            bool stuck = read == 0 && wrote == 0;
            if (status == OperationStatus.InvalidData || stuck || (status == OperationStatus.Done && written < destination.Length))
            {
                throw _section.Corrupt($"A stored block gives {written} bytes, expected {destination.Length}.");
            }
        }
    }

    // As it stands in the file, little-endian.
    [StructLayout(LayoutKind.Sequential, Pack = 4)]
    private readonly struct Entry
    {
        public readonly uint FirstDocument;
        public readonly uint ValueLength;
        public readonly ulong Offset;
    }
}
