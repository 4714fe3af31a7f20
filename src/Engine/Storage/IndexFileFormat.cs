using System.Buffers.Binary;
using NewsSearch.Engine.Coding;

namespace NewsSearch.Engine.Storage;

/// <summary>What every file of the index begins and ends with.</summary>
internal static class IndexFileFormat
{
    /// <summary>Version of the whole format; it rises with every change of any file.</summary>
    public const ushort Version = 4;

    /// <summary>Magic, kind, version, zero, identity.</summary>
    public const int HeaderLength = 24;

    /// <summary>File length, magic, checksum of all bytes before it.</summary>
    public const int FooterLength = 16;

    private const uint FooterMagic = 0x0A584953; // "SIX\n"

    // A byte outside ASCII, then the name, then both kinds of line end: a transfer in text mode damages it, as in PNG.
    private static ReadOnlySpan<byte> Magic => [0x89, (byte)'N', (byte)'S', (byte)'I', (byte)'X', 0x0D, 0x0A, 0x1A];

    /// <summary>Writes the header.</summary>
    public static void WriteHeader(ByteWriter writer, IndexFileKind kind, long identity)
    {
        writer.Write(Magic);
        writer.WriteUInt16((ushort)kind);
        writer.WriteUInt16(Version);
        writer.WriteUInt32(0);
        writer.WriteUInt64((ulong)identity);
    }

    /// <summary>Writes the footer of a file whose bytes so far number <paramref name="length"/>.</summary>
    public static uint WriteFooter(ByteWriter writer, long length, uint checksum)
    {
        int start = writer.Length;
        writer.WriteUInt64((ulong)(length + FooterLength));
        writer.WriteUInt32(FooterMagic);
        uint whole = Crc32C.Append(checksum, writer.Written[start..]);
        writer.WriteUInt32(whole);
        return whole;
    }

    /// <summary>Checks header and footer, not the bytes between.</summary>
    /// <returns>The checksum that the footer gives.</returns>
    /// <exception cref="CorruptIndexException">The file is another, or cut short.</exception>
    /// <exception cref="SchemaMismatchException">It is of another format version.</exception>
    public static uint CheckEnvelope(IndexInput input, IndexFileKind kind, long identity)
    {
        if (input.Length < HeaderLength + FooterLength) throw new CorruptIndexException(input.Name, $"The file has {input.Length} bytes, fewer than any index file.");
        ReadOnlySpan<byte> header = input.Slice(0, HeaderLength);
        if (!header.StartsWith(Magic)) throw new CorruptIndexException(input.Name, "The file does not begin as an index file does.");
        ushort version = BinaryPrimitives.ReadUInt16LittleEndian(header[10..]);
        ushort foundKind = BinaryPrimitives.ReadUInt16LittleEndian(header[8..]);
        ulong foundIdentity = BinaryPrimitives.ReadUInt64LittleEndian(header[16..]);
        ReadOnlySpan<byte> footer = input.Slice(input.Length - FooterLength, FooterLength);
        ulong length = BinaryPrimitives.ReadUInt64LittleEndian(footer);
        if (BinaryPrimitives.ReadUInt32LittleEndian(footer[8..]) != FooterMagic || length != (ulong)input.Length)
        {
            throw new CorruptIndexException(input.Name, $"The file of {input.Length} bytes has no proper end: it is cut short or damaged.");
        }

        if (version != Version)
        {
            // A manifest of another version is whole; a data file of another than its manifest's is not.
            CheckBytes(input);
            if (kind == IndexFileKind.Commit) throw new SchemaMismatchException($"{input.Name}: the file has format version {version}, this program reads version {Version}. Rebuild the index with 'indexer index --full'.");
            throw new CorruptIndexException(input.Name, $"The file has format version {version}, its manifest {Version}.");
        }

        if (foundKind != (ushort)kind || foundIdentity != (ulong)identity || BinaryPrimitives.ReadUInt32LittleEndian(header[12..]) != 0)
        {
            throw new CorruptIndexException(input.Name, $"The file says it is kind {foundKind} number {foundIdentity}, expected {(ushort)kind} number {identity}.");
        }

        return BinaryPrimitives.ReadUInt32LittleEndian(footer[12..]);
    }

    /// <summary>Computes the checksum over every byte.</summary>
    /// <exception cref="CorruptIndexException">It is not the one of the footer.</exception>
    public static void CheckBytes(IndexInput input, CancellationToken cancellation = default)
    {
        const int Chunk = 1 << 20;
        long end = input.Length - sizeof(uint);
        if (end < 0) throw new CorruptIndexException(input.Name, "The file is shorter than a checksum.");
        uint checksum = 0;
        for (long offset = 0; offset < end; offset += Chunk)
        {
            cancellation.ThrowIfCancellationRequested();
            checksum = Crc32C.Append(checksum, input.Slice(offset, (int)Math.Min(Chunk, end - offset)));
        }

        uint expected = BinaryPrimitives.ReadUInt32LittleEndian(input.Slice(end, sizeof(uint)));
        if (checksum != expected) throw new CorruptIndexException(input.Name, $"The checksum of the bytes is {checksum:x8}, the file says {expected:x8}.");
    }
}
