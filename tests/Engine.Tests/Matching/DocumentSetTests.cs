using NewsSearch.Engine.Matching;

namespace NewsSearch.Engine.Tests.Matching;

/// <summary>Sets as bits against sets of numbers.</summary>
public class DocumentSetTests
{
    public static TheoryData<int> Sizes => [1, 63, 64, 65, 127, 128, 129, 1000];

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Sets_AnyCombination_EqualTheTwin(int size)
    {
        for (int seed = 0; seed < 60; seed++)
        {
            var random = new Random((size * 1000) + seed);
            HashSet<int>[] documents = [.. Enumerable.Range(0, 2 + random.Next(6)).Select(_ => Random(random, size))];
            int minimum = 1 + random.Next(documents.Length - 1);
            int[] all = [.. Enumerable.Range(0, size)];
            Check(random, size, [.. all.Where(document => documents.Any(set => set.Contains(document)))], () => new UnionSet(Lists(documents), CancellationToken.None));
            Check(random, size, [.. all.Where(document => documents.All(set => set.Contains(document)))], () => new IntersectionSet(Lists(documents), CancellationToken.None));
            Check(random, size, [.. all.Where(document => documents.Count(set => set.Contains(document)) >= minimum)], () => new ThresholdSet(Lists(documents), minimum, CancellationToken.None));
            Check(random, size, [.. documents[0].Except(documents[1])], () => new DifferenceSet(List(documents[0]), List(documents[1])));
            Check(random, size, [.. all], () => new AllDocumentsSet(size));
        }
    }

    private static void Check(Random random, int size, HashSet<int> expected, Func<DocumentSet> open)
    {
        // What is there before stays with AddTo, and is narrowed by Retain.
        HashSet<int> before = Random(random, size);
        ulong[] bits = Bits(before, size);
        open().AddTo(bits);
        Assert.Equal(Bits([.. before.Union(expected)], size), bits);
        Assert.Equal(before.Union(expected).Count(), Bitmaps.Count(bits));
        Assert.Equal(before.Count, Bitmaps.CountCommon(bits, Bits(before, size)));
        ulong[] written = Bits(before, size);
        open().Write(written);
        Assert.Equal(Bits(expected, size), written);
        int from = random.Next(size);
        int end = from + random.Next(size - from + 1);
        Assert.Equal(before.Union(expected).Count(document => document >= from && document < end), Bitmaps.Count([.. bits, 0], from, end));
        Assert.Equal(expected.Count, open().Count(Bitmaps.Words(size), []));
        Assert.Equal(expected.Intersect(before).Count(), open().Count(Bitmaps.Words(size), Bits(before, size)));
        bits = Bits(before, size);
        open().Retain(bits, before.Count);
        Assert.Equal(Bits([.. before.Intersect(expected)], size), bits);
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Count_SetsWithBitmaps_EqualsTheTwin(int size)
    {
        for (int seed = 0; seed < 20; seed++)
        {
            var random = new Random((size * 1000) + seed);
            HashSet<int>[] documents = [.. Enumerable.Range(0, 3).Select(_ => Random(random, size))];
            DocumentSet Set(int i) => new BitmapSet(Bits(documents[i], size));
            ulong[] live = Bits(documents[2], size);
            int words = Bitmaps.Words(size);
            Assert.Equal(documents[0].Intersect(documents[1]).Count(), new IntersectionSet([Set(0), Set(1)], CancellationToken.None).Count(words, []));
            Assert.Equal(documents[0].Intersect(documents[1]).Intersect(documents[2]).Count(), new IntersectionSet([Set(0), Set(1)], CancellationToken.None).Count(words, live));
            Assert.Equal(documents[0].Union(documents[1]).Count(), new UnionSet([Set(0), Set(1)], CancellationToken.None).Count(words, []));
            Assert.Equal(documents[0].Union(documents[1]).Intersect(documents[2]).Count(), new UnionSet([Set(0), Set(1)], CancellationToken.None).Count(words, live));
        }
    }

    private sealed class BitmapSet(ulong[] bitmap) : DocumentSet
    {
        public override long Cost => bitmap.Length * 64L;

        public override ReadOnlySpan<ulong> Bitmap => bitmap;

        public override void AddTo(Span<ulong> bits) => Bitmaps.Or(bits, bitmap);
    }

    private static DocumentSet[] Lists(HashSet<int>[] sets) => [.. sets.Select(List)];

    private static DocumentSet List(HashSet<int> documents) => new CursorSet(new DocumentListCursor([.. documents.Order()]), CancellationToken.None);

    private static HashSet<int> Random(Random random, int size)
    {
        double share = random.NextDouble();
        return [.. Enumerable.Range(0, size).Where(_ => random.NextDouble() < share)];
    }

    private static ulong[] Bits(HashSet<int> documents, int size)
    {
        var bits = new ulong[Bitmaps.Words(size)];
        foreach (int document in documents) bits[document / 64] |= 1UL << (document % 64);
        return bits;
    }
}
