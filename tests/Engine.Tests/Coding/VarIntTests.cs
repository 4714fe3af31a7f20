using NewsSearch.Engine.Coding;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine.Tests.Coding;

public class VarIntTests
{
    public static TheoryData<ulong> Boundaries()
    {
        var values = new TheoryData<ulong> { 0, ulong.MaxValue };
        for (int bits = 7; bits < 64; bits += 7)
        {
            foreach (ulong value in new[] { (1UL << bits) - 1, 1UL << bits, (1UL << bits) + 1 }) values.Add(value);
        }

        return values;
    }

    [Theory]
    [MemberData(nameof(Boundaries))]
    public void Read_BetweenAndAtTheEndOfBytes_ReadsWhatByteReaderReads(ulong value)
    {
        var writer = new ByteWriter();
        writer.WriteVarInt(value);
        byte[] alone = writer.Written.ToArray();
        for (int before = 0; before < 5; before++)
        {
            for (int after = 0; after < 5; after++)
            {
                // What follows the number may be anything, also what looks like more of it.
                byte[] bytes = [.. Enumerable.Repeat((byte)0xFF, before), .. alone, .. Enumerable.Repeat((byte)0xFF, after)];
                var twin = new ByteReader(bytes.AsSpan(before), "file");
                int position = before;
                Assert.Equal(twin.ReadVarInt64(), VarInt.Read(bytes, ref position, "file"));
                Assert.Equal(before + twin.Position, position);
            }
        }
    }

    [Fact]
    public void Read_ManyOneAfterAnother_ReadsWhatWasWritten()
    {
        var random = new Random(20250701);
        ulong[] values = [.. Enumerable.Range(0, 5000).Select(_ => (ulong)random.NextInt64() >> random.Next(64))];
        var writer = new ByteWriter();
        foreach (ulong value in values) writer.WriteVarInt(value);
        int position = 0;
        foreach (ulong value in values) Assert.Equal(value, VarInt.Read(writer.Written, ref position, "file"));
        Assert.Equal(writer.Written.Length, position);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(20)]
    public void Read_WithoutAnEnd_IsDamageOfTheFileNamed(int length)
    {
        var endless = new byte[length];
        endless.AsSpan().Fill(0xFF);
        int position = 0;
        Assert.Equal("postings", Assert.Throws<CorruptIndexException>(() => VarInt.Read(endless, ref position, "postings")).File);
    }

    [Fact]
    public void Read_BehindTheEnd_IsDamage()
    {
        int position = 2;
        Assert.Throws<CorruptIndexException>(() => VarInt.Read([1], ref position, "postings"));
    }
}
