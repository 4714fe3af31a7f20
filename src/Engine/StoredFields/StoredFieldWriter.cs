using System.IO.Compression;
using NewsSearch.Engine.Coding;
using NewsSearch.Engine.Indexing;

namespace NewsSearch.Engine.StoredFields;

/// <summary>Writes one stored field of a segment: values of consecutive documents in compressed blocks.</summary>
/// <remarks>
/// A field has blocks of its own, so that reading a small one (a title) does not decompress a large one (the text).
/// Documents are added in order, each once; one without a value adds nothing of it.
/// </remarks>
internal sealed class StoredFieldWriter
{
    /// <summary>A block ends once its values reach this many bytes: 64 KB of news compress 3.0 times, 16 KB 2.6 times.</summary>
    public const int BlockLength = 1 << 16;

    /// <summary>Or once it has this many documents, so that short values are not found by unpacking hundreds of others.</summary>
    public const int BlockDocuments = 256;

    // The best trade on article texts: quality 5 is 1 % smaller and a third slower.
    private const int Quality = 4;

    // Blocks are hardly larger than 64 KB: a larger window finds nothing more.
    private const int WindowBits = 18;

    private readonly SegmentFileWriter _target;
    private readonly ByteWriter _lengths = new();
    private readonly ByteWriter _values = new(BlockLength);
    private readonly ByteWriter _table = new();
    private byte[] _packed = [];
    private uint _blockCount;
    private int _documents;
    private int _blockDocuments;

    /// <summary>Begins the field's section.</summary>
    public StoredFieldWriter(SegmentFileWriter target, ushort field)
    {
        _target = target;
        target.BeginSection(SectionKind.Stored, field);
    }

    /// <summary>Adds the next document's value.</summary>
    public void Add(ReadOnlySpan<byte> value)
    {
        _lengths.WriteVarInt(value.Length);
        _values.Write(value);
        _documents++;
        _blockDocuments++;
        if (_values.Length >= BlockLength || _blockDocuments == BlockDocuments) EndBlock();
    }

    /// <summary>Adds the next documents as a block that is compressed already.</summary>
    /// <param name="documents">How many.</param>
    /// <param name="valueLength">Bytes of their values together.</param>
    /// <param name="block">The block as <see cref="StoredFieldReader.Block"/> gives it.</param>
    public void AddBlock(int documents, int valueLength, ReadOnlySpan<byte> block)
    {
        EndBlock();
        AddTableEntry(valueLength);
        _documents += documents;
        _target.Write(block);
    }

    /// <summary>Writes the table and ends the section.</summary>
    public void Finish()
    {
        EndBlock();
        AddTableEntry(0);
        _table.WriteUInt32(_blockCount - 1);
        _table.WriteUInt32(0);
        _target.Write(_table);
        _target.EndSection();
    }

    private void EndBlock()
    {
        if (_blockDocuments == 0) return;
        _documents -= _blockDocuments;
        AddTableEntry(_values.Length);
        _documents += _blockDocuments;
        _blockDocuments = 0;
        _target.Write(_lengths);
        int room = _values.Length;
        if (_packed.Length < room) _packed = new byte[Math.Max(room, BlockLength * 2)];
        // Where compression gains nothing the values stand as they are; the reader sees it by their length.
        bool smaller = BrotliEncoder.TryCompress(_values.Written, _packed.AsSpan(0, room), out int packed, Quality, WindowBits) && packed < room;
        if (smaller) _target.Write(_packed.AsSpan(0, packed));
        else _target.Write(_values.Written);
        _values.Clear();
    }

    private void AddTableEntry(int valueLength)
    {
        _table.WriteUInt32((uint)_documents);
        _table.WriteUInt32((uint)valueLength);
        _table.WriteUInt64((ulong)_target.SectionLength);
        _blockCount++;
    }
}
