using System.Runtime.InteropServices;
using NewsSearch.Engine.Coding;
using NewsSearch.Engine.Indexing;

namespace NewsSearch.Engine.Columns;

/// <summary>A number column of a segment file: flat 8-byte numbers, read where they stand.</summary>
internal sealed class StoredNumberColumn : NumberColumn
{
    private const int HeaderLength = 24;

    private readonly SectionInput _section;
    private readonly int _valueCount;

    public StoredNumberColumn(SectionInput section, int maxDocument)
    {
        _section = section;
        var reader = new ByteReader(section.Slice(0, HeaderLength), section.File);
        Minimum = (long)reader.ReadUInt64();
        Maximum = (long)reader.ReadUInt64();
        uint count = reader.ReadUInt32();
        _valueCount = count == 0 ? 0 : maxDocument;
        if (count > maxDocument || section.Length != HeaderLength + (_valueCount * (long)sizeof(long)))
        {
            throw section.Corrupt($"A number column of {maxDocument} documents takes {section.Length} bytes, {count} of them have a value.");
        }

        Count = (int)count;
    }

    /// <inheritdoc/>
    public override ReadOnlySpan<long> Values => _section.Values<long>(HeaderLength, _valueCount);

    /// <inheritdoc/>
    public override long Minimum { get; }

    /// <inheritdoc/>
    public override long Maximum { get; }

    /// <inheritdoc/>
    public override int Count { get; }

    /// <summary>Writes a section: smallest, largest, how many, then a value a document unless none has one.</summary>
    public static void Write(SegmentFileWriter target, ushort field, ReadOnlySpan<long> values)
    {
        long minimum = long.MaxValue;
        long maximum = long.MinValue;
        int count = 0;
        foreach (long value in values)
        {
            if (value == Missing) continue;
            count++;
            minimum = Math.Min(minimum, value);
            maximum = Math.Max(maximum, value);
        }

        if (count == 0) (minimum, maximum) = (0, 0);
        var header = new ByteWriter(HeaderLength);
        header.WriteUInt64((ulong)minimum);
        header.WriteUInt64((ulong)maximum);
        header.WriteUInt32((uint)count);
        header.WriteUInt32(0);
        target.BeginSection(SectionKind.Numbers, field);
        target.Write(header);
        if (count > 0) target.Write(MemoryMarshal.AsBytes(values));
        target.EndSection();
    }
}
