using NewsSearch.Engine.FieldLengths;
using NewsSearch.Engine.Indexing;
using NewsSearch.Engine.Matching;
using NewsSearch.Engine.Postings;
using NewsSearch.Engine.Scoring;
using NewsSearch.Engine.Terms;
using NewsSearch.Engine.Tests.Support;

namespace NewsSearch.Engine.Tests.Postings;

/// <summary>What postings tell of many documents at once, with and without a bitmap, against one posting at a time.</summary>
public class PostingsRunTests
{
    private const float Weight = 2.5f;

    public static TheoryData<int, int> Sizes
    {
        get
        {
            var sizes = new TheoryData<int, int>();
            // In as many documents as a share says: with 2 and 20 a list of a block or more has a bitmap.
            foreach (int share in (int[])[2, 20, 60]) foreach (int size in (int[])[1, 2, 127, 128, 129, 255, 256, 257, 3000]) sizes.Add(size, share);
            return sizes;
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void AddImpacts_AnyRun_EqualsTheTwin(int size, int share)
    {
        using var list = new PostingsList(size, share);
        var random = new Random(size + share);
        for (int i = 0; i < 40; i++)
        {
            int words = 1 + random.Next(Scorer.RunWords);
            int first = 64 * random.Next(Bitmaps.Words(list.MaxDocument));
            ulong[] candidates = Candidates(random, words, list.MaxDocument - first);
            float bar = random.Next(2) == 0 ? 0 : (float)random.NextDouble() * 4;
            var impacts = new float[words * 64];
            var scores = new float[words * 64];
            list.Open().AddImpacts(first, impacts, list.Norms, candidates);
            list.Open().AddScores(first, scores, Weight, bar, list.Norms, candidates);
            for (int offset = 0; offset < impacts.Length; offset++)
            {
                if ((candidates[offset >> 6] >> offset & 1) == 0) continue;
                float impact = list.Impact(first + offset);
                Assert.Equal(impact, impacts[offset]);
                if (impact > bar) Assert.Equal(Bm25.Score(Weight, impact), scores[offset]);
                else Assert.InRange(scores[offset], 0, Bm25.Score(Weight, impact));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Frequencies_FewOrManyDocuments_EqualTheTwin(int size, int share)
    {
        using var list = new PostingsList(size, share);
        for (int seed = 0; seed < 20; seed++)
        {
            var random = new Random(seed);
            BlockPostingsCursor cursor = list.Open();
            int from = 0;
            // Sparse and dense calls in turns, on one cursor.
            while (from < list.MaxDocument)
            {
                int gap = random.Next(3) switch { 0 => 1, 1 => 10, _ => 400 };
                var documents = new List<int>();
                for (int count = 1 + random.Next(60); count > 0 && from < list.MaxDocument; count--, from += 1 + random.Next(gap)) documents.Add(from);
                var frequencies = new int[documents.Count];
                cursor.Frequencies([.. documents], frequencies);
                Assert.Equal(documents.Select(list.Frequency), frequencies);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Occurrences_SomeOfItsDocuments_LeadToTheirPositions(int size, int share)
    {
        using var list = new PostingsList(size, share);
        for (int seed = 0; seed < 10; seed++)
        {
            var random = new Random(seed);
            double kept = random.NextDouble();
            BlockPostingsCursor cursor = list.Open();
            foreach (int[] documents in list.Documents.Where(_ => random.NextDouble() < kept).Chunk(50))
            {
                var starts = new long[documents.Length];
                var frequencies = new int[documents.Length];
                Assert.Equal(documents.Length, cursor.Occurrences(documents, starts, frequencies));
                for (int i = 0; i < documents.Length; i++)
                {
                    int[] positions = cursor.PositionsOf(starts[i], frequencies[i], out int surplus).ToArray();
                    Assert.Equal(list.Positions(documents[i]), positions.Take(frequencies[i]).Select(position => position - surplus));
                }
            }
        }
    }

    [Fact]
    public void Occurrences_DocumentWithoutTheTerm_EndsThere()
    {
        using var list = new PostingsList(300, 2);
        int missing = Enumerable.Range(0, list.MaxDocument).First(document => list.Frequency(document) == 0 && document > list.Documents[0]);
        int before = list.Documents.Last(document => document < missing);
        Assert.Equal(1, list.Open().Occurrences([before, missing], new long[2], new int[2]));
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void CopyTo_BehindOtherPostings_WritesTheBytesOfTheTwin(int size, int share)
    {
        using var list = new PostingsList(size, share);
        foreach (int before in (int[])[0, 1, 127, 128, 129])
        {
            byte[] Written(Action<PostingsWriter> add)
            {
                byte[] bytes = [];
                using SegmentFile file = SegmentBytes.Write(target =>
                {
                    var writer = new PostingsWriter(target, 0, before + list.MaxDocument);
                    for (int document = 0; document < before; document++) writer.Add(document, 9, [document, document + 2]);
                    add(writer);
                    bytes = writer.EndTerm().Inline.ToArray();
                    writer.Finish();
                });
                SectionInput section = file.Section(SectionKind.Postings, 0);
                return [.. bytes, .. section.Slice(0, (int)section.Length)];
            }

            byte[] copied = Written(writer => list.Open().CopyTo(writer, before, list.Norms.Codes));
            byte[] added = Written(writer =>
            {
                foreach (int document in list.Documents) writer.Add(before + document, list.Norms.Codes[document], list.Positions(document));
            });
            Assert.Equal(added, copied);
        }
    }

    private static ulong[] Candidates(Random random, int words, int documents)
    {
        double share = Math.Pow(random.NextDouble(), 4);
        var bits = new ulong[words];
        for (int i = 0; i < words * 64 && i < documents; i++)
        {
            if (random.NextDouble() <= share) bits[i >> 6] |= 1UL << i;
        }

        return bits;
    }

    private sealed class PostingsList : IDisposable
    {
        private readonly SortedDictionary<int, int[]> _postings = [];
        private readonly byte[] _codes;
        private readonly FieldStatistics _field = new(1, 300);
        private readonly SegmentFile _file;
        private readonly long _address;

        public PostingsList(int size, int share)
        {
            var random = new Random((size * 10) + share);
            MaxDocument = (size * share) + random.Next(4);
            _codes = new byte[MaxDocument];
            random.NextBytes(_codes);
            foreach (int document in Enumerable.Range(0, MaxDocument).OrderBy(_ => random.Next()).Take(size))
            {
                int position = random.Next(9) == 0 ? random.Next() >> 1 : 0;
                _postings[document] = [.. Enumerable.Range(0, random.Next(10) == 0 ? 1 + random.Next(300) : 1 + random.Next(4)).Select(_ => position += random.Next(80))];
            }

            long address = -1;
            _file = SegmentBytes.Write(target =>
            {
                var writer = new PostingsWriter(target, 0, MaxDocument);
                foreach ((int document, int[] positions) in _postings) writer.Add(document, _codes[document], positions);
                WrittenPostings written = writer.EndTerm();
                address = written.Address;
                byte[] inline = written.Inline.ToArray();
                writer.Finish();
                target.BeginSection(SectionKind.Terms, 0);
                target.Write(inline);
                target.EndSection();
            });
            _address = address;
        }

        public int MaxDocument { get; }

        public IReadOnlyList<int> Documents => [.. _postings.Keys];

        public FieldNorms Norms => new(_codes, _field.InverseNorms);

        public BlockPostingsCursor Open() => new(
            _file.Section(_address < 0 ? SectionKind.Terms : SectionKind.Postings, 0),
            Math.Max(0, _address),
            new TermInfo(_postings.Count, _postings.Values.Sum(static positions => positions.Length), 0),
            MaxDocument);

        public int Frequency(int document) => _postings.TryGetValue(document, out int[]? positions) ? positions.Length : 0;

        public int[] Positions(int document) => _postings[document];

        public float Impact(int document) => document < MaxDocument ? Frequency(document) * _field.InverseNorms[_codes[document]] : 0;

        public void Dispose() => _file.Dispose();
    }
}
