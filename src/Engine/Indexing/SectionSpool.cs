using NewsSearch.Engine.Coding;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine.Indexing;

/// <summary>Keeps the bytes of a later section: in memory while they are few, then in a temporary file.</summary>
internal sealed class SectionSpool(IndexDirectory directory, string name) : IDisposable
{
    // A dictionary of a million terms takes about 12 MB: most segments never spill.
    private const int MaxInMemory = 4 << 20;

    private readonly ByteWriter _buffer = new(1 << 12);
    private IndexOutput? _output;

    /// <summary>Bytes kept.</summary>
    public long Length => (_output?.Position ?? 0) + _buffer.Length;

    /// <summary>Appends and empties a buffer.</summary>
    public void Write(ByteWriter bytes)
    {
        _buffer.Write(bytes.Written);
        bytes.Clear();
        if (_buffer.Length < MaxInMemory) return;
        _output ??= directory.Create(name);
        _output.Write(_buffer.Written);
        _buffer.Clear();
    }

    /// <summary>Writes everything kept to the open section.</summary>
    public void CopyTo(SegmentFileWriter target)
    {
        if (_output is not null)
        {
            _output.Write(_buffer.Written);
            _buffer.Clear();
            _output.Dispose();
            using (IndexInput input = directory.Open(name))
            {
                const int Chunk = 1 << 20;
                for (long offset = 0; offset < input.Length; offset += Chunk)
                {
                    target.Write(input.Slice(offset, (int)Math.Min(Chunk, input.Length - offset)));
                }
            }

            _output = null;
            directory.Delete(name);
        }

        target.Write(_buffer);
    }

    public void Dispose()
    {
        if (_output is null) return;
        _output.Dispose();
        _output = null;
        directory.Delete(name);
    }
}
