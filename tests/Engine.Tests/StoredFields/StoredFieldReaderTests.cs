using NewsSearch.Engine.Indexing;
using NewsSearch.Engine.StoredFields;
using NewsSearch.Engine.Tests.Support;

namespace NewsSearch.Engine.Tests.StoredFields;

public class StoredFieldReaderTests
{
    [Theory]
    [InlineData(1, 0)]
    [InlineData(1, 10)]
    [InlineData(255, 5)]
    [InlineData(256, 5)]
    [InlineData(257, 5)]
    [InlineData(1000, 1000)]
    [InlineData(20, 30_000)]
    public void Read_AnyOrder_GivesBackEveryValue(int count, int maxLength)
    {
        var random = new Random(count + maxLength);
        byte[][] values = [.. Enumerable.Range(0, count).Select(_ => Value(random, random.Next(maxLength + 1)))];
        StoredFieldReader reader = Open(values);
        for (int i = 0; i < count; i++) Assert.Equal(values[i], reader.Read(i));
        for (int i = 0; i < 200; i++)
        {
            int document = random.Next(count);
            Assert.Equal(values[document], reader.Read(document));
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => reader.Read(count));
        Assert.Throws<ArgumentOutOfRangeException>(() => reader.Read(-1));
    }

    [Fact]
    public void Read_OneHugeValueAmongSmallOnes_GivesAllBack()
    {
        var random = new Random(3);
        byte[][] values = [Value(random, 10), Value(random, 3_000_000), [], Value(random, 10)];
        StoredFieldReader reader = Open(values);
        for (int i = 0; i < values.Length; i++) Assert.Equal(values[i], reader.Read(i));
    }

    [Fact]
    public void Read_BytesThatDoNotCompress_StandAsTheyAre()
    {
        var noise = new byte[5000];
        new Random(7).NextBytes(noise);
        Assert.Equal(noise, Open([noise]).Read(0));
    }

    [Fact]
    public void Read_FromManyThreads_GivesBackEveryValue()
    {
        var random = new Random(5);
        byte[][] values = [.. Enumerable.Range(0, 2000).Select(_ => Value(random, random.Next(200)))];
        StoredFieldReader reader = Open(values);
        Parallel.For(0, 4, thread =>
        {
            var own = new Random(thread);
            for (int i = 0; i < 2000; i++)
            {
                int document = own.Next(4) == 0 ? own.Next(values.Length) : i;
                Assert.Equal(values[document], reader.Read(document));
            }
        });
    }

    private static byte[] Value(Random random, int length)
    {
        var value = new byte[length];
        for (int i = 0; i < length; i++) value[i] = (byte)('a' + random.Next(4));
        return value;
    }

    private static StoredFieldReader Open(byte[][] values)
    {
        SegmentFile file = SegmentBytes.Write(target =>
        {
            var writer = new StoredFieldWriter(target, 0);
            foreach (byte[] value in values) writer.Add(value);
            writer.Finish();
        });
        return new StoredFieldReader(file.Section(SectionKind.Stored, 0), values.Length);
    }
}
