namespace NewsSearch.Engine.Storage;

/// <summary>A file of a <see cref="MemoryIndexDirectory"/>: its bytes at the time of opening.</summary>
internal sealed class MemoryIndexInput(string name, byte[] bytes) : IndexInput
{
    private bool _closed;

    /// <inheritdoc/>
    public override string Name { get; } = name;

    /// <inheritdoc/>
    public override long Length => bytes.Length;

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Slice(long offset, int length)
    {
        if ((ulong)offset > (ulong)bytes.Length || (uint)length > (ulong)(bytes.Length - offset)) throw OutOfRange(offset, length);
        ObjectDisposedException.ThrowIf(_closed, this);
        return bytes.AsSpan((int)offset, length);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing) => _closed = true;
}
