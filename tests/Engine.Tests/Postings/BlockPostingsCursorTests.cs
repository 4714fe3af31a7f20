using System.Runtime.InteropServices;
using NewsSearch.Engine.Coding;
using NewsSearch.Engine.Indexing;
using NewsSearch.Engine.Matching;
using NewsSearch.Engine.Postings;
using NewsSearch.Engine.Terms;
using NewsSearch.Engine.Tests.Support;

namespace NewsSearch.Engine.Tests.Postings;

public class BlockPostingsCursorTests
{
    private const int MaxDocument = 1_000_000;

    public static TheoryData<int> Sizes => [1, 2, 127, 128, 129, 255, 256, 257, 1000];

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Next_AllDocuments_GivesBackWhatWasWritten(int size)
    {
        List<Posting> postings = RandomPostings(size, seed: size, maxGap: 900);
        BlockPostingsCursor cursor = Open(postings);
        Assert.Equal(-1, cursor.Document);
        Assert.Equal(size, cursor.Cost);
        foreach (Posting posting in postings)
        {
            Assert.Equal(posting.Document, cursor.Next());
            Assert.Equal(posting.Document, cursor.Document);
            Assert.Equal(posting.Positions.Length, cursor.Frequency);
            Assert.Equal(posting.Positions, cursor.Positions().ToArray());
        }

        Assert.Equal(DocCursor.End, cursor.Next());
        Assert.Equal(DocCursor.End, cursor.Document);
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Advance_RandomTargets_EqualsTheLinearTwin(int size)
    {
        for (int seed = 0; seed < 30; seed++)
        {
            var random = new Random((size * 1000) + seed);
            List<Posting> postings = RandomPostings(size, seed, maxGap: seed % 3 == 0 ? 1 : 500);
            BlockPostingsCursor cursor = Open(postings);
            int at = -1;
            while (at < postings.Count)
            {
                int document = cursor.Document;
                if (random.Next(3) == 0)
                {
                    at++;
                    document = cursor.Next();
                }
                else
                {
                    int target = document + 1 + random.Next(1 << random.Next(18));
                    do at++;
                    while (at < postings.Count && postings[at].Document < target);
                    document = cursor.Advance(target);
                }

                Assert.True(document == (at < postings.Count ? postings[at].Document : DocCursor.End), $"size {size}, seed {seed}");
                if (at < postings.Count && random.Next(2) == 0) Assert.Equal(postings[at].Positions, cursor.Positions().ToArray());
                if (at < postings.Count && random.Next(2) == 0) Assert.Equal(postings[at].Positions.Length, cursor.Frequency);
            }
        }
    }

    [Theory]
    [InlineData(127)]
    [InlineData(128)]
    [InlineData(129)]
    [InlineData(5000)]
    public void Positions_ManyInOneDocument_AreAllThere(int count)
    {
        int[] positions = [.. Enumerable.Range(0, count).Select(i => i * 3)];
        BlockPostingsCursor cursor = Open([new Posting(0, 5, [1]), new Posting(7, 200, positions), new Posting(8, 200, [int.MaxValue - 1])]);
        cursor.Advance(7);
        Assert.Equal(positions, cursor.Positions().ToArray());
        cursor.Next();
        Assert.Equal([int.MaxValue - 1], cursor.Positions().ToArray());
    }

    [Fact]
    public void Postings_ShortList_StandInTheDictionary()
    {
        using SegmentFile file = SegmentBytes.Write(target =>
        {
            var writer = new PostingsWriter(target, 0, MaxDocument);
            writer.Add(3, 1, [1, 2]);
            Assert.True(writer.EndTerm().IsInline);
            writer.Add(3, 1, [.. Enumerable.Range(0, 40)]);
            Assert.False(writer.EndTerm().IsInline);
            writer.Finish();
        });
    }

    [Theory]
    [InlineData(127, 0)]
    [InlineData(128, 1)]
    [InlineData(129, 2)]
    [InlineData(300, 3)]
    public void BlockBound_EveryBlock_IsItsLastDocumentAndImpacts(int size, int blocks)
    {
        List<Posting> postings = RandomPostings(size, seed: 5, maxGap: 9);
        BlockPostingsCursor cursor = Open(postings);
        Assert.Equal(blocks, cursor.BlockCount);
        for (int block = 0; block < blocks; block++)
        {
            Posting[] inBlock = [.. postings.Skip(block * BlockCodec.Size).Take(BlockCodec.Size)];
            var expected = new Impacts.Builder();
            foreach (Posting posting in inBlock) expected.Add(posting.Positions.Length, posting.LengthCode);
            Assert.Equal((inBlock[^1].Document, expected.Take()), cursor.BlockBound(block));
        }
    }

    [Theory]
    [InlineData(1, 9)]
    [InlineData(127, 1)]
    [InlineData(127, 90)]
    [InlineData(128, 90)]
    [InlineData(129, 1)]
    [InlineData(500, 60)]
    public void Count_OthersAndLive_EqualsTheTwin(int size, int maxGap)
    {
        List<Posting> postings = RandomPostings(size, seed: 6, maxGap);
        var random = new Random(size);
        var others = new ulong[Bitmaps.Words(MaxDocument)];
        var live = new ulong[others.Length];
        random.NextBytes(MemoryMarshal.AsBytes(others.AsSpan()));
        random.NextBytes(MemoryMarshal.AsBytes(live.AsSpan()));
        bool Has(ulong[] bits, Posting posting) => (bits[posting.Document >> 6] >> posting.Document & 1) != 0;
        Assert.Equal(postings.Count(posting => Has(others, posting) && Has(live, posting)), Open(postings).CountCommon(others, live));
        Assert.Equal(postings.Count(posting => Has(others, posting)), Open(postings).CountCommon(others, []));
        Assert.Equal(postings.Count(posting => Has(live, posting)), Open(postings).CountLive(live));
        Assert.Equal(size, Open(postings).CountLive([]));
        var known = new KnownPostings();
        for (int again = 0; again < 2; again++)
        {
            BlockPostingsCursor cursor = Open(postings);
            cursor.Share(known);
            Assert.Equal(postings.Count(posting => Has(live, posting)), cursor.CountLive(live));
        }
    }

    private static BlockPostingsCursor Open(List<Posting> postings)
    {
        long address = -1;
        SegmentFile file = SegmentBytes.Write(target =>
        {
            var writer = new PostingsWriter(target, 0, MaxDocument);
            // Something before it, so that the address is not 0.
            for (int document = 0; document < 300; document++) writer.Add(document, 1, [document, document + 1]);
            writer.EndTerm();
            foreach (Posting posting in postings) writer.Add(posting.Document, posting.LengthCode, posting.Positions);
            WrittenPostings written = writer.EndTerm();
            address = written.Address;
            byte[] inline = written.Inline.ToArray();
            writer.Finish();
            if (address >= 0) return;
            target.BeginSection(SectionKind.Terms, 0);
            target.Write(inline);
            target.EndSection();
        });
        SectionInput section = file.Section(address < 0 ? SectionKind.Terms : SectionKind.Postings, 0);
        return new BlockPostingsCursor(section, Math.Max(0, address), new TermInfo(postings.Count, postings.Sum(p => p.Positions.Length), 0), MaxDocument);
    }

    private static List<Posting> RandomPostings(int count, int seed, int maxGap)
    {
        var random = new Random(seed);
        var postings = new List<Posting>();
        int document = -1;
        for (int i = 0; i < count; i++)
        {
            document += 1 + random.Next(maxGap);
            var positions = new int[random.Next(8) == 0 ? 1 + random.Next(400) : 1 + random.Next(2)];
            int position = 0;
            for (int p = 0; p < positions.Length; p++) positions[p] = position += random.Next(50);
            postings.Add(new Posting(document, (byte)random.Next(1, 256), positions));
        }

        return postings;
    }

    private sealed record Posting(int Document, byte LengthCode, int[] Positions);
}
