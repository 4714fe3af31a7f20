using NewsSearch.Engine.FieldLengths;
using NewsSearch.Engine.Matching;
using NewsSearch.Engine.Postings;
using NewsSearch.Engine.Scoring;

namespace NewsSearch.Engine.Tests.Scoring;

/// <summary>The documents that sums of tiers lift over a bar, against adding up for each.</summary>
public class TieredBoundsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Select_AnyBar_KeepsThoseThatComeAboveIt(int clauses)
    {
        for (int seed = 0; seed < 40; seed++)
        {
            var random = new Random((seed * 10) + clauses);
            int words = 1 + random.Next(20);
            var matches = new ulong[words];
            for (int i = 0; i < matches.Length; i++) matches[i] = (ulong)random.NextInt64(long.MinValue, long.MaxValue);
            using var bounds = new TieredBounds();
            double rest = random.NextDouble();
            bounds.Add(rest);
            var sums = new double[words * 64];
            Array.Fill(sums, rest);
            for (int clause = 0; clause < clauses; clause++)
            {
                bool isRequired = random.Next(2) == 0;
                var bm25 = new Bm25Weight(new FieldStatistics(1, 300), 1 + random.Next(3), 1);
                // Not always ascending: an average length other than the writer's may turn tiers around.
                float[] impacts = [.. Enumerable.Range(1, ImpactTiers.Count).Select(tier => (tier * 0.7f) + (random.Next(3) * 0.5f))];
                int[] levels = [.. Enumerable.Range(0, sums.Length).Select(_ => Math.Max(isRequired ? 1 : 0, random.Next(5)))];
                Assert.True(bounds.TryAdd(new FixedTiers(levels, impacts), new FieldNorms([], []), bm25, matches, isRequired));
                for (int i = 0; i < sums.Length; i++) sums[i] += levels[i] == 0 ? 0 : bm25.Score(impacts[levels[i] - 1]);
            }

            var selected = new ulong[words];
            foreach (double bar in (double[])[-1, 0, bounds.MaxScore * random.NextDouble(), bounds.MaxScore * random.NextDouble(), bounds.MaxScore * 2])
            {
                bounds.Select(matches, bar, selected);
                for (int i = 0; i < sums.Length; i++)
                {
                    bool isMatch = (matches[i >> 6] >> i & 1) != 0;
                    bool isSelected = (selected[i >> 6] >> i & 1) != 0;
                    if (isSelected) Assert.True(isMatch);
                    if (isMatch && sums[i] > bar) Assert.True(isSelected, $"seed {seed}: {sums[i]} is above {bar}");
                }
            }

            Assert.InRange(bounds.BarFor(100, sums.Length, 10), bounds.MinScore, bounds.MaxScore);
        }
    }

    [Fact]
    public void TryAdd_MoreClausesThanAreToldApart_IsRefused()
    {
        using var bounds = new TieredBounds();
        var bm25 = new Bm25Weight(new FieldStatistics(1, 300), 1, 1);
        for (int i = 0; i < TieredBounds.MaxClauses; i++) Assert.True(bounds.TryAdd(new FixedTiers(new int[64], new float[4]), new FieldNorms([], []), bm25, [1], isRequired: false));
        Assert.False(bounds.TryAdd(new FixedTiers(new int[64], new float[4]), new FieldNorms([], []), bm25, [1], isRequired: false));
    }

    private sealed class FixedTiers(int[] levels, float[] impacts) : PostingsCursor
    {
        public override long Cost => levels.Length;

        public override int Frequency => 1;

        public override bool TryTier(in FieldNorms norms, ReadOnlySpan<ulong> candidates, TierPlanes planes)
        {
            for (int tier = 0; tier < ImpactTiers.Count; tier++)
            {
                Span<ulong> plane = planes.AtLeast(tier);
                plane.Clear();
                for (int i = 0; i < levels.Length; i++)
                {
                    if (levels[i] > tier) plane[i >> 6] |= 1UL << i;
                }

                planes.Impacts[tier] = impacts[tier];
                planes.Documents[tier] = Bitmaps.Count(plane);
            }

            return true;
        }

        public override int Next() => End;

        public override int Advance(int target) => End;

        public override ReadOnlySpan<int> Positions() => [];

        public override void AddImpacts(int first, Span<float> impacts, in FieldNorms norms, ReadOnlySpan<ulong> candidates) => throw new NotSupportedException();

        public override void AddScores(int first, Span<float> scores, float weight, float bar, in FieldNorms norms, ReadOnlySpan<ulong> candidates) => throw new NotSupportedException();
    }
}
