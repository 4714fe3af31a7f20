using NewsSearch.Engine.Coding;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine.Indexing;

/// <summary>A section that is written to memory and read there, piece after piece: it is one section from the beginning on.</summary>
internal sealed class MemorySection : ISectionOutput
{
    private readonly ByteWriter _bytes = new();

    /// <inheritdoc/>
    public long SectionLength => _bytes.Length;

    /// <inheritdoc/>
    public void BeginSection(SectionKind kind, ushort field) => _bytes.Clear();

    /// <inheritdoc/>
    public void Write(ReadOnlySpan<byte> bytes) => _bytes.Write(bytes);

    /// <inheritdoc/>
    public void Write(ByteWriter buffer)
    {
        _bytes.Write(buffer.Written);
        buffer.Clear();
    }

    /// <inheritdoc/>
    public void EndSection()
    {
    }

    /// <summary>What was written, with some zeros behind it, as a section of its own; then it is forgotten, and the room kept.</summary>
    /// <param name="padding">How many zeros.</param>
    public SectionInput Take(int padding)
    {
        _bytes.Append(padding).Clear();
        byte[] taken = _bytes.Written.ToArray();
        _bytes.Clear();
        return new SectionInput(new MemoryIndexInput("", taken), 0, taken.Length);
    }
}
