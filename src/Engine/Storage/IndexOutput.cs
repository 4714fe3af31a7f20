namespace NewsSearch.Engine.Storage;

/// <summary>A file being written, append only.</summary>
public abstract class IndexOutput : IDisposable
{
    /// <summary>Bytes written so far.</summary>
    public abstract long Position { get; }

    /// <summary>Appends bytes.</summary>
    public abstract void Write(ReadOnlySpan<byte> bytes);

    /// <summary>Makes what was written durable.</summary>
    public abstract void Sync();

    /// <summary>Closes the file.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Closes the file.</summary>
    protected abstract void Dispose(bool disposing);
}
