using NewsSearch.Engine.FieldLengths;
using NewsSearch.Engine.Postings;
using NewsSearch.Engine.Scoring;

namespace NewsSearch.Engine.Tests.Postings;

public class ImpactsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(128)]
    public void Bound_AnyNorms_IsNotBelowAnyDocument(int documents)
    {
        for (int seed = 0; seed < 50; seed++)
        {
            var random = new Random(seed);
            (int Frequency, byte Length)[] block = [.. Enumerable.Range(0, documents).Select(_ => (1 + random.Next(1 << random.Next(1, 9)), (byte)random.Next(1, 256)))];
            var builder = new Impacts.Builder();
            foreach ((int frequency, byte length) in block) builder.Add(frequency, length);
            ulong impacts = builder.Take();
            foreach (float average in (float[])[0.5f, 20, 500, 100_000])
            {
                float[] norms = new FieldStatistics(1, (long)average + 1).InverseNorms;
                float most = block.Max(document => document.Frequency * norms[document.Length]);
                float bound = Impacts.Bound(impacts, norms);
                Assert.True(bound >= most, $"seed {seed}: {bound} is below {most}");
                if (documents == 1 && block[0].Frequency < Impacts.UnboundedFrequency) Assert.Equal(most, bound);
            }
        }
    }

    [Fact]
    public void Take_PairsThatOthersCover_AreLeftOut()
    {
        var builder = new Impacts.Builder();
        builder.Add(3, 50);
        builder.Add(2, 60);
        builder.Add(1, 40);
        Assert.Equal(Packed((1, 40), (3, 50), (3, 50), (3, 50)), builder.Take());
        builder.Add(9, FieldLengthCode.Encode(10));
        Assert.Equal(Packed((9, 10), (9, 10), (9, 10), (9, 10)), builder.Take());
    }

    [Fact]
    public void Take_FivePairs_JoinsTheNearest()
    {
        var builder = new Impacts.Builder();
        foreach ((int frequency, byte length) in ((int, byte)[])[(1, 10), (5, 60), (6, 61), (20, 100), (40, 200)]) builder.Add(frequency, length);
        Assert.Equal(Packed((1, 10), (6, 60), (20, 100), (40, 200)), builder.Take());
    }

    private static ulong Packed(params (byte Frequency, byte Length)[] pairs)
    {
        ulong packed = 0;
        for (int i = 0; i < pairs.Length; i++) packed |= (pairs[i].Frequency | ((ulong)pairs[i].Length << 8)) << (16 * i);
        return packed;
    }
}
