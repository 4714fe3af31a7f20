using NewsSearch.Engine.Coding;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine.Indexing;

/// <summary>Writes a segment file: sections one after the other, then a table of them.</summary>
/// <remarks>
/// One file a segment: it is there as a whole or not at all, one sync makes it durable, and opening costs one mapping
/// however many structures and fields there are. The table stands at the end because files are only appended to.
/// </remarks>
internal sealed class SegmentFileWriter : ISectionOutput, IDisposable
{
    /// <summary>Sections begin at multiples of this, so that columns of 8-byte numbers and vector loads are aligned.</summary>
    public const int Alignment = 64;

    /// <summary>Bytes of an entry of the table.</summary>
    public const int TableEntryLength = 24;

    /// <summary>Bytes after the table's entries: their number and their checksum.</summary>
    public const int TableEndLength = 8;

    /// <summary>Stands for "of no field" in the table.</summary>
    public const ushort NoField = ushort.MaxValue;

    private readonly IndexDirectory _directory;
    private readonly long _segment;
    private readonly IndexFileWriter _file;
    private readonly ByteWriter _table = new();
    private int _count;
    private (SectionKind Kind, ushort Field, long Start)? _open;

    public SegmentFileWriter(IndexDirectory directory, long segment)
    {
        _directory = directory;
        _segment = segment;
        _file = new IndexFileWriter(directory, IndexFileNames.Segment(segment), IndexFileKind.Segment, segment);
    }

    /// <inheritdoc/>
    public long SectionLength => _file.Position - _open!.Value.Start;

    /// <inheritdoc/>
    public void BeginSection(SectionKind kind, ushort field = NoField)
    {
        if (_open is not null) throw new InvalidOperationException($"The section {_open.Value.Kind} is still open.");
        _file.Align(Alignment);
        _open = (kind, field, _file.Position);
    }

    /// <inheritdoc/>
    public void Write(ReadOnlySpan<byte> bytes) => _file.Write(bytes);

    /// <inheritdoc/>
    public void Write(ByteWriter buffer)
    {
        _file.Write(buffer.Written);
        buffer.Clear();
    }

    /// <inheritdoc/>
    public void EndSection()
    {
        (SectionKind kind, ushort field, long start) = _open!.Value;
        _table.WriteUInt16((ushort)kind);
        _table.WriteUInt16(field);
        _table.WriteUInt32(0);
        _table.WriteUInt64((ulong)start);
        _table.WriteUInt64((ulong)(_file.Position - start));
        _count++;
        _open = null;
    }

    /// <summary>A place for bytes that become a section only after the one being written now.</summary>
    public SectionSpool NewSpool(string name) => new(_directory, IndexFileNames.Spool(_segment, name));

    /// <summary>Writes the table and the footer, and makes the file durable.</summary>
    public (long Length, uint Checksum) Finish()
    {
        _file.Align(Alignment);
        _table.WriteUInt32((uint)_count);
        _table.WriteUInt32(Crc32C.Append(0, _table.Written));
        _file.Write(_table.Written);
        return _file.Finish();
    }

    public void Dispose() => _file.Dispose();
}
