using System.Buffers.Binary;
using System.Text;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine.Coding;

/// <summary>Reads what <see cref="ByteWriter"/> wrote; running past the end is damage of the file named.</summary>
internal ref struct ByteReader
{
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly string _file;

    public ByteReader(ReadOnlySpan<byte> bytes, string file)
    {
        _bytes = bytes;
        _file = file;
    }

    /// <summary>Bytes read so far.</summary>
    public int Position { get; private set; }

    /// <summary>Bytes left.</summary>
    public readonly int Remaining => _bytes.Length - Position;

    public byte ReadByte()
    {
        if (Position >= _bytes.Length) throw Ends();
        return _bytes[Position++];
    }

    public ushort ReadUInt16() => BinaryPrimitives.ReadUInt16LittleEndian(ReadBytes(sizeof(ushort)));

    public uint ReadUInt32() => BinaryPrimitives.ReadUInt32LittleEndian(ReadBytes(sizeof(uint)));

    public ulong ReadUInt64() => BinaryPrimitives.ReadUInt64LittleEndian(ReadBytes(sizeof(ulong)));

    public ulong ReadVarInt64()
    {
        // Nearly all are one byte long.
        if (Position < _bytes.Length && _bytes[Position] < 0x80) return _bytes[Position++];
        ulong value = 0;
        for (int shift = 0; shift < 64; shift += 7)
        {
            byte next = ReadByte();
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80) return value;
        }

        throw new CorruptIndexException(_file, "A number of variable length has no end.");
    }

    /// <summary>A number from 0 to int.MaxValue.</summary>
    public int ReadVarInt()
    {
        ulong value = ReadVarInt64();
        if (value > int.MaxValue) throw new CorruptIndexException(_file, $"A number is {value}, more than {int.MaxValue}.");
        return (int)value;
    }

    public ReadOnlySpan<byte> ReadBytes(int length)
    {
        if ((uint)length > (uint)Remaining) throw Ends();
        ReadOnlySpan<byte> bytes = _bytes.Slice(Position, length);
        Position += length;
        return bytes;
    }

    public string ReadString() => Encoding.UTF8.GetString(ReadBytes(ReadVarInt()));

    private readonly CorruptIndexException Ends() => new(_file, $"A structure of {_bytes.Length} bytes ends too early.");
}
