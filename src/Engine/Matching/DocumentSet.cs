using System.Buffers;

namespace NewsSearch.Engine.Matching;

/// <summary>The documents of one segment that match something, all at once as bits: what is counted, and what is narrowed by filters.</summary>
/// <remarks>
/// <para>A <see cref="DocCursor"/> walks from document to document and suits what leaves most of them out; sets of bits
/// cost a fraction of a nanosecond a document and do not care how many there are. Deleted documents are not left out
/// here.</para>
/// <para>A set is used once, by one thread: by <see cref="AddTo"/>, <see cref="Write"/>, <see cref="Retain"/> or <see cref="Count"/>.</para>
/// </remarks>
internal abstract class DocumentSet
{
    /// <summary>An upper bound of the documents.</summary>
    public abstract long Cost { get; }

    /// <summary>What telling whether one document belongs costs, compared with others; 0 for what only reads postings.</summary>
    public virtual int TestCost => 0;

    /// <summary>A bit a document, as it stands in the file; empty where it does not.</summary>
    public virtual ReadOnlySpan<ulong> Bitmap => [];

    /// <summary>How many of the documents are live.</summary>
    /// <param name="words">Words of a bitmap of the segment.</param>
    /// <param name="live">A bit a document of the segment, or empty where all are live.</param>
    public virtual int Count(int words, ReadOnlySpan<ulong> live)
    {
        ulong[] rented = ArrayPool<ulong>.Shared.Rent(words);
        Span<ulong> matches = rented.AsSpan(0, words);
        Write(matches);
        int count = live.IsEmpty ? Bitmaps.Count(matches) : Bitmaps.CountCommon(matches, live);
        ArrayPool<ulong>.Shared.Return(rented);
        return count;
    }

    /// <summary>Sets the bits of the documents.</summary>
    /// <param name="bits">A bit a document of the segment (<see cref="Bitmaps"/>).</param>
    public abstract void AddTo(Span<ulong> bits);

    /// <summary>Sets the bits of the documents and clears all others.</summary>
    /// <param name="bits">A bit a document of the segment; they may be anything before.</param>
    public virtual void Write(Span<ulong> bits)
    {
        bits.Clear();
        AddTo(bits);
    }

    /// <summary>Clears the bits of all other documents.</summary>
    /// <param name="bits">A bit a document of the segment.</param>
    /// <param name="atMost">No more bits than this are set: where they are few, they are looked up one by one.</param>
    public virtual void Retain(Span<ulong> bits, long atMost)
    {
        ulong[] rented = ArrayPool<ulong>.Shared.Rent(bits.Length);
        Span<ulong> matches = rented.AsSpan(0, bits.Length);
        Write(matches);
        Bitmaps.And(bits, matches);
        ArrayPool<ulong>.Shared.Return(rented);
    }
}
