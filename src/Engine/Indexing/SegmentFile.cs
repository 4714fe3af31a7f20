using System.Buffers.Binary;
using NewsSearch.Engine.Coding;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine.Indexing;

/// <summary>A segment file open for reading: its table of sections.</summary>
internal sealed class SegmentFile : IDisposable
{
    // A schema has at most 64 fields of at most 4 sections each; more is damage, not data.
    private const int MaxSections = 512;

    private readonly Dictionary<(SectionKind Kind, ushort Field), SectionInput> _sections = [];

    /// <summary>Takes over the input and checks what can be checked without reading the sections.</summary>
    public SegmentFile(IndexInput input, long segment)
    {
        Input = input;
        try
        {
            Checksum = IndexFileFormat.CheckEnvelope(input, IndexFileKind.Segment, segment);
            ReadTable();
        }
        catch
        {
            input.Dispose();
            throw;
        }
    }

    /// <summary>The file.</summary>
    public IndexInput Input { get; }

    /// <summary>The checksum that its footer gives.</summary>
    public uint Checksum { get; }

    /// <summary>A section.</summary>
    /// <exception cref="CorruptIndexException">It is not there.</exception>
    public SectionInput Section(SectionKind kind, ushort field = SegmentFileWriter.NoField)
        => _sections.TryGetValue((kind, field), out SectionInput? section)
            ? section
            : throw new CorruptIndexException(Input.Name, $"The section {kind} of field {field} is missing.");

    public void Dispose() => Input.Dispose();

    private void ReadTable()
    {
        long end = Input.Length - IndexFileFormat.FooterLength - SegmentFileWriter.TableEndLength;
        ReadOnlySpan<byte> tail = Input.Slice(end, SegmentFileWriter.TableEndLength);
        uint count = BinaryPrimitives.ReadUInt32LittleEndian(tail);
        long start = end - (count * (long)SegmentFileWriter.TableEntryLength);
        if (count > MaxSections || start < IndexFileFormat.HeaderLength) throw new CorruptIndexException(Input.Name, $"The table says it has {count} sections.");
        ReadOnlySpan<byte> table = Input.Slice(start, (int)(end - start));
        uint checksum = Crc32C.Append(0, Input.Slice(start, table.Length + sizeof(uint)));
        if (checksum != BinaryPrimitives.ReadUInt32LittleEndian(tail[4..])) throw new CorruptIndexException(Input.Name, "The table of sections does not match its checksum.");
        var reader = new ByteReader(table, Input.Name);
        for (int i = 0; i < count; i++)
        {
            var kind = (SectionKind)reader.ReadUInt16();
            ushort field = reader.ReadUInt16();
            reader.ReadUInt32();
            ulong offset = reader.ReadUInt64();
            ulong length = reader.ReadUInt64();
            if (offset % SegmentFileWriter.Alignment != 0 || offset > (ulong)start || length > (ulong)start - offset)
            {
                throw new CorruptIndexException(Input.Name, $"The section {kind} of field {field} is not inside the file.");
            }

            if (!_sections.TryAdd((kind, field), new SectionInput(Input, (long)offset, (long)length)))
            {
                throw new CorruptIndexException(Input.Name, $"The section {kind} of field {field} is there twice.");
            }
        }
    }
}
