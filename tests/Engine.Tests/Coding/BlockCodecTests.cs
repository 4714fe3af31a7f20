using NewsSearch.Engine.Coding;

namespace NewsSearch.Engine.Tests.Coding;

public class BlockCodecTests
{
    public static TheoryData<int> Widths => [.. Enumerable.Range(0, 33)];

    [Theory]
    [MemberData(nameof(Widths))]
    public void Unpack_WhatWasPacked_GivesItBackOnBothPaths(int bits)
    {
        var random = new Random(bits);
        uint[] values = [.. Enumerable.Range(0, BlockCodec.Size).Select(_ => (uint)(random.NextInt64() & ((1L << bits) - 1)))];
        var packed = new byte[BlockCodec.PackedLength(bits)];
        BlockCodec.Pack(values, bits, packed);

        // Exactly the block, and with room behind it: both ends of the vector path.
        foreach (int room in (int[])[0, 1, 31, 64])
        {
            var source = new byte[packed.Length + room];
            source.AsSpan().Fill(0xFF);
            packed.CopyTo(source, 0);
            var fast = new uint[BlockCodec.Size];
            var slow = new uint[BlockCodec.Size];
            BlockCodec.Unpack(source, bits, fast);
            BlockCodec.UnpackScalar(source, bits, slow, 0);
            Assert.Equal(values, fast);
            Assert.Equal(values, slow);
            Assert.Equal(values, Enumerable.Range(0, BlockCodec.Size).Select(i => BlockCodec.Read(source, bits, i)));
        }
    }

    [Theory]
    [InlineData(0u, 1u)]
    [InlineData(0u, 0u)]
    [InlineData(uint.MaxValue, 1u)]
    [InlineData(12_345_678u, 1u)]
    public void SumUp_RandomDistances_EqualsTheScalarTwin(uint start, uint less)
    {
        var random = new Random((int)(start % 1000));
        uint[] fast = [.. Enumerable.Range(0, BlockCodec.Size).Select(_ => (uint)random.NextInt64(1L << random.Next(33)))];
        uint[] slow = [.. fast];
        BlockCodec.SumUp(fast, start, less);
        BlockCodec.SumUpScalar(slow, start, less);
        Assert.Equal(slow, fast);
    }

    [Fact]
    public void Unpack_CutShort_IsRefused()
        => Assert.Throws<ArgumentException>(() => BlockCodec.Unpack(new byte[15], 1, new uint[BlockCodec.Size]));

    [Theory]
    [InlineData(0u, 0)]
    [InlineData(1u, 1)]
    [InlineData(255u, 8)]
    [InlineData(256u, 9)]
    [InlineData(uint.MaxValue, 32)]
    public void BitsFor_LargestValue_Decides(uint value, int expected)
    {
        var values = new uint[BlockCodec.Size];
        values[77] = value;
        Assert.Equal(expected, BlockCodec.BitsFor(values));
    }
}
