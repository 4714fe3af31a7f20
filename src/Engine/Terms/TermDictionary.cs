using System.Buffers.Binary;
using NewsSearch.Engine.Coding;
using NewsSearch.Engine.Indexing;

namespace NewsSearch.Engine.Terms;

/// <summary>The terms of a text field of a segment, read where they stand: opening loads nothing.</summary>
/// <remarks>
/// An array of the first 8 bytes of each block's first term is searched first; it is small and stays in the
/// processor's cache. Safe from any thread.
/// </remarks>
internal sealed class TermDictionary
{
    /// <summary>Terms a block: about 100 ns to walk through half of one.</summary>
    public const int BlockTerms = 32;

    /// <summary>Longest key in bytes.</summary>
    public const int MaxKeyLength = 1024;

    private const int IndexHeaderLength = 8;

    private readonly SectionInput _blocks;
    private readonly SectionInput _index;

    public TermDictionary(SectionInput blocks, SectionInput index)
    {
        _blocks = blocks;
        _index = index;
        ReadOnlySpan<uint> header = index.Values<uint>(0, 2);
        (uint terms, uint blockCount) = (header[0], header[1]);
        if (blockCount != (terms + (BlockTerms - 1L)) / BlockTerms || index.Length != IndexHeaderLength + (blockCount * 12L))
        {
            throw index.Corrupt($"A dictionary of {terms} terms has {blockCount} blocks in an index of {index.Length} bytes.");
        }

        TermCount = terms;
        BlockCount = (int)blockCount;
    }

    /// <summary>Terms of the field.</summary>
    public long TermCount { get; }

    /// <summary>Blocks of terms.</summary>
    public int BlockCount { get; }

    /// <summary>The section that holds the blocks, and with them inline postings.</summary>
    public SectionInput Blocks => _blocks;

    /// <summary>First 8 bytes of each block's first key, the first byte highest; shorter keys are filled up with zeros.</summary>
    public ReadOnlySpan<ulong> Prefixes => _index.Values<ulong>(IndexHeaderLength, BlockCount);

    private ReadOnlySpan<uint> Offsets => _index.Values<uint>(IndexHeaderLength + (BlockCount * 8L), BlockCount);

    /// <summary>The first 8 bytes of a key as a number that sorts as they do.</summary>
    public static ulong PrefixOf(ReadOnlySpan<byte> key)
    {
        if (key.Length >= sizeof(ulong)) return BinaryPrimitives.ReadUInt64BigEndian(key);
        Span<byte> filled = stackalloc byte[sizeof(ulong)];
        filled.Clear();
        key.CopyTo(filled);
        return BinaryPrimitives.ReadUInt64BigEndian(filled);
    }

    /// <summary>Looks a term up.</summary>
    public bool TryGet(ReadOnlySpan<byte> term, out TermInfo info)
    {
        info = default;
        if (BlockCount == 0) return false;
        int index = FindBlock(term);
        ReadOnlySpan<byte> block = Block(index, out long start);
        Span<byte> key = stackalloc byte[MaxKeyLength];
        var cursor = new TermBlockCursor(TermsIn(index));
        while (cursor.MoveNext(block, start, _blocks.File, key))
        {
            int order = key[..cursor.KeyLength].SequenceCompareTo(term);
            if (order > 0) return false;
            if (order < 0) continue;
            info = cursor.Info;
            return true;
        }

        return false;
    }

    /// <summary>The block that holds a term if any does: the last that begins at or before it, or the first.</summary>
    public int FindBlock(ReadOnlySpan<byte> term)
    {
        ulong prefix = PrefixOf(term);
        ReadOnlySpan<ulong> prefixes = Prefixes;
        // Blocks before "low" begin with a smaller prefix, those from "high" on with a larger one.
        int low = LowerBound(prefixes, prefix);
        int high = prefix == ulong.MaxValue ? prefixes.Length : LowerBound(prefixes, prefix + 1);
        // Among equal prefixes the whole first keys decide.
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (FirstKey(middle).SequenceCompareTo(term) <= 0) low = middle + 1;
            else high = middle;
        }

        return Math.Max(0, low - 1);
    }

    /// <summary>Bytes of a block, and where it begins in the section.</summary>
    public ReadOnlySpan<byte> Block(int block, out long start)
    {
        ReadOnlySpan<uint> offsets = Offsets;
        start = offsets[block];
        long end = block + 1 < offsets.Length ? offsets[block + 1] : _blocks.Length;
        if (end <= start || end - start > int.MaxValue) throw _index.Corrupt($"The block {block} of the dictionary goes from {start} to {end}.");
        return _blocks.Slice(start, (int)(end - start));
    }

    /// <summary>Terms in a block: all are full but the last.</summary>
    public int TermsIn(int block) => (int)Math.Min(BlockTerms, TermCount - (block * (long)BlockTerms));

    // The first term of a block stands there as a whole.
    private ReadOnlySpan<byte> FirstKey(int block)
    {
        var reader = new ByteReader(Block(block, out _), _blocks.File);
        return reader.ReadBytes(reader.ReadVarInt());
    }

    private static int LowerBound(ReadOnlySpan<ulong> values, ulong value)
    {
        int low = 0;
        int high = values.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (values[middle] < value) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
