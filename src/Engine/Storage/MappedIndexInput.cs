using System.IO.MemoryMappedFiles;
using Microsoft.Win32.SafeHandles;

namespace NewsSearch.Engine.Storage;

/// <summary>A file mapped into memory: pages are read when they are first looked at, and the system may drop them again.</summary>
/// <remarks>
/// A file that another program cuts short while it is mapped cannot be guarded against: the system ends a process that
/// looks past the new end. The engine itself never changes a published file; it only unlinks it.
/// </remarks>
internal sealed unsafe class MappedIndexInput : IndexInput
{
    private readonly SafeMemoryMappedViewHandle? _view;
    private readonly long _length;
    private byte* _start;

    public MappedIndexInput(string path, string name)
    {
        Name = name;
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        _length = stream.Length;
        // An empty file cannot be mapped.
        if (_length == 0) return;
        using var file = MemoryMappedFile.CreateFromFile(stream, mapName: null, capacity: 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
        using MemoryMappedViewAccessor accessor = file.CreateViewAccessor(0, _length, MemoryMappedFileAccess.Read);
        _view = accessor.SafeMemoryMappedViewHandle;
        // The reference taken here keeps the mapping when the accessor is disposed.
        _view.AcquirePointer(ref _start);
        _start += accessor.PointerOffset;
    }

    /// <inheritdoc/>
    public override string Name { get; }

    /// <inheritdoc/>
    public override long Length => _length;

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Slice(long offset, int length)
    {
        if ((ulong)offset > (ulong)_length || (uint)length > (ulong)(_length - offset)) throw OutOfRange(offset, length);
        byte* start = _start;
        ObjectDisposedException.ThrowIf(start is null && length > 0, this);
        return new ReadOnlySpan<byte>(start + offset, length);
    }

    /// <inheritdoc/>
    public override void ReleasePages()
    {
        if (_start is not null) NativeFile.ReleasePages(_start, _length);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (_start is null) return;
        _start = null;
        _view!.ReleasePointer();
    }
}
