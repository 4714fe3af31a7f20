using NewsSearch.Engine.FieldLengths;
using NewsSearch.Engine.Indexing;
using NewsSearch.Engine.Matching;
using NewsSearch.Engine.Postings;
using NewsSearch.Engine.Scoring;
using NewsSearch.Engine.Terms;
using NewsSearch.Engine.Tests.Support;

namespace NewsSearch.Engine.Tests.Postings;

/// <summary>What tiers say of postings, written and read, against each posting's impact.</summary>
public class ImpactTiersTests
{
    // A list of a block or more has its tiers in the file when it is in a 32nd of the documents, else they are worked out.
    [Theory]
    [InlineData(1, 3)]
    [InlineData(127, 1)]
    [InlineData(128, 1)]
    [InlineData(129, 2)]
    [InlineData(192, 1)]
    [InlineData(3000, 1)]
    [InlineData(3000, 7)]
    [InlineData(300, 50)]
    public void TryTier_AnyAverageLength_BoundsTheImpactsOfEveryTier(int size, int share)
    {
        var random = new Random(size + share);
        int documents = (size * share) + 5;
        var codes = new byte[documents];
        for (int i = 0; i < documents; i++) codes[i] = FieldLengthCode.Encode(1 + random.Next(900));
        int[] with = [.. Enumerable.Range(0, documents).OrderBy(_ => random.Next()).Take(size).Order()];
        int[] frequencies = [.. with.Select(_ => random.Next(50) == 0 ? 1 + random.Next(400) : 1 + (int)(12 * Math.Pow(random.NextDouble(), 4)))];
        using SegmentFile file = Write(documents, codes, with, frequencies, out long address);
        foreach (float average in (float[])[40, 300, 2000])
        {
            var norms = new FieldNorms(codes, new FieldStatistics(1, (long)average).InverseNorms);
            var cursor = new BlockPostingsCursor(file.Section(address < 0 ? SectionKind.Terms : SectionKind.Postings, 0), Math.Max(0, address), new TermInfo(size, frequencies.Sum(), 0), documents);
            int words = Bitmaps.Words(documents);
            var candidates = new ulong[words];
            Bitmaps.Fill(candidates, documents);
            var planes = new TierPlanes(words);
            Array.Fill(planes.Room, ulong.MaxValue);
            Assert.True(cursor.TryTier(norms, candidates, planes));
            int next = 0;
            for (int document = 0; document < documents; document++)
            {
                bool[] reaches = [.. Enumerable.Range(0, ImpactTiers.Count).Select(tier => (planes.AtLeast(tier)[document >> 6] >> document & 1) != 0)];
                bool has = next < with.Length && with[next] == document;
                Assert.Equal(has, reaches[0]);
                for (int tier = 1; tier < reaches.Length; tier++) Assert.True(reaches[tier - 1] || !reaches[tier], "A tier holds those above it.");
                if (!has) continue;
                float impact = frequencies[next++] * norms.Inverse[codes[document]];
                Assert.InRange(impact, 0, planes.Impacts[reaches.Count(static reached => reached) - 1]);
            }
        }
    }

    [Fact]
    public void Take_ManyPostings_PutsFewInHighTiers()
    {
        var random = new Random(3);
        var builder = new ImpactTiers.Builder();
        for (int i = 0; i < 6400; i++) builder.Add(1 + random.Next(20), FieldLengthCode.Encode(100 + random.Next(900)));
        ReadOnlySpan<ulong> words = builder.Take();
        int length = ImpactTiers.PlaneWords(6400);
        ReadOnlySpan<ulong> low = words.Slice(ImpactTiers.AllBoundWords, length);
        ReadOnlySpan<ulong> high = words[(ImpactTiers.AllBoundWords + length)..];
        Assert.InRange(Bitmaps.Count(high), 200, 6400 / 16);
        Assert.InRange(Bitmaps.CountCommon(low, high), 50, 6400 / 64);
        Assert.Equal(ImpactTiers.Words(6400), words.Length);
    }

    [Fact]
    public void Deposit_AnyWord_EqualsTheTwin()
    {
        var random = new Random(4);
        for (int i = 0; i < 1000; i++)
        {
            var bits = (ulong)random.NextInt64(long.MinValue, long.MaxValue);
            ulong places = (ulong)random.NextInt64(long.MinValue, long.MaxValue) & (ulong)random.NextInt64(long.MinValue, long.MaxValue);
            Assert.Equal(Bitmaps.DepositScalar(bits, places), Bitmaps.Deposit(bits, places));
        }

        Assert.Equal(0b1010_0000UL, Bitmaps.DepositScalar(0b101, 0b1110_0000));
    }

    private static SegmentFile Write(int documents, byte[] codes, int[] with, int[] frequencies, out long address)
    {
        long at = -1;
        SegmentFile file = SegmentBytes.Write(target =>
        {
            var writer = new PostingsWriter(target, 0, documents);
            for (int i = 0; i < with.Length; i++) writer.Add(with[i], codes[with[i]], [.. Enumerable.Range(0, frequencies[i])]);
            WrittenPostings written = writer.EndTerm();
            at = written.Address;
            byte[] inline = written.Inline.ToArray();
            writer.Finish();
            target.BeginSection(SectionKind.Terms, 0);
            target.Write(inline);
            target.EndSection();
        });
        address = at;
        return file;
    }
}
