namespace NewsSearch.Engine.Storage;

/// <summary>A file open for reading.</summary>
public abstract class IndexInput : IDisposable
{
    /// <summary>The file's name.</summary>
    public abstract string Name { get; }

    /// <summary>Its length in bytes.</summary>
    public abstract long Length { get; }

    /// <summary>A view of the bytes; valid until disposed.</summary>
    /// <exception cref="CorruptIndexException">The range is not inside the file.</exception>
    public abstract ReadOnlySpan<byte> Slice(long offset, int length);

    /// <summary>
    /// Says that what was read is not needed again soon, so that a long sequential reading (a merge) does not count as
    /// resident memory. Views stay valid.
    /// </summary>
    public virtual void ReleasePages()
    {
    }

    /// <summary>Closes the file.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Closes the file.</summary>
    protected abstract void Dispose(bool disposing);

    /// <summary>The error for a range outside the file.</summary>
    protected CorruptIndexException OutOfRange(long offset, int length)
        => new(Name, $"The bytes {offset} to {offset + length} were asked of a file of {Length}.");
}
