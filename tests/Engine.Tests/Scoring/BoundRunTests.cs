using NewsSearch.Engine.Scoring;

namespace NewsSearch.Engine.Tests.Scoring;

/// <summary>Arithmetic on eight numbers at once against one at a time.</summary>
public class BoundRunTests
{
    public static TheoryData<int> Sizes => [64, 128, 192, 4096];

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Scores_OfImpacts_AreThoseOfTheFormula(int size)
    {
        var random = new Random(size);
        float[] impacts = Numbers(random, size);
        float[] before = Numbers(random, size);
        float[] bounds = [.. before];
        BoundRun.AddScores(bounds, impacts, 3.7f);
        Assert.Equal(before.Zip(impacts, static (bound, impact) => bound + Bm25.Score(3.7f, impact)), bounds);
        float[] scores = [.. impacts];
        BoundRun.ToScores(scores, 3.7f);
        Assert.Equal(impacts.Select(static impact => Bm25.Score(3.7f, impact)), scores);
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Min_OfTwo_IsTheSmaller(int size)
    {
        var random = new Random(size);
        float[] one = Numbers(random, size);
        float[] other = Numbers(random, size);
        float[] least = [.. one];
        BoundRun.Min(least, other);
        Assert.Equal(one.Zip(other, Math.Min), least);
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void AddShared_OfClausesTaken_IsTheBestAndAShareOfTheOthers(int size)
    {
        var random = new Random(size);
        float[][] clauses = [.. Enumerable.Range(0, 3).Select(_ => Finite(random, size))];
        var bests = new float[size];
        var sums = new float[size];
        float[] before = Finite(random, size);
        float[] bounds = [.. before];
        foreach (float[] clause in clauses) BoundRun.Take(bests, sums, clause);
        BoundRun.AddShared(bounds, bests, sums, 0.3f);
        for (int i = 0; i < size; i++)
        {
            float best = clauses.Max(clause => clause[i]);
            float sum = clauses[0][i] + clauses[1][i] + clauses[2][i];
            Assert.Equal(before[i] + best + (0.3f * (sum - best)), bounds[i]);
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void KeepAbove_SomeBits_LeavesThoseAboveTheBar(int size)
    {
        var random = new Random(size);
        float[] bounds = Numbers(random, size);
        var bits = new ulong[size / 64];
        for (int i = 0; i < bits.Length; i++) bits[i] = i % 3 == 0 ? 0 : (ulong)random.NextInt64();
        ulong[] kept = [.. bits];
        float bar = bounds[size / 2];
        BoundRun.KeepAbove(kept, bounds, bar);
        for (int i = 0; i < size; i++) Assert.Equal((bits[i / 64] >> i & 1) != 0 && bounds[i] > bar, (kept[i / 64] >> i & 1) != 0);
    }

    private static float[] Numbers(Random random, int size)
        => [.. Finite(random, size).Select(number => random.Next(20) switch { 0 => 0, 1 => float.PositiveInfinity, _ => number })];

    private static float[] Finite(Random random, int size) => [.. Enumerable.Range(0, size).Select(_ => (float)(random.NextDouble() * 10))];
}
