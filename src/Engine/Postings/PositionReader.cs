using System.Runtime.InteropServices;
using NewsSearch.Engine.Coding;
using NewsSearch.Engine.Indexing;

namespace NewsSearch.Engine.Postings;

/// <summary>Reads the positions of a term: occurrences are numbered through, and any run of them can be read.</summary>
internal sealed class PositionReader(SectionInput section, long table, long start, int length, long totalFrequency)
{
    /// <summary>Numbers behind those asked of <see cref="ReadRelative"/>, so that eight can be loaded from each of them.</summary>
    public const int Slack = 7;

    // 128 distances of so many bits cannot overflow 31 bits.
    private const int MaxSafeBits = 24;

    private uint[] _block = [];
    private int[] _sums = [];
    private int[] _positions = [];
    private long _blockNumber = -1;
    private long _summedBlock = -1;
    private int _bits;

    /// <summary>Positions of the occurrences from one on; valid until the next call.</summary>
    /// <param name="first">Number of the document's first occurrence among all of the term's.</param>
    /// <param name="count">Occurrences in the document.</param>
    public ReadOnlySpan<int> Read(long first, int count)
    {
        if (count <= 0 || first < 0 || first > totalFrequency - count) throw section.Corrupt($"The occurrences {first} to {first + count} were asked of a term that has {totalFrequency}.");
        if (_block.Length == 0) _block = BlockBuffers.TakeBlock();
        if (_positions.Length < count + (long)Slack) _positions = count + Slack <= BlockBuffers.SumsLength ? BlockBuffers.TakeSums() : new int[(int)Math.Min(Array.MaxLength, (count * 2L) + Slack)];
        long position = 0;
        int done = 0;
        while (done < count)
        {
            long number = (first + done) / BlockCodec.Size;
            if (number != _blockNumber) OpenBlock(number);
            int from = (int)((first + done) % BlockCodec.Size);
            int take = Math.Min(BlockCodec.Size - from, count - done);
            foreach (uint delta in _block.AsSpan(from, take))
            {
                position += delta;
                _positions[done++] = (int)position;
            }

            if (position > int.MaxValue) throw section.Corrupt($"A position is {position}.");
        }

        return _positions.AsSpan(0, count);
    }

    /// <summary>
    /// The positions of some occurrences plus <paramref name="base"/>, ascending, without writing them anew where they lie
    /// in one block, then <see cref="Slack"/> numbers that mean nothing; valid until the next call.
    /// </summary>
    /// <param name="first">Number of the document's first occurrence among all of the term's.</param>
    /// <param name="count">Occurrences in the document.</param>
    /// <param name="base">What each of the numbers is too large by.</param>
    public ReadOnlySpan<int> ReadRelative(long first, int count, out int @base)
    {
        int from = (int)first & (BlockCodec.Size - 1);
        if (first >> 7 != _summedBlock || from + count > BlockCodec.Size) return ReadAnew(first, count, out @base);
        @base = _sums[from];
        return _sums.AsSpan(from + 1, count + Slack);
    }

    private ReadOnlySpan<int> ReadAnew(long first, int count, out int @base)
    {
        @base = 0;
        int from = (int)first & (BlockCodec.Size - 1);
        if (count <= 0 || from + count > BlockCodec.Size || first < 0 || first > totalFrequency - count) return ReadWide(first, count);
        if (_block.Length == 0) _block = BlockBuffers.TakeBlock();
        if (first / BlockCodec.Size != _blockNumber) OpenBlock(first / BlockCodec.Size);
        if (_bits > MaxSafeBits) return ReadWide(first, count);
        SumUp();
        @base = _sums[from];
        return _sums.AsSpan(from + 1, count + Slack);
    }

    private ReadOnlySpan<int> ReadWide(long first, int count)
    {
        // May take a larger buffer.
        Read(first, count);
        return _positions.AsSpan(0, count + Slack);
    }

    /// <summary>A block as it is kept: the first position of each document, and distances; valid until the next call.</summary>
    /// <param name="number">The occurrences from 128 times this number on.</param>
    public ReadOnlySpan<uint> Distances(long number)
    {
        if (_block.Length == 0) _block = BlockBuffers.TakeBlock();
        if (number != _blockNumber) OpenBlock(number);
        return _block.AsSpan(0, (int)Math.Min(BlockCodec.Size, totalFrequency - (number * BlockCodec.Size)));
    }

    private void SumUp()
    {
        if (_sums.Length == 0) _sums = BlockBuffers.TakeSums();

        // Before the first is nothing.
        _sums[0] = 0;
        Span<uint> sums = MemoryMarshal.Cast<int, uint>(_sums.AsSpan(1, BlockCodec.Size));
        _block.CopyTo(sums);
        BlockCodec.SumUp(sums, start: 0, less: 0);
        _summedBlock = _blockNumber;
    }

    private void OpenBlock(long number)
    {
        // Broken off in the middle, the block counts as not open.
        _blockNumber = -1;
        uint offset = totalFrequency < BlockCodec.Size ? 0 : section.Values<uint>(table + (number * sizeof(uint)), 1)[0];
        if (offset > (uint)length) throw section.Corrupt($"A block of positions is at {offset} of {length} bytes.");
        ReadOnlySpan<byte> bytes = section.SliceUpTo(start + offset, (int)Math.Min(length - offset + (long)PostingsFormat.Padding, int.MaxValue));
        int tail = (int)(totalFrequency - (number * BlockCodec.Size));
        if (tail >= BlockCodec.Size)
        {
            if (bytes.Length == 0 || bytes[0] > BlockCodec.MaxBits || offset + 1L + BlockCodec.PackedLength(bytes[0]) > length) throw section.Corrupt("A block of positions ends after its list.");
            BlockCodec.Unpack(bytes[1..], bytes[0], _block);
            _bits = bytes[0];
        }
        else
        {
            var reader = new ByteReader(bytes[..(length - (int)offset)], section.File);
            for (int i = 0; i < tail; i++) _block[i] = (uint)reader.ReadVarInt();
            _block.AsSpan(tail).Clear();
            _bits = BlockCodec.BitsFor(_block.AsSpan(0, tail));
        }

        _blockNumber = number;
    }
}
