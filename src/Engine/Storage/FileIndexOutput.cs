namespace NewsSearch.Engine.Storage;

/// <summary>A new file of a folder. Unbuffered: <see cref="IndexFileWriter"/> hands over large pieces.</summary>
internal sealed class FileIndexOutput(string path) : IndexOutput
{
    private const int FileTooLarge = 27;

    private readonly FileStream _stream = new(path, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);

    /// <inheritdoc/>
    public override long Position => _stream.Position;

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> bytes)
    {
        try
        {
            _stream.Write(bytes);
        }
        catch (ArgumentOutOfRangeException e)
        {
            // What the base library makes of EFBIG: a quota, or the largest file that the file system takes.
            throw new IOException($"File too large : '{path}'", e) { HResult = FileTooLarge };
        }
    }

    /// <inheritdoc/>
    public override void Sync() => _stream.Flush(flushToDisk: true);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing) _stream.Dispose();
    }
}
