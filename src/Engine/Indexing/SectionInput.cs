using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine.Indexing;

/// <summary>A section of a segment file: offsets are its own, and none outside it can be read.</summary>
internal sealed class SectionInput(IndexInput input, long start, long length)
{
    /// <summary>Name of the file.</summary>
    public string File => input.Name;

    /// <summary>Bytes of the section.</summary>
    public long Length { get; } = length;

    /// <summary>A view of some bytes.</summary>
    /// <exception cref="CorruptIndexException">They are not all inside the section.</exception>
    public ReadOnlySpan<byte> Slice(long offset, int count)
    {
        if ((ulong)offset > (ulong)Length || (uint)count > (ulong)(Length - offset)) throw Outside(offset, count);
        return input.Slice(start + offset, count);
    }

    /// <summary>A view from an offset on: <paramref name="count"/> bytes, fewer where the section ends.</summary>
    public ReadOnlySpan<byte> SliceUpTo(long offset, int count)
    {
        if ((ulong)offset > (ulong)Length) throw Outside(offset, count);
        return input.Slice(start + offset, (int)Math.Min(count, Length - offset));
    }

    /// <summary>A view of numbers as they stand in the file, little-endian.</summary>
    public ReadOnlySpan<T> Values<T>(long offset, long count)
        where T : unmanaged
    {
        long bytes = count * Unsafe.SizeOf<T>();
        if (count < 0 || bytes > int.MaxValue) throw Outside(offset, bytes);
        return MemoryMarshal.Cast<byte, T>(Slice(offset, (int)bytes));
    }

    /// <summary>Lets go of pages that a sequential reading is done with.</summary>
    public void ReleasePages() => input.ReleasePages();

    /// <summary>The error for damage in this section.</summary>
    public CorruptIndexException Corrupt(string message) => new(File, message);

    private CorruptIndexException Outside(long offset, long count)
        => new(File, $"The bytes {offset} to {offset + count} were asked of a section of {Length}.");
}
