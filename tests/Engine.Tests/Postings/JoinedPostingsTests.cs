using NewsSearch.Engine.FieldLengths;
using NewsSearch.Engine.Matching;
using NewsSearch.Engine.Postings;
using NewsSearch.Engine.Queries;
using NewsSearch.Engine.Scoring;
using NewsSearch.Engine.Tests.Support;

namespace NewsSearch.Engine.Tests.Postings;

public class JoinedPostingsTests
{
    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(2, 40, 3)]
    [InlineData(3, 127, 127)]
    [InlineData(4, 128, 128)]
    [InlineData(5, 129, 129)]
    [InlineData(6, 4096, 1000)]
    [InlineData(7, 9000, 200)]
    [InlineData(8, 9000, 8000)]
    public void Of_SeveralTerms_HasTheDocumentsAndFrequenciesOfTheUnion(int seed, int maxDocument, int documents)
    {
        var random = new Random(seed);
        int[] chosen = [.. Enumerable.Range(0, maxDocument).OrderBy(_ => random.Next()).Take(documents).Order()];
        (int, List<int>)[][] terms = [.. Enumerable.Range(0, 3).Select(term => chosen.Where((_, i) => i % 3 == term || random.NextDouble() < 0.3)
            .Select(document => (document, Enumerable.Range(0, 1 + random.Next(random.NextDouble() < 0.01 ? 400 : 5)).ToList())).ToArray())];
        byte[] codes = [.. Enumerable.Range(0, maxDocument).Select(_ => (byte)random.Next(1, 120))];

        BlockPostingsCursor joined = Join(terms, codes);
        UnionPostingsCursor union = Union(terms);
        Assert.Equal(documents, joined.Cost);
        while (union.Next() != DocCursor.End)
        {
            Assert.Equal(union.Document, joined.Next());
            Assert.Equal(union.Frequency, joined.Frequency);
        }

        Assert.Equal(DocCursor.End, joined.Next());
        CompareTiers(terms, codes, chosen);
    }

    [Fact]
    public void Keep_MoreThanThereIsRoomFor_DropsWhatWasResolved()
    {
        IndexStatistics statistics = new(InMemorySegment.Cut(RandomCorpus.Schema, [new Documents.Document("1").AddText("body", "an ba")], [1], new WordAnalyzer()));
        TermSet set = TermSet.AnyOf([WordAnalyzer.Key("an"), WordAnalyzer.Key("ba")]);
        ResolvedTerms before = statistics.Resolve("body", set);
        statistics.Keep(64 << 20);
        Assert.Same(before, statistics.Resolve("body", set));
        statistics.Keep(1);
        Assert.NotSame(before, statistics.Resolve("body", set));
    }

    // No impact of a document is above the bound of its tier.
    private static void CompareTiers((int, List<int>)[][] terms, byte[] codes, int[] chosen)
    {
        float[] inverse = [.. Enumerable.Range(0, 256).Select(static code => Bm25.InverseNorm(FieldLengthCode.Decode((byte)code), 60))];
        var norms = new FieldNorms(codes, inverse);
        ulong[] all = new ulong[Bitmaps.Words(codes.Length)];
        Array.Fill(all, ulong.MaxValue);
        var planes = new TierPlanes(all.Length);
        Assert.True(Join(terms, codes).TryTier(norms, all, planes));
        UnionPostingsCursor union = Union(terms);
        foreach (int document in chosen)
        {
            union.Advance(document);
            int tier = Enumerable.Range(0, ImpactTiers.Count).Last(tier => (planes.AtLeast(tier)[document >> 6] >> document & 1) != 0);
            Assert.True(union.Frequency * inverse[codes[document]] <= planes.Impacts[tier], $"document {document}");
        }

        planes.Return();
    }

    private static BlockPostingsCursor Join((int, List<int>)[][] terms, byte[] codes)
    {
        // In the room of a list before it, of all documents.
        var joiner = new JoinedPostings(codes.Length);
        joiner.Join(new InMemoryPostings([.. Enumerable.Range(0, codes.Length).Select(static document => (document, new List<int> { 0, 1 }))]), codes, out _);
        var joined = new BlockPostingsCursor(joiner.Join(Union(terms), codes, out long bytes));
        Assert.InRange(bytes, 1, long.MaxValue);
        return joined;
    }

    private static UnionPostingsCursor Union((int, List<int>)[][] terms)
    {
        PostingsCursor[] Open() => [.. terms.Where(static term => term.Length > 0).Select(static term => new InMemoryPostings(term))];
        return new UnionPostingsCursor(Open(), frequencies: true, Open);
    }
}
