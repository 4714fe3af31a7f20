using NewsSearch.Engine.Coding;

namespace NewsSearch.Engine.Storage;

/// <summary>A file of a <see cref="MemoryIndexDirectory"/> being written; its bytes show when it is synced or closed.</summary>
internal sealed class MemoryIndexOutput(MemoryIndexDirectory directory, string name) : IndexOutput
{
    private readonly ByteWriter _bytes = new(1024);
    private int _shown;
    private bool _closed;

    /// <inheritdoc/>
    public override long Position => _bytes.Length;

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> bytes) => _bytes.Write(bytes);

    /// <inheritdoc/>
    public override void Sync()
    {
        directory.Store(name, _bytes.Written.ToArray());
        _shown = _bytes.Length;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (!_closed && _shown < _bytes.Length) Sync();
        _closed = true;
    }
}
