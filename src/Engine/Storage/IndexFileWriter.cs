using NewsSearch.Engine.Coding;

namespace NewsSearch.Engine.Storage;

/// <summary>Writes one file of the index: header, bytes with a running checksum, footer, sync.</summary>
internal sealed class IndexFileWriter : IDisposable
{
    private const int BufferLength = 1 << 16;

    private readonly IndexOutput _output;
    private readonly ByteWriter _buffer = new(BufferLength);
    private uint _checksum;

    public IndexFileWriter(IndexDirectory directory, string name, IndexFileKind kind, long identity)
    {
        _output = directory.Create(name);
        IndexFileFormat.WriteHeader(_buffer, kind, identity);
    }

    /// <summary>Bytes written so far, the header included.</summary>
    public long Position => _output.Position + _buffer.Length;

    public void Write(ReadOnlySpan<byte> bytes)
    {
        if (_buffer.Length + bytes.Length > BufferLength) Flush();
        if (bytes.Length < BufferLength)
        {
            _buffer.Write(bytes);
        }
        else
        {
            _checksum = Crc32C.Append(_checksum, bytes);
            _output.Write(bytes);
        }
    }

    /// <summary>Writes zero bytes up to a multiple of <paramref name="alignment"/>.</summary>
    public void Align(int alignment)
    {
        Span<byte> zeros = stackalloc byte[alignment];
        zeros.Clear();
        int used = (int)(Position % alignment);
        if (used > 0) Write(zeros[used..]);
    }

    /// <summary>Writes the footer and makes the file durable.</summary>
    /// <returns>The file's length and its checksum.</returns>
    public (long Length, uint Checksum) Finish()
    {
        Flush();
        uint checksum = IndexFileFormat.WriteFooter(_buffer, _output.Position, _checksum);
        _output.Write(_buffer.Written);
        _output.Sync();
        return (_output.Position, checksum);
    }

    public void Dispose() => _output.Dispose();

    private void Flush()
    {
        _checksum = Crc32C.Append(_checksum, _buffer.Written);
        _output.Write(_buffer.Written);
        _buffer.Clear();
    }
}
