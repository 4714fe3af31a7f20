using System.Buffers.Binary;
using System.Text;

namespace NewsSearch.Engine.Coding;

/// <summary>A growing buffer of bytes that numbers are written to, little-endian or of variable length.</summary>
internal sealed class ByteWriter
{
    private byte[] _bytes;

    public ByteWriter(int capacity = 256) => _bytes = new byte[capacity];

    /// <summary>Bytes written.</summary>
    public int Length { get; private set; }

    /// <summary>Bytes held, used or not.</summary>
    public int Capacity => _bytes.Length;

    /// <summary>What was written; valid until the next write.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    /// <summary>Forgets what was written and keeps the buffer.</summary>
    public void Clear() => Length = 0;

    public void WriteByte(byte value)
    {
        if (Length == _bytes.Length) Grow(1);
        _bytes[Length++] = value;
    }

    public void Write(ReadOnlySpan<byte> bytes) => bytes.CopyTo(Append(bytes.Length));

    public void WriteUInt16(ushort value) => BinaryPrimitives.WriteUInt16LittleEndian(Append(sizeof(ushort)), value);

    public void WriteUInt32(uint value) => BinaryPrimitives.WriteUInt32LittleEndian(Append(sizeof(uint)), value);

    public void WriteUInt64(ulong value) => BinaryPrimitives.WriteUInt64LittleEndian(Append(sizeof(ulong)), value);

    /// <summary>Seven bits a byte, low ones first, the high bit set on all but the last byte.</summary>
    public void WriteVarInt(ulong value)
    {
        while (value >= 0x80)
        {
            WriteByte((byte)(value | 0x80));
            value >>= 7;
        }

        WriteByte((byte)value);
    }

    public void WriteVarInt(int value) => WriteVarInt((uint)value);

    /// <summary>Length in bytes as a variable-length number, then UTF-8.</summary>
    public void WriteString(string value)
    {
        int length = Encoding.UTF8.GetByteCount(value);
        WriteVarInt(length);
        Encoding.UTF8.GetBytes(value, Append(length));
    }

    /// <summary>Adds room for that many bytes, for the caller to fill.</summary>
    public Span<byte> Append(int length)
    {
        if (_bytes.Length - Length < length) Grow(length);
        Span<byte> room = _bytes.AsSpan(Length, length);
        Length += length;
        return room;
    }

    private void Grow(int more)
    {
        long wanted = Math.Max((long)Length + more, Math.Min(_bytes.Length * 2L, Array.MaxLength));
        if (wanted > Array.MaxLength) throw new InvalidOperationException($"A structure of the index would need {wanted} bytes in one piece; the limit is {Array.MaxLength}.");
        Array.Resize(ref _bytes, (int)wanted);
    }
}
